import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../lib/contract';
import { asProblem } from '../../lib/problem';
import { listQuery, oneQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { SelectField, TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';
import type { LogEntry } from './contract';
import { LogRow } from './log-row';
import { UnderField } from './under-field';

const SUBJECTS = ['member', 'login', 'invoice', 'time_entry', 'project', 'relation', 'cooperative', 'grant'] as const;

/** What happened in the office: who, in whose name, what, of what to what, and from where. */
export function LogPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const { wie, namens, wat, over, van, tot } = useSearch({ from: '/c/$cooperativeId/instellingen/logboek' });
  const people = useQuery({ ...oneQuery<{ items: Person[] }>(here, 'people'), enabled: here.grant === null });
  const filters = {
    actor_id: wie,
    under_id: namens,
    subject_id: over,
    subject_kind: wat === 'looks' ? undefined : wat,
    looks: wat === 'looks' ? true : undefined,
    from: van,
    until: tot,
  };
  const query = useInfiniteQuery(listQuery<LogEntry>(here, 'log-entries', filters));
  const rows = query.data ? rowsOf(query.data) : [];
  const asked = new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const chosen = [wie, namens, wat, over, van, tot].filter(Boolean).length;
  const [unfolded, unfold] = useState(false);
  return (
    <>
      <Title
        crumb={<SettingsCrumb />}
        end={
          <a className="button row" href={`${here.api}/log-export?${asked.toString()}`} download>
            {t('log.export')}
          </a>
        }
      >
        {t('settings.place_log')}
      </Title>
      <p className="lead">{t('log.lead')}</p>
      <button
        className="button second fold"
        type="button"
        aria-expanded={unfolded}
        aria-controls="log-filter"
        onClick={() => unfold(!unfolded)}
      >
        {t('log.filters', { count: chosen })}
      </button>
      <div id="log-filter" data-folded={!unfolded || undefined}>
        <Form
          key={[wie, namens, wat, over, van, tot].join()}
          className="bar-search filters"
          label={t('log.filter')}
          problem={null}
          onSubmit={(values) => {
            const search = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
            void navigate({
              to: '/c/$cooperativeId/instellingen/logboek',
              params: { cooperativeId: here.cooperative_id },
              search,
            });
          }}
        >
          <SelectField
            name="wie"
            label={t('log.who')}
            defaultValue={wie ?? ''}
            empty={t('log.anybody')}
            options={(people.data?.items ?? []).map((one) => ({ value: one.login_id, label: one.display_name }))}
          />
          <UnderField chosen={namens ?? ''} />
          <SelectField
            name="wat"
            label={t('log.what')}
            defaultValue={wat ?? ''}
            empty={t('log.anything')}
            options={[
              ...SUBJECTS.map((kind) => ({ value: kind, label: t(`log.subject_${kind}`) })),
              { value: 'looks', label: t('log.looks') },
            ]}
          />
          <TextField name="van" type="date" label={t('log.from')} defaultValue={van ?? ''} />
          <TextField name="tot" type="date" label={t('log.until')} defaultValue={tot ?? ''} />
          <Button type="submit">{t('log.filter')}</Button>
        </Form>
      </div>
      <ProblemNote problem={query.error ? asProblem(query.error) : null} retry={() => void query.refetch()} />
      {query.isPending ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {query.data && rows.length === 0 ? <Empty title={t('log.none')}>{t('log.none_why')}</Empty> : null}
      <ul className="timeline log">
        {rows.map((one) => (
          <LogRow key={one.audit_id} entry={one} />
        ))}
      </ul>
      <MoreRows query={query} />
    </>
  );
}
