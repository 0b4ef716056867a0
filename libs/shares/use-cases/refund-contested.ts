import { withdrawOrders } from '#libs/banking/index.js';
import { newId, today, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { ShareExit } from '../core/exit.js';
import { contestedFrom, cutContested } from '../core/exit-dispute.js';
import { REFUND_PURPOSE } from '../data/purposes.js';
import { insertSchedule, nextOf, replaceSchedules } from '../data/refund-schedules.js';
import { unpaidTerms, type ExitFile, type ScheduleView } from './exit-file.js';

/**
 * Sets the contested part of what was decided apart and takes it out of what waits to be paid; the days and the decision stay.
 * @throws order_in_approved_batch (409) while a payment of it is on its way to the bank
 */
export async function holdContested(tx: Tx, file: ExitFile & { exit: ShareExit }): Promise<void> {
  const { decided, dispute, exit, schedules } = file;
  if (!decided || !dispute) return;
  const open = unpaidTerms(decided);
  const { first_number, version } = nextOf(schedules);
  const terms = cutContested(open, dispute.contested, first_number);
  if (terms) {
    await retireSchedules(tx, exit.exit_id, [decided]);
    await insertSchedule(tx, { ...decided, schedule_id: newId(), version, terms });
    return;
  }
  const waiting = open.slice(contestedFrom(open, dispute.contested));
  await withdrawOrders(
    tx,
    REFUND_PURPOSE,
    waiting.map(({ number }) => ({ sourceId: exit.exit_id, part: number })),
  );
}

/**
 * Another schedule takes their place; what of them waits to be paid is taken back first.
 * @throws order_in_approved_batch (409)
 */
export async function retireSchedules(tx: Tx, exitId: Id, schedules: readonly ScheduleView[]): Promise<void> {
  const waiting = schedules.flatMap((one) =>
    unpaidTerms(one).map(({ number }) => ({ sourceId: exitId, part: number })),
  );
  await withdrawOrders(tx, REFUND_PURPOSE, waiting);
  await replaceSchedules(tx, schedules, today(tx.context.clock));
}
