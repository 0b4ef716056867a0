import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { FIGURES } from '../core/movement.js';
import type { Figures } from '../core/figures.js';

const SUMS = FIGURES.map(
  (figure) => `coalesce(sum(change_cents) filter (where figure = '${figure}'), 0)::bigint as ${figure}`,
).join(', ');

/** Per member: the figures of her accounts, and what her cards in the ledger say, on the same day. */
export interface TieOutRow extends Figures {
  member_id: Id;
  member_number: number;
  member_name: string;
  /** 0500 less 1320, as a credit. */
  ledger_capital: Cents;
  /** 1640, as a credit. */
  ledger_claim: Cents;
  /** 1330, only what shares put on it, as a credit. */
  ledger_held: Cents;
}

/** The register of shares beside the ledger at the end of a day (finance facts 13): every member who has a card in either. */
export const readShareTieOut = (tx: Tx, on: LocalDate): Promise<TieOutRow[]> =>
  tx.query<TieOutRow>(
    `with sums as (
       select a.member_id, ${SUMS} from share_movement s
       join member_share_account a on a.cooperative_id = s.cooperative_id and a.account_id = s.account_id
       where s.cooperative_id = $1 and s.on_date <= $2 and s.figure is not null group by a.member_id),
     cards as (
       select l.member_id,
         coalesce(sum(l.credit_cents - l.debit_cents) filter (where g.control in ('member_capital','member_capital_receivable')), 0)::bigint as ledger_capital,
         coalesce(sum(l.credit_cents - l.debit_cents) filter (where g.control = 'member_exit'), 0)::bigint as ledger_claim,
         coalesce(sum(l.credit_cents - l.debit_cents) filter (where g.control = 'member_current' and (e.source_kind = 'share_movement'
           or r.source_kind = 'share_movement')), 0)::bigint as ledger_held
       from journal_line l
       join journal_entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
       left join journal_entry r on r.cooperative_id = e.cooperative_id and r.entry_id = e.reversal_of
       join ledger_account g on g.cooperative_id = l.cooperative_id and g.number = l.account
       where l.cooperative_id = $1 and e.date <= $2 and l.member_id is not null
         and g.control in ('member_capital','member_capital_receivable','member_exit','member_current')
       group by l.member_id)
     select m.member_id, m.number as member_number, m.given_name || ' ' || m.family_name as member_name,
       ${FIGURES.map((figure) => `coalesce(s.${figure}, 0)::bigint as ${figure}`).join(', ')},
       coalesce(c.ledger_capital, 0)::bigint as ledger_capital, coalesce(c.ledger_claim, 0)::bigint as ledger_claim,
       coalesce(c.ledger_held, 0)::bigint as ledger_held
     from sums s full join cards c using (member_id)
     join member m on m.cooperative_id = $1 and m.member_id = coalesce(s.member_id, c.member_id)
     order by m.number`,
    [tx.context.cooperativeId, on],
  );
