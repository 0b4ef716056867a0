import { articlesOn, recordedWithName, type SettingName } from '#libs/cooperatives/index.js';
import { approvedMinutes } from '#libs/hours/index.js';
import {
  cents,
  Decimal,
  daysBetween,
  DomainError,
  today,
  type Cents,
  type Id,
  type LocalDate,
} from '#libs/kernel/index.js';
import {
  readBalances,
  readFinancialYears,
  readMemberBalances,
  readTrialBalance,
  type FinancialYear,
} from '#libs/ledger/index.js';
import { everyMembership, type MembershipPeriod } from '#libs/members/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { AnnexMember, YearFacts } from '../core/appropriation.js';
import type { ProfitRules } from '../core/articles-rules.js';

/** Capital paid in per member is what stands on 0500 less what was called and is not yet paid, 1320 (finance facts 13). */
const CAPITAL = ['0500', '1320'] as const;
const CARRIED = '0580';
const GENERAL_RESERVE = '0520';
/** Wages, holiday pay and allowances, bonuses, social charges and pension, less sick pay received (chart of accounts). */
const WAGE_COST: ReadonlySet<string> = new Set(['4000', '4010', '4015', '4020', '4025', '4030', '4040', '4050']);

/** What somebody filled in as the wage of a member in the year. */
export interface FilledWage {
  readonly member_id: Id;
  readonly amount: Cents;
}

/** What the employer pays on top of the bonus of one member, where it is another percentage than of the rest. */
export interface FilledCharges {
  readonly member_id: Id;
  readonly percent: Decimal;
}

/** What somebody filled in per member. */
export interface PerMember {
  readonly wages: readonly FilledWage[];
  readonly charges: readonly FilledCharges[];
}

/** @throws profit_year_unknown (422) */
export async function findYear(tx: Tx, year: number): Promise<FinancialYear> {
  const found = (await readFinancialYears(tx)).find((one) => one.year === year);
  if (!found) throw DomainError.field('/year', 'profit_year_unknown', { year });
  return found;
}

/**
 * What a year has to divide and over whom: everybody who was a member in it, candidates left out, with approved hours.
 * @throws profit_member_unknown (422) for a wage or charges of somebody else
 */
export async function readYearFacts(tx: Tx, year: FinancialYear, given: PerMember): Promise<YearFacts> {
  const { endsOn, result, startsOn } = year;
  const balances = await readBalances(tx, [CARRIED, GENERAL_RESERVE], today(tx.context.clock));
  const minutes = await approvedMinutes(tx, startsOn, endsOn);
  const capital = await readMemberBalances(tx, CAPITAL, endsOn);
  const memberships = (await everyMembership(tx)).filter(
    (one) => one.class !== 'candidate' && one.joined_on <= endsOn && (one.ended_on ?? endsOn) >= startsOn,
  );
  const articles = await articlesOn(tx, endsOn);
  expectMembers(given, memberships);
  return {
    result,
    old_losses: cents(Math.max(0, balances.get(CARRIED) ?? 0)),
    wage_cost: await wageCost(tx, year),
    general_reserve: cents(Math.max(0, -(balances.get(GENERAL_RESERVE) ?? 0))),
    interest_allowed: articles.capital_interest,
    rules: await rulesOn(tx, endsOn),
    members: memberships.map((one): AnnexMember => ({
      member_id: one.member_id,
      engagement: one.engagement,
      minutes: minutes.get(one.member_id) ?? 0,
      days: daysIn(one, startsOn, endsOn),
      wage: given.wages.find(({ member_id }) => member_id === one.member_id)?.amount ?? cents(0),
      paid_in: cents(Math.max(0, -(capital.get(one.member_id) ?? 0))),
      charges_percent: given.charges.find(({ member_id }) => member_id === one.member_id)?.percent ?? null,
    })),
  };
}

function expectMembers(given: PerMember, memberships: readonly MembershipPeriod[]): void {
  for (const list of ['wages', 'charges'] as const) {
    const stranger = given[list].findIndex(({ member_id }) => !memberships.some((one) => one.member_id === member_id));
    if (stranger >= 0) throw DomainError.field(`/${list}/${stranger}/member_id`, 'profit_member_unknown');
  }
}

async function wageCost(tx: Tx, { endsOn, startsOn }: FinancialYear): Promise<Cents> {
  const { rows } = await readTrialBalance(tx, startsOn, endsOn);
  const cost = rows.filter(({ number }) => WAGE_COST.has(number)).map(({ credit, debit }) => debit - credit);
  return cents(
    Math.max(
      0,
      cost.reduce((sum, one) => sum + one, 0),
    ),
  );
}

/** The bounds of the articles as they were at the end of the year, with the article that sets each. */
export async function rulesOn(tx: Tx, on: LocalDate): Promise<ProfitRules> {
  const recorded = await recordedWithName(tx, on);
  const articles = await articlesOn(tx, on);
  const clauseOf = (setting: SettingName) => recorded.find((one) => one.setting === setting)?.clause ?? '';
  const rule = (setting: 'profit_reserves_least' | 'profit_indivisible_least' | 'profit_members_most') => ({
    percent: articles[setting],
    clause: clauseOf(setting),
  });
  return {
    reserves_least: rule('profit_reserves_least'),
    indivisible_least: rule('profit_indivisible_least'),
    members_most: rule('profit_members_most'),
  };
}

function daysIn({ ended_on, joined_on }: MembershipPeriod, startsOn: LocalDate, endsOn: LocalDate): number {
  const from = joined_on > startsOn ? joined_on : startsOn;
  const until = ended_on !== null && ended_on < endsOn ? ended_on : endsOn;
  return daysBetween(from, until) + 1;
}
