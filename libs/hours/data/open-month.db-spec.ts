import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemClock } from '#libs/kernel/index.js';
import { TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import { openHoursOffice, type HoursOffice } from '#test/support/hours-office.js';

let desk: HoursOffice;
beforeAll(async () => {
  desk = await openHoursOffice();
});
afterAll(() => desk.office.close());

const inOne = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  desk.office.app
    .get(Transactions, { strict: false })
    .run(TenantContext.forJob(desk.cooperative, 'test', systemClock), work);

const write = (tx: Tx, date: string) =>
  tx.execute(
    `insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, minutes, billable)
     values ($1, $2, $3, $4, $5, $6, 60, true)`,
    [desk.cooperative, newId(), desk.memberId, desk.project, desk.activity, date],
  );

const setMonth = (tx: Tx, month: string, state: 'open' | 'closed') =>
  tx.execute(
    `insert into hours_month (cooperative_id, month, state, changed_by_name) values ($1, $2, $3, 'test')
     on conflict (cooperative_id, month) do update set state = excluded.state`,
    [desk.cooperative, month, state],
  );

const refused = (month: string) => ({ code: 'hours_month_closed', params: expect.objectContaining({ month }) });

describe('a month that a transaction saw open', () => {
  it('is closed to that transaction too once it closes it, and open again when it opens it', async () => {
    const closing = inOne(async (tx) => {
      await write(tx, '2026-03-02');
      await setMonth(tx, '2026-03', 'closed');
      await write(tx, '2026-03-03');
    });
    await expect(closing).rejects.toMatchObject(refused('2026-03'));
    await inOne(async (tx) => {
      await setMonth(tx, '2026-03', 'closed');
      await setMonth(tx, '2026-03', 'open');
      expect(await write(tx, '2026-03-03')).toBe(1);
    });
  });

  it('says nothing of another month, nor of the next transaction', async () => {
    await inOne((tx) => setMonth(tx, '2026-05', 'closed'));
    const both = inOne(async (tx) => {
      await write(tx, '2026-04-01');
      await write(tx, '2026-05-04');
    });
    await expect(both).rejects.toMatchObject(refused('2026-05'));
    await inOne((tx) => write(tx, '2026-04-01'));
    await inOne((tx) => setMonth(tx, '2026-04', 'closed'));
    await expect(inOne((tx) => write(tx, '2026-04-02'))).rejects.toMatchObject(refused('2026-04'));
  });

  it('is looked at again when the savepoint is gone under which it was seen, and its lock with it', async () => {
    const again = inOne(async (tx) => {
      await tx.execute('savepoint before_writing');
      await write(tx, '2026-06-01');
      await tx.execute('rollback to savepoint before_writing');
      await inOne((other) => setMonth(other, '2026-06', 'closed'));
      await write(tx, '2026-06-02');
    });
    await expect(again).rejects.toMatchObject(refused('2026-06'));
  });
});
