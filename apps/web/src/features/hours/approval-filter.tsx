import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleOptions } from '../../lib/people';
import { colleaguesQuery, projectsQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { SelectField } from '../../ui/field';

export interface ApprovalFilters extends Record<string, string | undefined> {
  project_id?: string;
  member_id?: string;
  lead_member_id?: string;
}

interface Props {
  filters: ApprovalFilters;
  onFilter: (filters: ApprovalFilters) => void;
}

/** By project, person or project lead; "alles kiezen" then takes everything that is left. */
export function ApprovalFilter({ filters, onFilter }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const projects = useQuery(projectsQuery(here));
  const colleagues = useQuery(colleaguesQuery(here));
  const people = peopleOptions(colleagues.data ?? []);
  const leads = new Set((projects.data ?? []).map((one) => one.lead_member_id));
  const field = (name: keyof ApprovalFilters & string, label: string, empty: string, options: typeof people) => (
    <SelectField
      name={name}
      label={label}
      empty={empty}
      options={options}
      value={filters[name] ?? ''}
      onChange={(event) => onFilter({ ...filters, [name]: event.target.value || undefined })}
    />
  );
  return (
    <div className="columns" role="group" aria-label={t('hours.filter')}>
      {field(
        'project_id',
        t('hours.project'),
        t('hours.all_projects'),
        (projects.data ?? []).map((one) => ({ value: one.project_id, label: one.name })),
      )}
      {field('member_id', t('hours.member'), t('hours.all_members'), people)}
      {here.can('board', 'bookkeeper')
        ? field(
            'lead_member_id',
            t('hours.lead'),
            t('hours.all_leads'),
            people.filter((one) => leads.has(one.value)),
          )
        : null}
    </div>
  );
}
