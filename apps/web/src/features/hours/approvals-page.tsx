import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showMinutes } from '../../lib/minutes';
import type { Approval } from '../../lib/contract';
import { post } from '../../lib/http';
import { approvalsQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { ApprovalFilter, type ApprovalFilters } from './approval-filter';
import { ApprovalTable } from './approval-table';
import { HoursViews } from './hours-views';
import { RejectDialog } from './reject-dialog';

export function ApprovalsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [filters, setFilters] = useState<ApprovalFilters>({});
  const query = useQuery(approvalsQuery(here, filters));
  return (
    <>
      <Title>{t('approve.title')}</Title>
      <HoursViews />
      <ApprovalFilter filters={filters} onFilter={setFilters} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('approve.empty')}>{t('approve.empty_why')}</Empty>
          ) : (
            <Desk key={JSON.stringify(filters)} items={items} />
          )
        }
      </Loaded>
    </>
  );
}

function Desk({ items }: { items: Approval[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const decides = here.may('hours', 'board', 'bookkeeper', 'project_lead');
  const say = useToast();
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(items.filter((one) => one.warnings.length > 0).flatMap(idsOf)),
  );
  const [rejecting, setRejecting] = useState<string[] | null>(null);
  const chosen = items.flatMap(idsOf).filter((id) => !left.has(id));
  const minutes = items
    .flatMap((one) => one.entries)
    .reduce((sum, entry) => (left.has(entry.entry_id) ? sum : sum + entry.minutes), 0);
  const total = items.reduce((sum, one) => sum + one.minutes, 0);
  const waiting = { count: items.length, hours: showMinutes(total) };
  const act = useAct(
    (entry_ids: string[]) => post<{ approved: number }>(`${here.api}/approvals`, { entry_ids }),
    ({ approved }) => say(t('approve.done', { count: approved })),
  );
  const toggle = (ids: string[], on: boolean): void => {
    const next = new Set(left);
    for (const id of ids)
      if (on) next.delete(id);
      else next.add(id);
    setLeft(next);
  };
  return (
    <>
      <p className="lead">
        {decides ? t('approve.lead', waiting) : t('approve.lead_read', waiting)}{' '}
        {decides && left.size > 0
          ? t('approve.lead_warnings', { count: items.filter((one) => one.warnings.length > 0).length })
          : ''}
      </p>
      <ProblemNote problem={act.problem} />
      <ApprovalTable items={items} acts={decides ? { left, onToggle: toggle, onReject: setRejecting } : null} />
      {decides ? (
        <div className="actbar">
          <span className="small soft">{t('approve.locks')}</span>
          <div className="end">
            <Button
              blocked={null}
              onClick={() => setRejecting(chosen)}
              aria-disabled={chosen.length === 0 || undefined}
            >
              {t('approve.reject_chosen')}
            </Button>
            <Button
              kind="main"
              busy={act.busy}
              blocked={chosen.length === 0 ? t('approve.nothing_chosen') : null}
              onClick={() => act.run(chosen)}
            >
              {t('approve.approve', { count: chosen.length, hours: showMinutes(minutes) })}
            </Button>
          </div>
        </div>
      ) : null}
      <RejectDialog ids={rejecting} onClose={() => setRejecting(null)} />
    </>
  );
}

const idsOf = (one: Approval): string[] => one.entries.map((entry) => entry.entry_id);
