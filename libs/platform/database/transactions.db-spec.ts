import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, systemClock } from '#libs/kernel/index.js';
import { giveCooperative, openOffice, type TestOffice } from '#test/support/office.js';
import { TenantContext } from './tenant-context.js';
import { Transactions } from './transactions.js';
import type { Tx } from './tx.js';

let office: TestOffice;
let context: TenantContext;
let run: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  context = TenantContext.forJob(await giveCooperative(office), 'test', systemClock);
  run = (work) => office.app.get(Transactions, { strict: false }).run(context, work);
});
afterAll(() => office.close());

const INSERT = `insert into number_series (cooperative_id, series, year, last_number) values ($1, $2, 0, $3)`;
const series = (name: string) => office.sql(`select last_number from number_series where series = $1`, [name]);

it('keeps what was sent without waiting, in its order', async () => {
  const name = newId();
  const seen = await run(async (tx) => {
    tx.later(INSERT, [context.cooperativeId, name, 1]);
    tx.later(`update number_series set last_number = last_number * 10 where cooperative_id = $1 and series = $2`, [
      context.cooperativeId,
      name,
    ]);
    return tx.one(`select last_number from number_series where cooperative_id = $1 and series = $2`, [
      context.cooperativeId,
      name,
    ]);
  });
  expect(seen).toEqual({ last_number: 10 });
  expect(await series(name)).toEqual([{ last_number: 10 }]);
});

it.each([
  ['at the end', async () => undefined],
  ['with a statement after it', (tx: Tx) => tx.query('select 1')],
])('a refusal %s takes everything with it and is the one that is told', async (_, more) => {
  const name = newId();
  const refused = run(async (tx) => {
    await tx.execute(INSERT, [context.cooperativeId, name, 1]);
    tx.later(INSERT, [context.cooperativeId, `${name}-negative`, -1]);
    await more(tx);
  });
  await expect(refused).rejects.toMatchObject({ constraint: 'number_series_last_number_check' });
  expect(await series(name)).toEqual([]);
});

it('leaves the connection usable for whoever comes next', async () => {
  for (let n = 0; n < 20; n++) {
    const name = newId();
    await expect(run(async (tx) => tx.later(INSERT, [context.cooperativeId, name, -1]))).rejects.toThrow();
    expect(await run((tx) => tx.execute(INSERT, [context.cooperativeId, name, n]))).toBe(1);
  }
});

it('plans a page once and not for every request; other statements as the server thinks best', async () => {
  const mode = (tx: Tx) => tx.query<{ plan_cache_mode: string }>('show plan_cache_mode');
  const transactions = office.app.get(Transactions, { strict: false });
  expect(await transactions.look(context, mode)).toEqual([{ plan_cache_mode: 'force_generic_plan' }]);
  expect(await transactions.run(context, mode)).toEqual([{ plan_cache_mode: 'auto' }]);
});

it('looks with one statement, and refuses a second one', async () => {
  const transactions = office.app.get(Transactions, { strict: false });
  const id = context.cooperativeId;
  const own = `select cooperative_id from cooperative where cooperative_id = $1`;
  expect(await transactions.look(context, (tx) => tx.query(own, [id]))).toEqual([{ cooperative_id: id }]);
  expect(await transactions.look(context, async () => 'nothing asked')).toBe('nothing asked');
  const twice = transactions.look(context, async (tx) => [await tx.query(own, [id]), await tx.query(own, [id])]);
  await expect(twice).rejects.toThrow('after the end of its transaction');
  const refused = transactions.look(context, (tx) => tx.execute(INSERT, [id, newId(), -1]));
  await expect(refused).rejects.toMatchObject({ constraint: 'number_series_last_number_check' });
  const other = await giveCooperative(office);
  expect(await transactions.look(context, (tx) => tx.query(own, [other]))).toEqual([]);
});
