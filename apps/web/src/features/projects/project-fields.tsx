import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../lib/contract';
import { today } from '../../lib/dates';
import { peopleOptions } from '../../lib/people';
import { colleaguesQuery, customersQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { SelectField, TextField } from '../../ui/field';
import { bodyOf, type Values } from '../../ui/form';

const TREATMENTS = ['standard', 'reduced', 'zero', 'exempt', 'reverse_charge'] as const;

const NAMES = [
  'code',
  'name',
  'customer_id',
  'lead_member_id',
  'starts_on',
  'ends_on',
  'your_reference',
  'vat_treatment',
  'vat_reason',
] as const;

export const projectBody = (values: Values): Record<string, string | null> =>
  bodyOf(values, NAMES, ['customer_id', 'lead_member_id', 'ends_on']);

export function ProjectFields({ project }: { project?: Project }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const customers = useQuery(customersQuery(here));
  const colleagues = useQuery(colleaguesQuery(here));
  if (!customers.isFetched || !colleagues.isFetched) return <p className="soft waiting">{t('ui.fetching')}</p>;
  return (
    <>
      <div className="columns">
        <TextField
          name="code"
          label={t('project.code')}
          hint={t('project.code_hint')}
          defaultValue={project?.code ?? ''}
          maxLength={20}
        />
        <TextField name="name" label={t('project.name')} defaultValue={project?.name ?? ''} maxLength={100} />
        <SelectField
          name="customer_id"
          label={t('invoice.customer')}
          defaultValue={project?.customer_id ?? ''}
          empty={t('project.internal')}
          options={(customers.data ?? []).map((one) => ({ value: one.relation_id, label: one.name }))}
        />
        <SelectField
          name="lead_member_id"
          label={t('project.lead')}
          defaultValue={project?.lead_member_id ?? ''}
          empty={t('ui.none')}
          options={peopleOptions(colleagues.data ?? [])}
        />
        <TextField
          name="starts_on"
          label={t('project.starts_on')}
          type="date"
          defaultValue={project?.starts_on ?? today()}
        />
        <TextField
          name="ends_on"
          label={t('project.ends_on')}
          type="date"
          hint={t('ui.optional')}
          defaultValue={project?.ends_on ?? ''}
        />
        <TextField
          name="your_reference"
          label={t('invoice.your_reference')}
          hint={t('ui.optional')}
          defaultValue={project?.your_reference ?? ''}
        />
        <SelectField
          name="vat_treatment"
          label={t('invoice.vat')}
          defaultValue={project?.vat_treatment ?? 'standard'}
          options={TREATMENTS.map((one) => ({ value: one, label: t(`project.vat_${one}`) }))}
        />
        <TextField
          name="vat_reason"
          label={t('project.vat_reason')}
          hint={t('project.vat_reason_hint')}
          defaultValue={project?.vat_reason ?? ''}
        />
      </div>
    </>
  );
}
