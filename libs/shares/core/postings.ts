import { DomainError, subtract, type Cents, type Id } from '#libs/kernel/index.js';
import {
  creditSide,
  debitSide,
  type AccountRole,
  type Journal,
  type JournalEntryDraft,
  type JournalLineDraft,
} from '#libs/ledger/index.js';
import type { Movement, MovementKind } from './movement.js';

/** The other side of money that comes or goes: bank, cash, a batch under way, net wages, an invoice of the member. */
export interface Counter {
  readonly account: AccountRole | (string & {});
  readonly relationId?: Id;
  /** The open item (an invoice of the member) this pays. */
  readonly settles?: Id;
  /** Names the member on accounts with cards of members. */
  readonly memberId?: Id;
}

export interface PostedAccount {
  readonly member_id: Id;
  /** The articles call the whole obligation at once: it stands on 0500, and what is still to be paid on 1320. */
  readonly called: boolean;
}

const WORDS: Partial<Record<MovementKind, string>> = {
  subscribed: 'Inschrijving ledenaandeel',
  remitted: 'Kwijtschelding ledenaandeel',
  lapsed: 'Vervallen stortingsplicht bij vertrek',
  collected: 'Storting ledenaandeel',
  collection_failed: 'Teruggeboekte storting ledenaandeel',
  overpaid: 'Te veel betaald op ledenaandeel',
  overpayment_returned: 'Teruggave te veel betaald op ledenaandeel',
  owed_back: 'Teruggeboekte storting na terugbetaling ledenaandeel',
  loss_allocated: 'Verlies ten laste van ledenaandeel',
  interest_credited: 'Rente op ledenaandeel',
  claim_fixed: 'Ledenaandeel wordt schuld na einde lidmaatschap',
  set_off: 'Verrekening met terug te betalen ledenaandeel',
  refund_paid: 'Terugbetaling ledenaandeel',
  refund_returned: 'Teruggekomen terugbetaling ledenaandeel',
};

const JOURNAL_OF: Readonly<Record<string, Journal>> = { bank: 'bank', cash: 'cash', wages_clearing: 'payroll' };

/**
 * The journal entry of a movement (finance facts 13), or undefined when the event is a memo: capital, never revenue.
 * @param interestInClaim for a claim: how much of it is interest that was credited before
 * @throws RangeError when money moves and nobody says where to
 */
export function postingOf(
  movement: Movement,
  account: PostedAccount,
  counter?: Counter,
  interestInClaim: Cents = 0 as Cents,
): JournalEntryDraft | undefined {
  const lines = linesOf(movement, account, counter, interestInClaim);
  if (lines.length === 0) return undefined;
  return {
    journal: JOURNAL_OF[counter?.account ?? ''] ?? 'memorial',
    date: movement.on_date,
    description: WORDS[movement.kind]!,
    sourceKey: `share:${movement.movement_id}`,
    // the card of a member takes part in the tie-out with what shares put on it; a debt that was set off is not that
    sourceKind: movement.kind === 'set_off' ? 'share_set_off' : 'share_movement',
    sourceId: movement.movement_id,
    lines,
  };
}

function linesOf(
  { change, kind }: Movement,
  { called, member_id }: PostedAccount,
  counter: Counter | undefined,
  interest: Cents,
): JournalLineDraft[] {
  const card = (account: AccountRole) => ({ account, memberId: member_id });
  const pair = (
    debit: Omit<JournalLineDraft, 'debit' | 'credit'>,
    credit: typeof debit,
    amount: Cents,
  ): JournalLineDraft[] => [
    { ...debit, ...debitSide(amount) },
    { ...credit, ...creditSide(amount) },
  ];
  const other = () => {
    if (!counter) throw new RangeError(`${kind} needs the other side of the money`);
    return counter;
  };
  switch (kind) {
    case 'subscribed':
    case 'remitted':
    case 'lapsed':
      return called ? pair(card('member_capital_receivable'), card('member_capital'), change) : [];
    case 'collected':
    case 'collection_failed':
      return pair(other(), card(called ? 'member_capital_receivable' : 'member_capital'), change);
    case 'overpaid':
    case 'overpayment_returned':
    case 'owed_back':
      return pair(other(), card('member_current'), change);
    case 'loss_allocated':
      return pair(card('member_capital'), { account: 'year_result' }, change);
    case 'interest_credited':
      return pair({ account: 'year_result' }, card('member_distribution'), change);
    case 'claim_fixed':
      return claimLines(card, change, interest);
    case 'set_off':
    case 'refund_paid':
    case 'refund_returned':
      return pair(card('member_exit'), other(), change);
    default:
      return [];
  }
}

function claimLines(
  card: (account: AccountRole) => { account: AccountRole; memberId: Id },
  claim: Cents,
  interest: Cents,
): JournalLineDraft[] {
  if (interest > claim) throw new DomainError('invalid', 'share_claim_below_interest');
  const capital = subtract(claim, interest);
  return [
    ...(capital > 0 ? [{ ...card('member_capital'), debit: capital }] : []),
    ...(interest > 0 ? [{ ...card('member_distribution'), debit: interest }] : []),
    { ...card('member_exit'), credit: claim },
  ];
}
