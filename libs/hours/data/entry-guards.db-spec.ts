import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '#libs/kernel/index.js';
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

const write = (tx: Tx, date: string) => writeAll(tx, [[date, 60]]);

/** In one statement. */
const writeAll = (tx: Tx, entries: readonly (readonly [date: string, minutes: number, from?: string, to?: string])[]) =>
  tx.execute(
    `insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, minutes, starts_at, ends_at, billable)
     select $1, gen_random_uuid(), $2, $3, $4, date, minutes, starts_at, ends_at, true
       from unnest($5::date[], $6::int[], $7::timestamptz[], $8::timestamptz[]) as e(date, minutes, starts_at, ends_at)`,
    [
      ...[desk.cooperative, desk.memberId, desk.project, desk.activity],
      ...[entries.map(([date]) => date), entries.map(([, minutes]) => minutes)],
      ...[entries.map(([, , from]) => from ?? null), entries.map(([, , , to]) => to ?? null)],
    ],
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

describe('a day', () => {
  const full = (date: string) => ({ code: 'hours_over_24', params: { date } });

  it('holds what it holds and no minute more, however it arrives', async () => {
    await inOne((tx) =>
      writeAll(tx, [
        ['2026-07-01', 720],
        ['2026-07-01', 720],
        ['2026-07-02', 1_440],
      ]),
    );
    await expect(inOne((tx) => writeAll(tx, [['2026-07-01', 1]]))).rejects.toMatchObject(full('2026-07-01'));
    const atOnce = inOne((tx) =>
      writeAll(tx, [
        ['2026-07-03', 60],
        ['2026-07-03', 700],
        ['2026-07-03', 700],
      ]),
    );
    await expect(atOnce).rejects.toMatchObject(full('2026-07-03'));
    expect(await desk.office.sql(`select count(*)::int as n from time_entry where date = '2026-07-03'`)).toEqual([
      { n: 0 },
    ]);
  });

  it.each([
    ['has 23 hours when the clock goes forward', '2026-03-29', 1_380],
    ['has 25 when it goes back', '2026-10-25', 1_500],
  ])('%s', async (_, date, minutes) => {
    await expect(
      inOne((tx) =>
        writeAll(tx, [
          [date, minutes - 60],
          [date, 61],
        ]),
      ),
    ).rejects.toMatchObject(full(date));
    expect(
      await inOne((tx) =>
        writeAll(tx, [
          [date, minutes - 60],
          [date, 60],
        ]),
      ),
    ).toBe(2);
  });

  it('counts of a shift over midnight what lies in it', async () => {
    const shift = ['2026-08-03', 480, '2026-08-03T22:00+02', '2026-08-04T06:00+02'] as const;
    await inOne((tx) => writeAll(tx, [shift]));
    await expect(inOne((tx) => writeAll(tx, [['2026-08-04', 1_081]]))).rejects.toMatchObject(full('2026-08-04'));
    await expect(inOne((tx) => writeAll(tx, [['2026-08-03', 1_321]]))).rejects.toMatchObject(full('2026-08-03'));
    expect(
      await inOne((tx) =>
        writeAll(tx, [
          ['2026-08-04', 1_080],
          ['2026-08-03', 1_320],
        ]),
      ),
    ).toBe(2);
  });

  it('may change places with another in one statement', async () => {
    await inOne((tx) =>
      writeAll(tx, [
        ['2026-09-07', 1_200],
        ['2026-09-09', 1_300],
      ]),
    );
    const swap = `update time_entry set date = case date when '2026-09-07' then '2026-09-09'::date else '2026-09-07' end
      where cooperative_id = $1 and date in ('2026-09-07', '2026-09-09')`;
    expect(await inOne((tx) => tx.execute(swap, [desk.cooperative]))).toBe(2);
    const pile = `update time_entry set date = '2026-09-09' where cooperative_id = $1 and date = '2026-09-07'`;
    await expect(inOne((tx) => tx.execute(pile, [desk.cooperative]))).rejects.toMatchObject(full('2026-09-09'));
  });
});
