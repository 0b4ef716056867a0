import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderSettings } from '../../lib/contract-security';
import { put, remove } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextField, Tick } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { SettingsCrumb } from '../settings/settings-crumb';
import { CopyLine } from './copy-line';

/** Where people of this co-operative can sign in too. */
export function ProviderPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(oneQuery<ProviderSettings>(useHere(), 'sign-in-provider'));
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('settings.place_provider')}</Title>
      <p className="lead">{t('provider.lead')}</p>
      <Loaded query={query}>{(data) => <Settings key={data.version} of={data} />}</Loaded>
    </>
  );
}

function Settings({ of }: { of: ProviderSettings }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const path = `${here.api}/sign-in-provider`;
  const { provider } = of;
  const act = useAct(
    (values: Values) => put<ProviderSettings>(path, bodyFrom(values), of.version),
    () => say(t('ui.saved')),
  );
  const end = useAct(
    () => remove(path),
    () => say(t('provider.removed')),
  );
  return (
    <div className="stack">
      <Form problem={act.problem} onSubmit={act.run} className="stack sheetform">
        <CopyLine label={t('provider.redirect')} hint={t('provider.redirect_hint')} text={of.redirect_address} />
        <div className="columns">
          <TextField
            name="name"
            label={t('provider.name')}
            hint={t('provider.name_hint')}
            defaultValue={provider?.name ?? ''}
            maxLength={60}
          />
          <TextField
            name="issuer"
            label={t('provider.issuer')}
            hint={t('provider.issuer_hint')}
            defaultValue={provider?.issuer ?? ''}
            inputMode="url"
            autoCapitalize="none"
            maxLength={300}
          />
          <TextField
            name="client_id"
            label={t('provider.client')}
            hint={t('provider.client_hint')}
            defaultValue={provider?.client_id ?? ''}
            autoComplete="off"
            autoCapitalize="none"
            maxLength={300}
          />
          <TextField
            name="client_secret"
            label={t('provider.secret')}
            hint={provider ? t('provider.secret_kept') : t('provider.secret_hint')}
            type="password"
            autoComplete="off"
            maxLength={500}
          />
        </div>
        <Tick name="trusts_mfa" label={t('provider.trusts')} defaultChecked={provider?.trusts_mfa ?? false} />
        <Tick name="enabled" label={t('provider.enabled')} defaultChecked={provider?.enabled ?? true} />
        <div className="set end">
          <Button kind="main" type="submit" busy={act.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </Form>
      {of.sign_in_address ? (
        <section className="stack sheetform">
          <CopyLine label={t('provider.address')} hint={t('provider.address_hint')} text={of.sign_in_address} />
          <ProblemNote problem={end.problem} />
          <div className="set end">
            <Button busy={end.busy} onClick={() => end.run(undefined)}>
              {t('provider.remove')}
            </Button>
          </div>
        </section>
      ) : null}
    </div>
  );
}

const bodyFrom = (values: Values): Record<string, unknown> => ({
  name: (values['name'] ?? '').trim(),
  issuer: (values['issuer'] ?? '').trim(),
  client_id: (values['client_id'] ?? '').trim(),
  ...(values['client_secret'] ? { client_secret: values['client_secret'] } : {}),
  trusts_mfa: values['trusts_mfa'] === 'on',
  enabled: values['enabled'] === 'on',
});
