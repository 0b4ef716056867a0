import { negate, type Cents, type Id } from '#libs/kernel/index.js';
import {
  creditSide,
  debitSide,
  type AccountRole,
  type Journal,
  type JournalEntryDraft,
  type JournalLineDraft,
} from '#libs/ledger/index.js';
import type { Loan } from './agreement.js';
import type { PlannedEvent } from './plan-event.js';

/** Member loans in the chart: long term, the part due within a year, interest owed and interest as a cost. */
export const LOAN_LONG = '0700';
export const LOAN_SHORT = '1648';
const INTEREST_OWED = '1660';
const INTEREST_COST = '9100';

const WORDS = {
  received: 'Ledenlening ontvangen',
  interest_due: 'Rente ledenlening verschuldigd',
  interest_paid: 'Rente ledenlening betaald',
  repaid: 'Ledenlening afgelost',
  reclassified: 'Ledenlening: deel dat binnen een jaar vervalt',
} as const;

const JOURNAL_OF: Readonly<Record<string, Journal>> = { bank: 'bank', cash: 'cash' };

/**
 * The entry of an event (finance facts 13). A correction by hand has none of its own: it reverses that of the event it takes back.
 * @param event with its amounts below zero for money that came back, `kind` being that of what is undone
 * @param counterAccount where the money moves: the bank, or the account in between of a batch under way
 */
export function entryOf(
  loan: Loan,
  eventId: Id,
  event: Omit<PlannedEvent, 'kind'> & { kind: keyof typeof WORDS },
  counterAccount: AccountRole = 'bank',
): JournalEntryDraft {
  const memberId = loan.member_id;
  const on = (account: string, debit: Cents): JournalLineDraft[] =>
    debit === 0 ? [] : [{ account, ...debitSide(debit), memberId }];
  const { interest, kind, principal, short } = event;
  const viaBank = kind === 'received' || kind === 'repaid' || kind === 'interest_paid';
  const money = (principal + interest) as Cents;
  const other = viaBank
    ? [{ account: counterAccount, ...debitSide(money) }]
    : kind === 'interest_due'
      ? [{ account: INTEREST_COST, ...debitSide(interest) }]
      : [];
  return {
    journal: viaBank ? (JOURNAL_OF[counterAccount] ?? 'memorial') : 'memorial',
    date: event.date,
    description: `${WORDS[kind]}${event.reverses ? ', teruggekomen' : ''} (lening ${loan.number})`,
    sourceKey: `member_loan_event:${eventId}`,
    sourceKind: 'member_loan',
    sourceId: loan.loan_id,
    lines: [
      ...other,
      ...on(LOAN_LONG, negate((principal - short) as Cents)),
      ...on(LOAN_SHORT, negate(short)),
      ...(interest === 0 ? [] : [{ account: INTEREST_OWED, ...creditSide(interest), memberId }]),
    ],
  };
}
