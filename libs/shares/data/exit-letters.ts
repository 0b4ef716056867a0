import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { ExitCause } from '../core/exit.js';

/** Whom a letter about an exit goes to, and what it tells. No amounts: those stand behind the sign-in. */
export interface ExitLetterFacts {
  readonly id: Id;
  readonly account_id: Id;
  readonly last_day: LocalDate;
  readonly cause: ExitCause;
  readonly given_name: string;
  readonly email: string | null;
  readonly language: 'nl' | 'en';
  /** The day of the first term. */
  readonly due_on: LocalDate | null;
  readonly reason: string;
}

const WHOM = `join member_share_account a on a.cooperative_id = e.cooperative_id and a.account_id = e.account_id
  join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id`;
const PERSON = `e.account_id, e.last_day, e.cause, m.given_name, m.email, m.language`;

/** About exits as such. */
export const exitLetters = (tx: Tx, exitIds: readonly Id[]): Promise<ExitLetterFacts[]> =>
  tx.query<ExitLetterFacts>(
    `select e.exit_id as id, ${PERSON}, null::date as due_on, '' as reason from share_exit e ${WHOM}
     where e.cooperative_id = $1 and e.exit_id = any($2::uuid[])`,
    [tx.context.cooperativeId, exitIds],
  );

export const setOffLetters = (tx: Tx, setOffIds: readonly Id[]): Promise<ExitLetterFacts[]> =>
  tx.query<ExitLetterFacts>(
    `select o.set_off_id as id, ${PERSON}, null::date as due_on, o.what as reason
     from share_set_off o join share_exit e on e.cooperative_id = o.cooperative_id and e.exit_id = o.exit_id ${WHOM}
     where o.cooperative_id = $1 and o.set_off_id = any($2::uuid[])`,
    [tx.context.cooperativeId, setOffIds],
  );

/** About schedules the board decided. */
export const scheduleLetters = (tx: Tx, scheduleIds: readonly Id[]): Promise<ExitLetterFacts[]> =>
  tx.query<ExitLetterFacts>(
    `select s.schedule_id as id, ${PERSON}, s.reason,
       (select min(t.due_on) from refund_term t where t.cooperative_id = s.cooperative_id and t.schedule_id = s.schedule_id) as due_on
     from refund_schedule s join share_exit e on e.cooperative_id = s.cooperative_id and e.exit_id = s.exit_id ${WHOM}
     where s.cooperative_id = $1 and s.schedule_id = any($2::uuid[])`,
    [tx.context.cooperativeId, scheduleIds],
  );

/** About refunds the bank carried out, or payments that were hers after all not, by their movement; the day is its own. */
export const paymentLetters = (tx: Tx, movementIds: readonly Id[]): Promise<ExitLetterFacts[]> =>
  tx.query<ExitLetterFacts>(
    `select p.movement_id as id, ${PERSON}, p.on_date as due_on, '' as reason
     from share_movement p join share_exit e on e.cooperative_id = p.cooperative_id and e.account_id = p.account_id ${WHOM}
     where p.cooperative_id = $1 and p.movement_id = any($2::uuid[])`,
    [tx.context.cooperativeId, movementIds],
  );

/** About objections that were decided on. */
export const disputeLetters = (tx: Tx, disputeIds: readonly Id[]): Promise<ExitLetterFacts[]> =>
  tx.query<ExitLetterFacts>(
    `select d.dispute_id as id, ${PERSON}, d.raised_on as due_on, d.answer as reason
     from share_dispute d join share_exit e on e.cooperative_id = d.cooperative_id and e.exit_id = d.exit_id ${WHOM}
     where d.cooperative_id = $1 and d.dispute_id = any($2::uuid[])`,
    [tx.context.cooperativeId, disputeIds],
  );
