import { addDays, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { balanceOf, type Figures } from './figures.js';
import { stateOf, type ShareState } from './share-detail.js';
import { REMINDER_DAYS } from './standing.js';

/** An account on a day: whose, and what it adds up to. */
export interface ShareRegisterRow extends Figures {
  account_id: Id;
  member_id: Id;
  member_number: number;
  given_name: string;
  family_name: string;
  opened_on: LocalDate;
  ended_on: LocalDate | null;
  /** Of terms whose day has come, in the plan in force on the day. */
  due: Cents;
  /** Since when something is due; null when nothing is. */
  due_since: LocalDate | null;
  /** Terms that are late, and what is open of them. */
  late_terms: number;
  arrears: Cents;
}

/** A line of the register as it is shown. Amounts in cents. */
export interface ShareLine {
  account_id: Id;
  member_id: Id;
  member_number: number;
  member_name: string;
  opened_on: LocalDate;
  ended_on: LocalDate | null;
  state: ShareState;
  obligation: Cents;
  paid: Cents;
  unpaid: Cents;
  due: Cents;
  is_late: boolean;
  late_terms: number;
  arrears: Cents;
  held: Cents;
  capital: Cents;
  claim: Cents;
}

/** @param late the first day on which what was due before it is late */
const lineOf = (row: ShareRegisterRow, late: LocalDate): ShareLine => {
  const balance = balanceOf(row);
  const { account_id, due, due_since, ended_on, family_name, given_name, member_id, member_number, opened_on } = row;
  return {
    account_id,
    member_id,
    member_number,
    member_name: `${given_name} ${family_name}`,
    opened_on,
    ended_on,
    state: stateOf(balance),
    obligation: balance.obligation,
    paid: balance.paid,
    unpaid: balance.unpaid,
    due,
    late_terms: row.late_terms,
    arrears: row.arrears,
    is_late: due > 0 && due_since !== null && due_since < late,
    held: balance.held,
    capital: balance.capital,
    claim: balance.claim,
  };
};

/** Lines of rows on a day. Every row asks whether it is late, so that day is reckoned once. */
export function linesOf(rows: readonly ShareRegisterRow[], on: LocalDate): ShareLine[] {
  const late = addDays(on, -REMINDER_DAYS);
  return rows.map((row) => lineOf(row, late));
}
