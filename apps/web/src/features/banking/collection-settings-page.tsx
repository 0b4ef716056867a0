import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Form, orNull, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { SettingsCrumb } from '../settings/settings-crumb';
import type { CollectionSettings } from './contract';

/** What the co-operative needs to collect: its identifier at the bank, and how long ahead it tells its payers. */
export function CollectionSettingsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<CollectionSettings>(here, 'collection-settings'));
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('settings.place_collection')}</Title>
      <p className="lead">{t('banking.collection_lead')}</p>
      <Loaded query={query}>{(settings) => <Fields key={settings.version} settings={settings} />}</Loaded>
    </>
  );
}

function Fields({ settings }: { settings: CollectionSettings }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values) =>
      put<CollectionSettings>(
        `${here.api}/collection-settings`,
        {
          creditor_identifier: orNull(values['creditor_identifier']),
          notice_days: Number(values['notice_days']),
          first_as_frst: values['first_as_frst'] === 'true',
        },
        settings.version,
      ),
    () => say(t('ui.saved')),
  );
  return (
    <Form problem={act.problem} onSubmit={act.run} className="stack sheetform gap">
      <TextField
        name="creditor_identifier"
        label={t('banking.creditor_identifier')}
        hint={
          settings.suggestion === null
            ? t('banking.creditor_hint')
            : t('banking.creditor_suggestion', { suggestion: settings.suggestion })
        }
        defaultValue={settings.creditor_identifier ?? ''}
        autoComplete="off"
        maxLength={40}
      />
      <TextField
        name="notice_days"
        type="number"
        min={1}
        max={60}
        label={t('banking.notice_days')}
        hint={t('banking.notice_hint')}
        defaultValue={settings.notice_days}
      />
      <SelectField
        name="first_as_frst"
        label={t('banking.first_as_frst')}
        hint={t('banking.first_as_frst_hint')}
        defaultValue={String(settings.first_as_frst)}
        options={['false', 'true'].map((value) => ({ value, label: t(`banking.frst_${value}`) }))}
      />
      <div className="actbar">
        <div className="end">
          <Button kind="main" type="submit" busy={act.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
