import { useQuery, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDayOf, monthName, previousMonth, today, wholeDate } from '../../lib/dates';
import type { WaitingForYou } from '../../lib/contract';
import { approvalsQuery, draftsQuery, oneQuery, rowsOf, runsQuery, unbilledQuery } from '../../lib/queries';
import { asProblem } from '../../lib/problem';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { MonthStrip } from './month-strip';
import { Queue } from './queue';
import { RecentRuns } from './recent-runs';
import { jobsOf } from './jobs';
import { Waiting } from './waiting';

/** The areas somebody of the service organisation needs one of to have anything waiting. */
const WAITING_AREAS = ['members', 'bank', 'shares', 'ledger'] as const;

/** What needs a human, by kind; everything else stays away. */
export function TodayPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const office = here.can('board', 'bookkeeper');
  const month = previousMonth(today());
  const hours = here.covers(['hours']);
  const invoices = office && here.covers(['invoices']);
  const approvals = useQuery({ ...approvalsQuery(here), enabled: hours });
  const unbilled = useQuery({ ...unbilledQuery(here, lastDayOf(month)), enabled: invoices });
  const drafts = useQuery({ ...draftsQuery(here), enabled: invoices });
  const runs = useInfiniteQuery({ ...runsQuery(here), enabled: invoices });
  const forYou = useQuery({
    ...oneQuery<WaitingForYou>(here, 'waiting'),
    enabled: office && here.covers(WAITING_AREAS),
  });
  const known = {
    approvals: approvals.data?.items ?? [],
    unbilled: unbilled.data,
    drafts: drafts.data ?? [],
    runs: runs.data ? rowsOf(runs.data) : [],
    may: {
      approve: here.may('hours', 'board', 'bookkeeper', 'project_lead'),
      invoice: here.may('invoices', 'bookkeeper'),
    },
  };
  const waiting = [approvals, unbilled, drafts, forYou].some(({ isLoading }) => isLoading);
  const jobs = jobsOf(known, month, t);
  const failed = [forYou, approvals, unbilled, drafts, runs].find((query) => query.error);
  return (
    <>
      <Title aside={wholeDate(today())}>{t('nav.today')}</Title>
      {failed ? <ProblemNote problem={asProblem(failed.error)} retry={() => void failed.refetch()} /> : null}
      {waiting ? <p className="soft waiting">{t('ui.fetching')}</p> : null}
      {waiting ? null : <Waiting items={forYou.data?.items ?? []} />}
      {!waiting && invoices && hours && !failed ? <MonthStrip month={month} known={known} /> : null}
      {waiting ? null : (
        <div className={invoices ? 'split day-split' : ''}>
          <section>
            {jobs.length > 0 ? <Queue groups={jobs} /> : null}
            {jobs.length === 0 && !failed && !forYou.data?.items.length ? (
              <Empty title={t('today.all_caught_up')}>
                {t('today.all_caught_up_next', { month: monthName(month) })}
              </Empty>
            ) : null}
          </section>
          {invoices ? <RecentRuns runs={known.runs} /> : null}
        </div>
      )}
    </>
  );
}
