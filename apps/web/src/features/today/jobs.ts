import type { TFunction } from 'i18next';
import type { Approval } from '../../lib/contract';
import { blockersOf, type InvoiceSummary, type Run, type Unbilled } from '../../lib/contract-invoicing';
import { addDays, monthName, shortDate, weekNumber } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { showMoney } from '../../lib/money';

export interface Known {
  approvals: Approval[];
  unbilled: Unbilled | undefined;
  drafts: InvoiceSummary[];
  runs: Run[];
  /** What whoever looks may do; who may only look is offered no act. */
  may: { approve: boolean; invoice: boolean };
}

export interface Job {
  key: string;
  what: string;
  who: string;
  amount: string;
  until: string;
  attention: boolean;
  act: string;
  to:
    | '/c/$cooperativeId/uren/goedkeuren'
    | '/c/$cooperativeId/facturen/nog-te-factureren'
    | '/c/$cooperativeId/facturen/$invoiceId'
    | '/c/$cooperativeId/facturen'
    | '/c/$cooperativeId/verwerkingen/$runId';
  invoiceId?: string;
  runId?: string;
}

export interface JobGroup {
  key: string;
  title: string;
  count: number;
  jobs: Job[];
  rest: { count: number; to: Job['to'] } | null;
}

const SHOWN = 5;

/** The work of today, most urgent kind first; each group shows a few and counts the rest. */
export function jobsOf(known: Known, month: string, t: TFunction): JobGroup[] {
  return [
    runGroup(known, t),
    problemGroup(known, t),
    approvalGroup(known, t),
    draftGroup(known, t),
    unbilledGroup(known, month, t),
  ].filter((group) => group.count > 0);
}

function group(key: string, title: string, jobs: Job[], to: Job['to']): JobGroup {
  return {
    key,
    title,
    count: jobs.length,
    jobs: jobs.slice(0, SHOWN),
    rest: jobs.length > SHOWN ? { count: jobs.length - SHOWN, to } : null,
  };
}

function runGroup({ runs }: Known, t: TFunction): JobGroup {
  const jobs = runs
    .filter((run) => run.failed > 0)
    .map((run): Job => ({
      key: run.run_id,
      what: t('today.run_failed', { count: run.failed }),
      who: /^\d{4}-\d{2}$/.test(run.natural_key)
        ? t('run.title_drafts', { month: monthName(run.natural_key) })
        : t('run.one'),
      amount: '',
      until: t('today.now'),
      attention: true,
      act: t('today.look'),
      to: '/c/$cooperativeId/verwerkingen/$runId',
      runId: run.run_id,
    }));
  return group('runs', t('today.runs'), jobs, '/c/$cooperativeId/verwerkingen/$runId');
}

function problemGroup({ drafts, may }: Known, t: TFunction): JobGroup {
  const jobs = drafts
    .filter((draft) => blockersOf(draft).length > 0)
    .map((draft): Job => ({
      key: draft.invoice_id,
      what: blockersOf(draft)[0]?.detail ?? '',
      who: draft.customer_name,
      amount: showMoney(draft.total),
      until: '',
      attention: true,
      act: may.invoice ? t('today.complete') : t('today.look'),
      to: '/c/$cooperativeId/facturen/$invoiceId',
      invoiceId: draft.invoice_id,
    }));
  return group('problems', t('today.problems'), jobs, '/c/$cooperativeId/facturen');
}

function approvalGroup({ approvals, may }: Known, t: TFunction): JobGroup {
  const jobs = approvals.map((one): Job => ({
    key: `${one.member_id}${one.monday}`,
    what: one.warnings[0]
      ? t('today.week_warning', {
          number: weekNumber(one.monday),
          hours: showMinutes(one.minutes),
          warning: one.warnings[0].detail,
        })
      : t('today.week', { number: weekNumber(one.monday), hours: showMinutes(one.minutes) }),
    who: one.member_name,
    amount: '',
    until: shortDate(addDays(one.monday, 7)),
    attention: one.warnings.length > 0,
    act: may.approve && one.warnings.length === 0 ? t('today.approve') : t('today.look'),
    to: '/c/$cooperativeId/uren/goedkeuren',
  }));
  return group('approvals', t('today.approvals'), jobs, '/c/$cooperativeId/uren/goedkeuren');
}

function draftGroup({ drafts, may }: Known, t: TFunction): JobGroup {
  const ready = drafts.filter((draft) => blockersOf(draft).length === 0);
  const jobs = ready.map((draft): Job => ({
    key: draft.invoice_id,
    what: draft.project_name ?? t('today.draft'),
    who: draft.customer_name,
    amount: showMoney(draft.total),
    until: '',
    attention: false,
    act: may.invoice ? t('today.check') : t('today.look'),
    to: '/c/$cooperativeId/facturen/$invoiceId',
    invoiceId: draft.invoice_id,
  }));
  return group('drafts', t('today.drafts'), jobs, '/c/$cooperativeId/facturen');
}

function unbilledGroup({ unbilled, may }: Known, month: string, t: TFunction): JobGroup {
  const jobs = (unbilled?.items ?? []).map((row): Job => ({
    key: row.project_id,
    what:
      row.minutes === 0
        ? row.project_name
        : t('today.unbilled_row', { project: row.project_name, hours: showMinutes(row.minutes) }),
    who: row.customer_name,
    amount: showMoney(row.value),
    until: '',
    attention: row.without_rate_count > 0,
    act: may.invoice ? t('today.invoice') : t('today.look'),
    to: '/c/$cooperativeId/facturen/nog-te-factureren',
  }));
  return group(
    'unbilled',
    t('today.unbilled', { month: monthName(month) }),
    jobs,
    '/c/$cooperativeId/facturen/nog-te-factureren',
  );
}
