import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Relation } from '../../lib/contract';
import { patch, post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { AddressFields } from '../../ui/address-fields';
import { Button } from '../../ui/button';
import { SelectField, TextField, Tick } from '../../ui/field';
import { bodyOf, changesOf, Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';

const NAMES = [
  'name',
  'contact_name',
  'email',
  'phone',
  'street',
  'house_number',
  'postal_code',
  'city',
  'country',
  'kvk_number',
  'vat_number',
  'language',
] as const;

const toBody = (values: Values): Record<string, unknown> => ({
  ...bodyOf(values, NAMES, ['email', 'phone', 'kvk_number', 'vat_number']),
  is_customer: values['is_customer'] === 'on',
  is_supplier: values['is_supplier'] === 'on',
  payment_term_days: values['payment_term_days'] ? Number(values['payment_term_days']) : null,
});

function Crumb(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <Link to="/c/$cooperativeId/relaties" params={{ cooperativeId: here.cooperative_id }}>
      {t('nav.relations')}
    </Link>
  );
}

export function NewRelationPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const navigate = useNavigate();
  const act = useAct(
    (values: Values, key) => post<Relation>(`${here.api}/relations`, toBody(values), key),
    (made) => {
      say(t('relation.added', { name: made.name }));
      void navigate({
        to: '/c/$cooperativeId/relaties/$relationId',
        params: { cooperativeId: here.cooperative_id, relationId: made.relation_id },
      });
    },
  );
  return (
    <>
      <Title crumb={<Crumb />}>{t('relation.new')}</Title>
      <Form problem={act.problem} onSubmit={act.run} className="stack sheetform gap">
        <RelationFields />
        <div className="actbar">
          <div className="end">
            <Button kind="main" type="submit" busy={act.busy}>
              {t('relation.add')}
            </Button>
          </div>
        </div>
      </Form>
    </>
  );
}

export function RelationPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { relationId } = useParams({ from: '/c/$cooperativeId/relaties/$relationId' });
  const query = useQuery(oneQuery<Relation>(here, `relations/${relationId}`));
  return (
    <>
      <Title crumb={<Crumb />}>{query.data?.name ?? t('nav.relations')}</Title>
      <Loaded query={query}>{(data) => <Edit key={data.version} relation={data} />}</Loaded>
    </>
  );
}

function Edit({ relation }: { relation: Relation }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values) =>
      patch<Relation>(
        `${here.api}/relations/${relation.relation_id}`,
        changesOf(toBody(values), relation),
        relation.version,
      ),
    () => say(t('ui.saved')),
  );
  const mayWrite = here.may(['invoices', 'purchases'], 'board', 'bookkeeper');
  return (
    <Form problem={act.problem} onSubmit={act.run} className="stack sheetform gap">
      <fieldset className="bare stack" disabled={!mayWrite}>
        <RelationFields relation={relation} />
      </fieldset>
      {mayWrite ? (
        <div className="actbar">
          <div className="end">
            <Button kind="main" type="submit" busy={act.busy}>
              {t('ui.save')}
            </Button>
          </div>
        </div>
      ) : null}
    </Form>
  );
}

function RelationFields({ relation }: { relation?: Relation }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="name" label={t('member.name')} defaultValue={relation?.name ?? ''} />
      <div className="set">
        <Tick name="is_customer" label={t('relation.customer')} defaultChecked={relation?.is_customer ?? true} />
        <Tick name="is_supplier" label={t('relation.supplier')} defaultChecked={relation?.is_supplier ?? false} />
      </div>
      <div className="columns">
        <TextField name="contact_name" label={t('relation.contact')} defaultValue={relation?.contact_name ?? ''} />
        <TextField name="email" label={t('member.email')} type="email" defaultValue={relation?.email ?? ''} />
        <TextField name="phone" label={t('member.phone')} type="tel" defaultValue={relation?.phone ?? ''} />
      </div>
      <AddressFields of={relation} />
      <div className="columns">
        <TextField
          name="kvk_number"
          label={t('relation.kvk')}
          hint={t('relation.kvk_hint')}
          inputMode="numeric"
          defaultValue={relation?.kvk_number ?? ''}
        />
        <TextField
          name="vat_number"
          label={t('relation.vat')}
          hint={t('relation.vat_hint')}
          defaultValue={relation?.vat_number ?? ''}
        />
        <TextField
          name="payment_term_days"
          label={t('relation.term')}
          hint={t('relation.term_hint')}
          inputMode="numeric"
          defaultValue={relation?.payment_term_days?.toString() ?? ''}
        />
        <SelectField
          name="language"
          label={t('relation.language')}
          defaultValue={relation?.language ?? 'nl'}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
    </>
  );
}
