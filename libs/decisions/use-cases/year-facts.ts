import { articlesOn } from '#libs/cooperatives/index.js';
import { approvedMinutes } from '#libs/hours/index.js';
import { cents, daysBetween, DomainError, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { readBalances, readFinancialYears, readMemberBalances, type FinancialYear } from '#libs/ledger/index.js';
import { everyMembership, type MembershipPeriod } from '#libs/members/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { AnnexMember, YearFacts } from '../core/appropriation.js';

/** Capital paid in per member is what stands on 0500 less what was called and is not yet paid, 1320 (finance facts 13). */
const CAPITAL = ['0500', '1320'] as const;
const CARRIED = '0580';

/** What somebody filled in as the wage of a member in the year. */
export interface FilledWage {
  readonly member_id: Id;
  readonly amount: Cents;
}

/** @throws profit_year_unknown (422) */
export async function findYear(tx: Tx, year: number): Promise<FinancialYear> {
  const found = (await readFinancialYears(tx)).find((one) => one.year === year);
  if (!found) throw DomainError.field('/year', 'profit_year_unknown', { year });
  return found;
}

/**
 * What a year has to divide and over whom: everybody who was a member in it, candidates left out, with approved hours.
 * @throws profit_member_unknown (422) for a wage of somebody else
 */
export async function readYearFacts(tx: Tx, year: FinancialYear, wages: readonly FilledWage[]): Promise<YearFacts> {
  const { endsOn, result, startsOn } = year;
  const carried = (await readBalances(tx, [CARRIED], today(tx.context.clock))).get(CARRIED) ?? 0;
  const minutes = await approvedMinutes(tx, startsOn, endsOn);
  const capital = await readMemberBalances(tx, CAPITAL, endsOn);
  const memberships = (await everyMembership(tx)).filter(
    (one) => one.class !== 'candidate' && one.joined_on <= endsOn && (one.ended_on ?? endsOn) >= startsOn,
  );
  const stranger = wages.findIndex(({ member_id }) => !memberships.some((one) => one.member_id === member_id));
  if (stranger >= 0) throw DomainError.field(`/wages/${stranger}/member_id`, 'profit_member_unknown');
  return {
    result,
    old_losses: cents(Math.max(0, carried)),
    interest_allowed: (await articlesOn(tx, endsOn)).capital_interest,
    members: memberships.map((one): AnnexMember => ({
      member_id: one.member_id,
      engagement: one.engagement,
      minutes: minutes.get(one.member_id) ?? 0,
      days: daysIn(one, startsOn, endsOn),
      wage: wages.find(({ member_id }) => member_id === one.member_id)?.amount ?? cents(0),
      paid_in: cents(Math.max(0, -(capital.get(one.member_id) ?? 0))),
    })),
  };
}

function daysIn({ ended_on, joined_on }: MembershipPeriod, startsOn: LocalDate, endsOn: LocalDate): number {
  const from = joined_on > startsOn ? joined_on : startsOn;
  const until = ended_on !== null && ended_on < endsOn ? ended_on : endsOn;
  return daysBetween(from, until) + 1;
}
