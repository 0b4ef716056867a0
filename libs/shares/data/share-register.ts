import { isId, DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { readCursor, type PageQuery, type Tx } from '#libs/platform/index.js';
import { FIGURES, type Figure } from '../core/movement.js';
import type { ShareRegisterRow } from '../core/share-line.js';
import { REMINDER_DAYS } from '../core/standing.js';

export interface ShareRegisterQuery extends PageQuery {
  search?: string;
  /** Only accounts with at least so many late terms. */
  late_terms?: number;
}

const SUMS = FIGURES.map(
  (figure) => `coalesce(sum(change_cents) filter (where figure = '${figure}'), 0)::bigint as ${figure}`,
).join(', ');

const sumOf = (figure: Figure) => `coalesce(sum(s.change_cents) filter (where s.figure = '${figure}'), 0)`;

/**
 * Left before the day with nothing open on it: no capital, claim, promise or money held. A register on a day holds the accounts
 * that are open on it, so that its sum is the capital in the books (facts 6.5); who was settled stands in the list of exits.
 */
const SETTLED = `m.ended_on < $2 and exists (select from share_movement s
  where s.cooperative_id = a.cooperative_id and s.account_id = a.account_id and s.on_date <= $2 and s.figure is not null
  having ${sumOf('fixed')} = ${sumOf('settled')} and ${sumOf('held')} = 0 and ${sumOf('obligation')} = ${sumOf('paid')}
    and ${sumOf('paid')} - ${sumOf('loss')} + ${sumOf('interest')} = ${sumOf('fixed')})`;

/** Before this day a term that is open is late; the day of the register is $2. */
const LATE = `$2::date - ${REMINDER_DAYS}`;
const IN_FORCE = 'p.agreed_on <= $2 and (p.replaced_on is null or p.replaced_on > $2)';
const PAID_UNTIL = `coalesce((select sum(l.amount_cents) from share_allocation l
  join share_movement m on m.cooperative_id = l.cooperative_id and m.movement_id = l.movement_id and m.on_date <= $2
  where l.cooperative_id = t.cooperative_id and l.plan_id = t.plan_id and l.number = t.number), 0)`;

/**
 * The register of shares on a day: accounts that were open on it and not settled, a page by family name, everybody by number as in the register
 * of members. Figures are sums of the movements up to that day, and terms of the plan that was in force then.
 * @param limit one more than a page; left out, everybody
 */
export async function readShareRegister(
  tx: Tx,
  on: LocalDate,
  query: ShareRegisterQuery = {},
  limit?: number,
): Promise<ShareRegisterRow[]> {
  const params: (string | number)[] = [tx.context.cooperativeId, on];
  const bind = (value: string | number) => `$${params.push(value)}`;
  const where: string[] = [];
  if (query.search) {
    const search = bind(`%${query.search.replace(/[%_\\]/g, '\\$&')}%`);
    where.push(`and (m.given_name || ' ' || m.family_name ilike ${search} or m.number::text ilike ${search})`);
  }
  if (query.late_terms) {
    where.push(`and (select count(*) from instalment_plan p
      join share_instalment t on t.cooperative_id = p.cooperative_id and t.plan_id = p.plan_id and t.due_on < ${LATE}
      where p.cooperative_id = a.cooperative_id and p.account_id = a.account_id and ${IN_FORCE}
        and t.amount_cents > ${PAID_UNTIL}) >= ${bind(query.late_terms)}`);
  }
  const after = readCursor(query.cursor, ['string', 'string', 'string'] as const);
  if (after) {
    if (!isId(after[2])) throw DomainError.field('/cursor', 'cursor');
    const [family, given, id] = after.map(bind);
    where.push(`and (m.family_name, m.given_name, a.account_id) > (${family}, ${given}, ${id}::uuid)`);
  }
  if (limit === undefined) tx.planEach();
  const page = `select a.account_id, a.member_id, m.number as member_number, m.given_name, m.family_name, a.opened_on, m.ended_on
    from member_share_account a join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
    where a.cooperative_id = $1 and a.opened_on <= $2 and (m.ended_on is null or not (${SETTLED})) ${where.join(' ')}
    ${limit === undefined ? '' : `order by m.family_name, m.given_name, a.account_id limit ${bind(limit)}`}`;
  return tx.query<ShareRegisterRow>(
    `with page as materialized (${page}),
     sums as (
       select account_id, ${SUMS} from share_movement
       where cooperative_id = $1 and on_date <= $2 and figure is not null
         ${limit === undefined ? '' : 'and account_id in (select account_id from page)'}
       group by account_id),
     terms as (
       select p.account_id, sum(t.amount_cents - coalesce(paid.amount, 0))::bigint as due,
         min(t.due_on) filter (where t.amount_cents > coalesce(paid.amount, 0)) as due_since,
         count(*) filter (where t.amount_cents > coalesce(paid.amount, 0) and t.due_on < ${LATE})::int as late_terms,
         coalesce(sum(t.amount_cents - coalesce(paid.amount, 0)) filter (where t.due_on < ${LATE}), 0)::bigint as arrears
       from instalment_plan p
       join share_instalment t on t.cooperative_id = p.cooperative_id and t.plan_id = p.plan_id and t.due_on <= $2
       left join lateral (
         select sum(a.amount_cents) as amount from share_allocation a
         join share_movement m on m.cooperative_id = a.cooperative_id and m.movement_id = a.movement_id and m.on_date <= $2
         where a.cooperative_id = t.cooperative_id and a.plan_id = t.plan_id and a.number = t.number) paid on true
       where p.cooperative_id = $1 and p.agreed_on <= $2 and (p.replaced_on is null or p.replaced_on > $2)
         ${limit === undefined ? '' : 'and p.account_id in (select account_id from page)'}
       group by p.account_id)
     select page.*, ${FIGURES.map((figure) => `coalesce(${figure}, 0)::bigint as ${figure}`).join(', ')},
       coalesce(due, 0)::bigint as due, due_since, coalesce(late_terms, 0) as late_terms, coalesce(arrears, 0)::bigint as arrears
     from page left join sums using (account_id) left join terms using (account_id)
     order by ${limit === undefined ? 'member_number, account_id' : 'family_name, given_name, account_id'}`,
    params,
  );
}

/** Members of a day without a share account, of the classes that take one. */
export const membersWithoutAccount = (
  tx: Tx,
  on: LocalDate,
  classes: readonly string[],
): Promise<{ member_id: Id; member_number: number; given_name: string; family_name: string; joined_on: LocalDate }[]> =>
  tx.query(
    `select m.member_id, m.number as member_number, m.given_name, m.family_name, m.joined_on from member m
     where m.cooperative_id = $1 and m.joined_on <= $2 and (m.ended_on is null or m.ended_on >= $2) and m.class = any($3::text[])
       and not exists (select from member_share_account a where a.cooperative_id = m.cooperative_id and a.member_id = m.member_id)
     order by m.number`,
    [tx.context.cooperativeId, on, classes],
  );
