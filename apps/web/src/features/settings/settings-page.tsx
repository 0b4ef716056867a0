import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cooperative } from '../../lib/contract';
import { patch } from '../../lib/http';
import { cooperativeQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { AddressFields } from '../../ui/address-fields';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { bodyOf, changesOf, Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { LogoPart } from './logo-part';
import { SettingsCrumb } from './settings-crumb';

const NAMES = [
  'name',
  'legal_name',
  'liability',
  'kvk_number',
  'vat_number',
  'iban',
  'email',
  'phone',
  'street',
  'house_number',
  'postal_code',
  'city',
  'country',
  'language',
  'colour',
  'invoice_series',
] as const;

const LIABILITIES = ['excluded', 'limited', 'statutory'] as const;

export function SettingsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(cooperativeQuery(here));
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('settings.place_cooperative')}</Title>
      <p className="lead">{t('settings.lead')}</p>
      <Loaded query={query}>{(data) => <Data key={data.version} of={data} />}</Loaded>
    </>
  );
}

function Data({ of }: { of: Cooperative }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values) => {
      const body = {
        ...bodyOf(values, NAMES, ['kvk_number', 'vat_number', 'iban', 'email', 'phone']),
        payment_term_days: Number(values['payment_term_days']),
      };
      return patch<Cooperative>(here.api, changesOf(body, of), of.version);
    },
    () => say(t('ui.saved')),
  );
  return (
    <>
      <Form problem={act.problem} onSubmit={act.run} className="stack sheetform">
        <div className="columns">
          <TextField name="name" label={t('settings.name')} defaultValue={of.name} />
          <TextField
            name="legal_name"
            label={t('settings.legal_name')}
            hint={t('settings.legal_name_hint')}
            defaultValue={of.legal_name}
          />
          <SelectField
            name="liability"
            label={t('settings.liability')}
            defaultValue={of.liability}
            options={LIABILITIES.map((one) => ({ value: one, label: t(`settings.liability_${one}`) }))}
          />
          <TextField
            name="kvk_number"
            label={t('relation.kvk')}
            hint={t('relation.kvk_hint')}
            defaultValue={of.kvk_number ?? ''}
          />
          <TextField
            name="vat_number"
            label={t('relation.vat')}
            hint={t('relation.vat_hint')}
            defaultValue={of.vat_number ?? ''}
          />
          <TextField
            name="iban"
            label={t('settings.iban')}
            hint={t('settings.iban_hint')}
            defaultValue={of.iban ?? ''}
          />
          <TextField name="email" label={t('member.email')} type="email" defaultValue={of.email ?? ''} />
          <TextField name="phone" label={t('member.phone')} type="tel" defaultValue={of.phone ?? ''} />
        </div>
        <AddressFields of={of} />
        <div className="columns">
          <TextField
            name="invoice_series"
            label={t('settings.series')}
            hint={t('settings.series_hint')}
            defaultValue={of.invoice_series}
            maxLength={6}
          />
          <TextField
            name="payment_term_days"
            label={t('relation.term')}
            inputMode="numeric"
            defaultValue={String(of.payment_term_days)}
          />
          <TextField
            name="colour"
            label={t('settings.colour')}
            hint={t('settings.colour_hint')}
            type="color"
            defaultValue={of.colour ?? '#123f33'}
          />
          <SelectField
            name="language"
            label={t('settings.language')}
            defaultValue={of.language}
            options={[
              { value: 'nl', label: 'Nederlands' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <div className="actbar">
          <div className="end">
            <Button kind="main" type="submit" busy={act.busy}>
              {t('ui.save')}
            </Button>
          </div>
        </div>
      </Form>
      <LogoPart of={of} />
    </>
  );
}
