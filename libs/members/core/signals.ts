import { legalParameter, type Articles } from '#libs/cooperatives/index.js';
import type { ErrorParams, LocalDate } from '#libs/kernel/index.js';
import type { Member } from './member.js';
import { OVER } from './member-state.js';
import { candidateReminder, financialYearEnd, memberListDue } from './membership-dates.js';

/** Something a person should look at; the office does nothing by itself. */
export interface Signal {
  code: string;
  params: ErrorParams;
}

type Watched = Pick<Member, 'class' | 'engagement' | 'status' | 'candidate_until'>;

/** What to look at with one member. Work and membership are two lives: when one ends the other is only mentioned. */
export function memberSignals(member: Watched, articles: Articles, on: LocalDate): Signal[] {
  const signals: Signal[] = [];
  const { candidate_until: until } = member;
  if (member.status === 'candidate_member' && until !== null && candidateReminder(until) <= on) {
    signals.push({ code: until < on ? 'signal_trial_over' : 'signal_trial_ends', params: { date: until } });
  }
  const works = !['none'].includes(member.engagement);
  if (member.status === 'member' && member.class === 'worker' && !works) {
    signals.push({ code: articles.work_required ? 'signal_work_required' : 'signal_work_stopped', params: {} });
  }
  if (OVER.includes(member.status) && works && member.engagement === 'employed') {
    signals.push({ code: 'signal_employment_runs', params: {} });
  }
  return signals;
}

/** What to look at with the register as a whole. */
export function registerSignals(votingMembers: number, articles: Articles, on: LocalDate): Signal[] {
  const signals: Signal[] = [];
  const most = legalParameter('ubo_members', on).value;
  if (votingMembers > 0 && votingMembers <= most)
    signals.push({ code: 'signal_ubo', params: { count: votingMembers } });
  if (articles.liability_regime !== 'excluded') {
    // the list of the year that ended last; said until its month is over
    const lastEnd = previousYearEnd(on, articles.financial_year_start);
    const due = memberListDue(lastEnd);
    if (on <= due) signals.push({ code: 'signal_member_list', params: { date: due } });
  }
  return signals;
}

function previousYearEnd(on: LocalDate, start: string): LocalDate {
  const end = financialYearEnd(on, start);
  const yearBefore = `${Number(end.slice(0, 4)) - 1}${end.slice(4)}` as LocalDate;
  // a financial year from March ends on the last day of February
  return financialYearEnd(
    (yearBefore.endsWith('02-29') ? `${yearBefore.slice(0, 8)}28` : yearBefore) as LocalDate,
    start,
  );
}
