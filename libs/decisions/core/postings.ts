import { add, negate, ZERO, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { creditSide, debitSide, type JournalEntryDraft, type JournalLineDraft } from '#libs/ledger/index.js';
import { movedTotal, type Appropriation } from './appropriation.js';
import type { PieceKind } from './choices.js';

/** Where the result of a year goes (finance facts 13). */
export const FUNDS: Partial<Record<PieceKind, string>> = {
  cover_losses: '0580',
  general_reserve: '0520',
  indivisible_reserve: '0510',
  community_fund: '0540',
  education_fund: '0530',
  carried_forward: '0580',
};
export const FUND_ACCOUNTS = ['0510', '0520', '0530', '0540', '0580'] as const;
const YEAR_RESULT = '0590';
/** What members are owed out of profit, on their own card. */
export const MEMBER_DISTRIBUTION = '1645';

/**
 * The one entry of an adopted appropriation: 0590 to reserves, funds and what members get. Wage bonus and price supplement
 * stay on 0590: payroll and the supplement's invoice book them as cost. Undefined when nothing else is divided.
 */
export function appropriationEntry(
  id: Id,
  year: number,
  on: LocalDate,
  { members, pieces }: Appropriation,
): JournalEntryDraft | undefined {
  const funds = new Map<string, Cents>();
  for (const { amount, kind } of pieces) {
    const account = FUNDS[kind];
    if (account) funds.set(account, add(funds.get(account) ?? ZERO, amount));
  }
  const lines: JournalLineDraft[] = [
    ...line(YEAR_RESULT, negate(movedTotal(pieces))),
    ...[...funds].sort().flatMap(([account, amount]) => line(account, amount)),
    ...members.flatMap((member) =>
      line(MEMBER_DISTRIBUTION, add(member.interest, member.distribution), member.member_id),
    ),
  ];
  if (lines.length === 0) return undefined;
  return {
    journal: 'memorial',
    date: on,
    description: `Winstbestemming ${year}, besluit van de ledenvergadering`,
    sourceKey: `profit_appropriation:${id}`,
    sourceKind: 'profit_appropriation',
    sourceId: id,
    lines,
  };
}

/** A line that adds to the credit side, or to the debit side when below zero. */
const line = (account: string, amount: Cents, memberId?: Id): JournalLineDraft[] =>
  amount === 0 ? [] : [{ account, ...(amount > 0 ? creditSide(amount) : debitSide(negate(amount))), memberId }];
