import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, openOffice, type TestOffice } from '#test/support/office.js';
import { sealAudit } from './sealer.js';
import { verifyAudit } from './verify.js';

let office: TestOffice;
let sealer: pg.Client;
let cooperativeId: Id;
let ids: Id[];

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  sealer = new pg.Client(office.database.urls.sealer);
  await sealer.connect();
});
afterAll(async () => {
  await sealer.end();
  await office.close();
});

const write = async (at = 'clock_timestamp()'): Promise<Id> => {
  const id = newId();
  await office.sql(
    `insert into audit (cooperative_id, audit_id, at, actor_kind, request_id, action, subject_kind, changes)
     values ($1, $2, ${at}, 'system', 'x', 'test.done', 'test', '{"a": {"from": 1, "to": 2}}')`,
    [cooperativeId, id],
  );
  return id;
};
/** As a superuser who takes the guards away. */
const tamper = async (sql: string, params: unknown[]) => {
  for (const table of ['audit', 'audit_seal']) await office.sql(`alter table ${table} disable trigger user`);
  await office.sql(sql, params);
  for (const table of ['audit', 'audit_seal']) await office.sql(`alter table ${table} enable trigger user`);
};
const faults = async () => (await verifyAudit(sealer, cooperativeId)).faults;

beforeEach(async () => {
  cooperativeId = await giveCooperative(office);
  ids = [];
  for (let n = 0; n < 5; n++) ids.push(await write());
  await sealAudit(sealer);
});

describe('the chain of a log', () => {
  it('is whole, and says up to where', async () => {
    const verdict = await verifyAudit(sealer, cooperativeId);
    expect(verdict).toMatchObject({ position: 5, waiting: 0, faults: [] });
    await write();
    expect(await verifyAudit(sealer, cooperativeId)).toMatchObject({ position: 5, waiting: 1, faults: [] });
    await sealAudit(sealer);
    const later = await verifyAudit(sealer, cooperativeId, { position: 5, head: verdict.head });
    expect(later).toMatchObject({ position: 6, waiting: 0, faults: [] });
    const other = await verifyAudit(sealer, cooperativeId, { position: 5, head: later.head });
    expect(other.faults).toEqual([{ kind: 'other_head', position: 5 }]);
  });

  it('tells of a row that was altered', async () => {
    await tamper(`update audit set changes = '{}' where audit_id = $1`, [ids[2]]);
    expect(await faults()).toEqual([{ kind: 'altered', position: 3, audit_id: ids[2] }]);
  });

  it('tells of a row that was deleted', async () => {
    await tamper(`delete from audit where audit_id = $1`, [ids[1]]);
    expect(await faults()).toEqual([{ kind: 'deleted', position: 2, audit_id: ids[1] }]);
  });

  it('tells of rows that changed places', async () => {
    await tamper(
      `update audit_seal s set audit_id = case s.audit_id when $1::uuid then gen_random_uuid() else $1::uuid end where s.audit_id = any(array[$1, $2]::uuid[]) and s.audit_id = $1`,
      [ids[1], ids[2]],
    );
    await tamper(`update audit_seal set audit_id = $1 where audit_id = $2`, [ids[1], ids[2]]);
    await tamper(`update audit_seal set audit_id = $1 where position = 2 and cooperative_id = $2`, [
      ids[2],
      cooperativeId,
    ]);
    expect((await faults()).map(({ kind }) => kind)).toEqual(['reordered', 'reordered']);
  });

  it('tells of a row that was put in afterwards with an older moment, and never seals it', async () => {
    const inserted = await write(`clock_timestamp() - interval '1 day'`);
    expect(await sealAudit(sealer)).toBe(0);
    expect(await faults()).toEqual([{ kind: 'inserted', audit_id: inserted }]);
  });

  it('tells of a seal that was taken away, at the end too when the seal was written down', async () => {
    const { head } = await verifyAudit(sealer, cooperativeId);
    await tamper(`delete from audit_seal where cooperative_id = $1 and position = 3`, [cooperativeId]);
    expect(await faults()).toContainEqual({ kind: 'seal_missing', position: 3 });
    await tamper(`delete from audit_seal where cooperative_id = $1 and position > 3`, [cooperativeId]);
    const cut = await verifyAudit(sealer, cooperativeId, { position: 5, head });
    expect(cut.faults).toContainEqual({ kind: 'other_head', position: 5 });
  });

  it('cannot be changed by the sealer, the office or the owner', async () => {
    await expect(sealer.query(`update audit_seal set hash = hash`)).rejects.toThrow('permission denied');
    await expect(sealer.query(`update audit set action = 'x'`)).rejects.toThrow('permission denied');
    await expect(sealer.query(`select * from member`)).rejects.toThrow('permission denied');
    await expect(
      office.sql(`update audit_seal set hash = hash where cooperative_id = $1`, [cooperativeId]),
    ).rejects.toThrow('never changed');
    await expect(office.sql(`delete from audit where cooperative_id = $1`, [cooperativeId])).rejects.toThrow(
      'never changed',
    );
  });
});
