import { useQuery, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDayOf, monthName, previousMonth, today, wholeDate } from '../../lib/dates';
import { approvalsQuery, draftsQuery, rowsOf, runsQuery, unbilledQuery } from '../../lib/queries';
import { asProblem } from '../../lib/problem';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { MonthStrip } from './month-strip';
import { Queue } from './queue';
import { RecentRuns } from './recent-runs';
import { jobsOf } from './jobs';

/** What needs a human, by kind; everything else stays away. */
export function TodayPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const office = here.can('board', 'bookkeeper');
  const month = previousMonth(today());
  const approvals = useQuery(approvalsQuery(here));
  const unbilled = useQuery({ ...unbilledQuery(here, lastDayOf(month)), enabled: office });
  const drafts = useQuery({ ...draftsQuery(here), enabled: office });
  const runs = useInfiniteQuery({ ...runsQuery(here), enabled: office });
  const known = {
    approvals: approvals.data?.items ?? [],
    unbilled: unbilled.data,
    drafts: drafts.data ?? [],
    runs: runs.data ? rowsOf(runs.data) : [],
  };
  const waiting = approvals.isPending || (office && (unbilled.isPending || drafts.isPending));
  const jobs = jobsOf(known, month, t);
  const failed = [approvals, unbilled, drafts, runs].find((query) => query.error);
  return (
    <>
      <Title aside={wholeDate(today())}>{t('nav.today')}</Title>
      {failed ? <ProblemNote problem={asProblem(failed.error)} retry={() => void failed.refetch()} /> : null}
      {waiting ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {!waiting && office && !failed ? <MonthStrip month={month} known={known} /> : null}
      {waiting ? null : (
        <div className={office ? 'split day-split' : ''}>
          <section>
            {jobs.length > 0 ? <Queue groups={jobs} /> : null}
            {jobs.length === 0 && !failed ? (
              <Empty title={t('today.all_caught_up')}>
                {t('today.all_caught_up_next', { month: monthName(month) })}
              </Empty>
            ) : null}
          </section>
          {office ? <RecentRuns runs={known.runs} /> : null}
        </div>
      )}
    </>
  );
}
