import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { RefundSchedule } from '../core/exit.js';
import type { RefundTerm } from '../core/exit-schedule.js';

nameRefusals({
  CK067: () => new DomainError('conflict', 'share_refund_out_of_bounds'),
  CK068: () => new DomainError('conflict', 'share_refund_decided'),
  refund_second_person: () => new DomainError('conflict', 'share_refund_second_person'),
  refund_schedule_proposed: () => new DomainError('conflict', 'share_refund_decided'),
  refund_schedule_decided: () => new DomainError('conflict', 'share_refund_decided'),
});

export type ScheduleWithTerms = RefundSchedule & { readonly terms: readonly RefundTerm[] };

const COLUMNS = `s.schedule_id, s.exit_id, s.version, s.kind, s.rule, s.accounts_on, s.accounts_expected, s.ground, s.reason, s.prepared_by,
  s.decided_on, s.decided_by, s.decision, s.replaced_on`;

const WITH_TERMS = `select ${COLUMNS},
    (select coalesce(json_agg(json_build_object('number', t.number, 'due_on', t.due_on, 'amount', t.amount_cents) order by t.number), '[]')
     from refund_term t where t.cooperative_id = s.cooperative_id and t.schedule_id = s.schedule_id) as terms
  from refund_schedule s where s.cooperative_id = $1`;

/** Every version of each exit, the first one first. */
export const schedulesOf = (tx: Tx, exitIds: readonly Id[]): Promise<ScheduleWithTerms[]> =>
  tx.query<ScheduleWithTerms>(`${WITH_TERMS} and s.exit_id = any($2::uuid[]) order by s.exit_id, s.version`, [
    tx.context.cooperativeId,
    exitIds,
  ]);

export const isCurrent = ({ replaced_on }: RefundSchedule): boolean => replaced_on === null;
export const isDecided = ({ decided_on }: RefundSchedule): boolean => decided_on !== null;

/** Version and number of the first term of the next schedule. */
export const nextOf = (schedules: readonly ScheduleWithTerms[]): { version: number; first_number: number } => ({
  version: schedules.length + 1,
  first_number: 1 + Math.max(0, ...schedules.flatMap(({ terms }) => terms.map(({ number }) => number))),
});

export async function insertSchedule(tx: Tx, schedule: Omit<ScheduleWithTerms, 'replaced_on'>): Promise<void> {
  const { exit_id, schedule_id, terms } = schedule;
  await tx.execute(
    `insert into refund_schedule (cooperative_id, schedule_id, exit_id, version, kind, rule, accounts_on, accounts_expected, ground, reason,
       prepared_by, decided_on, decided_by, decision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.context.cooperativeId,
      schedule_id,
      exit_id,
      schedule.version,
      schedule.kind,
      schedule.rule,
      schedule.accounts_on,
      schedule.accounts_expected,
      schedule.ground,
      schedule.reason,
      schedule.prepared_by,
      schedule.decided_on,
      schedule.decided_by,
      schedule.decision,
    ],
  );
  await tx.execute(
    `insert into refund_term (cooperative_id, exit_id, number, schedule_id, due_on, amount_cents)
     select $1, $2, number, $3, due_on, amount from json_to_recordset($4) as t(number int, due_on date, amount bigint)`,
    [tx.context.cooperativeId, exit_id, schedule_id, JSON.stringify(terms)],
  );
}

export async function replaceSchedules(tx: Tx, schedules: readonly RefundSchedule[], on: LocalDate): Promise<void> {
  await tx.execute(
    `update refund_schedule set replaced_on = $3 where cooperative_id = $1 and schedule_id = any($2::uuid[]) and replaced_on is null`,
    [tx.context.cooperativeId, schedules.map(({ schedule_id }) => schedule_id), on],
  );
}

export async function writeDecision(tx: Tx, scheduleId: Id, on: LocalDate, decision: string): Promise<void> {
  await tx.execute(
    `update refund_schedule set decided_on = $3, decided_by = $4, decision = $5 where cooperative_id = $1 and schedule_id = $2`,
    [tx.context.cooperativeId, scheduleId, on, tx.context.actor.id ?? null, decision],
  );
}
