import { legalParameter, type Articles } from '#libs/cooperatives/index.js';
import { addDays, addMonths, type LocalDate } from '#libs/kernel/index.js';

/** What of the articles the dates depend on. */
export type NoticeArticles = Pick<Articles, 'financial_year_start' | 'notice_weeks' | 'notice_to'>;

/** Last day of the financial year a date lies in. @param start its first day, `01-01` */
export function financialYearEnd(date: LocalDate, start: string): LocalDate {
  const year = Number(date.slice(0, 4));
  const next = (date.slice(5) >= start ? year + 1 : year).toString();
  return addDays(`${next}-${start}` as LocalDate, -1);
}

const monthEnd = (date: LocalDate): LocalDate => addDays(addMonths(`${date.slice(0, 8)}01` as LocalDate, 1), -1);

/** The end of the financial year after the one of the notice: leaving is always possible by then, whatever the articles say (BW 2:36(1)). */
export const latestEnd = (receivedOn: LocalDate, start: string): LocalDate =>
  financialYearEnd(addDays(financialYearEnd(receivedOn, start), 1), start);

/**
 * Last day of membership after a notice (BW 2:36(1)). A date that is too early becomes the first permitted one after it; the
 * Algemene termijnenwet does not apply, so weekends and holidays change nothing.
 * @param receivedOn the day the notice arrived
 * @param wished the day the member named, if she named one
 */
export function endByNotice(receivedOn: LocalDate, articles: NoticeArticles, wished?: LocalDate): LocalDate {
  const { financial_year_start: start, notice_to, notice_weeks } = articles;
  const hardStop = latestEnd(receivedOn, start);
  const noticed = addDays(receivedOn, notice_weeks * 7);
  const earliest = wished !== undefined && wished > noticed ? wished : noticed;
  const end = {
    financial_year_end: () => financialYearEnd(earliest, start),
    next_financial_year_end: () => hardStop,
    month_end: () => monthEnd(earliest),
    any_day: () => earliest,
  }[notice_to]();
  return end < hardStop ? end : hardStop;
}

/** Last day on which a notice still ends the membership on `end`; undefined when even today is too late for it. */
export const lastNoticeDayFor = (end: LocalDate, articles: NoticeArticles): LocalDate =>
  addDays(end, -articles.notice_weeks * 7);

/** Last day of the appeal to the general meeting (BW 2:35(4)): months after she received the decision. */
export const appealUntil = (receivedOn: LocalDate, articles: Pick<Articles, 'appeal_months'>): LocalDate =>
  addMonths(receivedOn, Math.max(articles.appeal_months, legalParameter('appeal_months', receivedOn).value));

/** Last day on which she can leave at once after learning of a decision (BW 2:36(3)-(4)). */
export const immediateExitUntil = (learnedOn: LocalDate): LocalDate =>
  addMonths(learnedOn, legalParameter('immediate_exit_months', learnedOn).value);

/** Last day on trial. */
export const candidateUntil = (from: LocalDate, months: number): LocalDate => addDays(addMonths(from, months), -1);

/** A month before the trial ends the board is told. */
export const candidateReminder = (until: LocalDate): LocalDate => addMonths(until, -1);

/** W.A. and B.A.: until when the list of members of the year that ended must be at the KvK (BW 2:61 onder d). */
export const memberListDue = (yearEnd: LocalDate): LocalDate =>
  addDays(addMonths(addDays(yearEnd, 1), legalParameter('member_list_months', yearEnd).value), -1);

/** W.A. and B.A.: last day on which a former member still answers for a deficit (BW 2:55(1)); undefined for U.A. */
export function liabilityUntil(
  endedOn: LocalDate,
  articles: Pick<Articles, 'liability_regime' | 'liability_tail_months'>,
): LocalDate | undefined {
  if (articles.liability_regime === 'excluded') return undefined;
  const least = legalParameter('liability_tail_months', endedOn).value;
  return addMonths(endedOn, Math.max(articles.liability_tail_months, least));
}

/** After this day a member of a W.A. or B.A. whose notice is not confirmed may repeat it through a bailiff (BW 2:61 onder c). */
export const confirmNoticeBy = (receivedOn: LocalDate): LocalDate =>
  addDays(receivedOn, legalParameter('notice_confirmation_days', receivedOn).value);
