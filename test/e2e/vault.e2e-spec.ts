import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

// passes the eleven-test: 1·9+1·8+1·7+2·6+2·5+2·4+3·3+3·2 = 69, 69 mod 11 = 3
const BSN = '111222333';

let office: TestOffice;
let cooperativeId: Id;
let bookkeeper: Person;
let employee: Id;
let member: Person;

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  cooperativeId = await giveCooperative(office);
  bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
  employee = await giveMember('employed');
  member = await givePerson(office, cooperativeId, ['member'], employee);
});
afterAll(() => office.close());

async function giveMember(engagement: string): Promise<Id> {
  const id = newId();
  await office.sql(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
     values ($1, $2, (random() * 1e6)::int + 1, 'Ruben', 'Wilgenroos', 'worker', $3, 'active', '2020-01-01')`,
    [cooperativeId, id, engagement],
  );
  return id;
}
const keep = (memberId: Id, ground = 'wages') => bookkeeper.put(`C/bsn/${memberId}`, { bsn: BSN, ground });
const logged = (memberId: Id) =>
  office.sql(`select action, changes, actor_id from audit where subject_id = $1 order by at`, [memberId]);

describe('a BSN', () => {
  it('is kept masked, shown for a reason, and every look is in the log', async () => {
    const kept = await keep(employee).expect(200);
    expect(kept.body).toMatchObject({ masked: '•••••2333', ground: 'wages' });
    expect(JSON.stringify(kept.body)).not.toContain(BSN);
    await bookkeeper.post(`C/bsn/${employee}/looks`, {}).expect(422);
    const seen = await bookkeeper.post(`C/bsn/${employee}/looks`, { reason: 'Loonaangifte' }).expect(200);
    expect(seen.body).toEqual({ bsn: BSN });
    expect((await member.post(`C/bsn/${employee}/looks`, {}).expect(200)).body).toEqual({ bsn: BSN });
    // that there is one stands on her own page; the number does not, so it is no look
    const { held } = (await member.get('C/privacy/mine').expect(200)).body;
    expect(held).toEqual(expect.arrayContaining([expect.objectContaining({ table: 'bsn', rows: 1 })]));
    expect(await logged(employee)).toMatchObject([
      { action: 'bsn.stored' },
      { action: 'bsn.looked_at', changes: { reason: 'Loonaangifte' }, actor_id: bookkeeper.loginId },
      { action: 'bsn.looked_at', changes: {}, actor_id: member.loginId },
    ]);
    const everything = await office.sql<{ text: string }>(
      `select audit::text as text from audit union all select bsn::text from bsn union all select outbox::text from outbox`,
    );
    expect(everything.some(({ text }) => text.includes(BSN) || text.includes(Buffer.from(BSN).toString('hex')))).toBe(
      false,
    );
  });

  it('is nobody else’s business', async () => {
    await keep(employee).expect(200);
    const other = await givePerson(office, cooperativeId, ['member'], await giveMember('employed'));
    await other.get(`C/bsn/${employee}`).expect(404);
    await other.post(`C/bsn/${employee}/looks`, { reason: 'Nieuwsgierig' }).expect(404);
    for (const role of ['project_lead', 'board'] as const) {
      const person = await givePerson(office, cooperativeId, [role]);
      await person.get(`C/bsn/${employee}`).expect(403);
    }
    await member.put(`C/bsn/${employee}`, { bsn: BSN, ground: 'wages' }).expect(403);
  });

  it('is refused without a ground in law, and when it is none', async () => {
    const selfEmployed = await giveMember('self_employed');
    for (const ground of ['wages', 'identity_copy', 'pension'])
      expect((await keep(selfEmployed, ground).expect(422)).body.errors).toMatchObject([{ code: 'bsn_ground' }]);
    await keep(selfEmployed, 'third_party_payments').expect(200);
    for (const bsn of ['111222334', '000000000', '12345678'])
      await bookkeeper.put(`C/bsn/${employee}`, { bsn, ground: 'wages' }).expect(422);
  });

  it('goes when it is deleted', async () => {
    const leaver = await giveMember('employed');
    await keep(leaver).expect(200);
    await bookkeeper.delete(`C/bsn/${leaver}`).expect(204);
    expect((await bookkeeper.get(`C/bsn/${leaver}`).expect(200)).body.masked).toBeNull();
    expect(await office.sql(`select 1 from bsn where member_id = $1`, [leaver])).toEqual([]);
    await bookkeeper.delete(`C/bsn/${leaver}`).expect(404);
  });

  it('does not open when its row is copied to another member', async () => {
    await keep(employee).expect(200);
    const other = await giveMember('employed');
    await office.sql(
      `insert into bsn (cooperative_id, member_id, sealed, ground, stored_by) select cooperative_id, $2, sealed, ground, stored_by from bsn where member_id = $1`,
      [employee, other],
    );
    await bookkeeper.post(`C/bsn/${other}/looks`, { reason: 'Loonaangifte' }).expect(500);
  });

  it('lies in a table that no other role can read, and the vault reads only it', async () => {
    const asks = async (url: string, sql: string) => {
      const client = new pg.Client(url);
      await client.connect();
      try {
        await client.query(`begin; set local app.cooperative_id = '${cooperativeId}'`);
        return (await client.query(sql)).rowCount;
      } finally {
        await client.end();
      }
    };
    const { urls } = office.database;
    for (const role of ['app', 'relay', 'scheduler', 'desk', 'queue', 'sealer'] as const)
      await expect(asks(urls[role], 'select * from bsn')).rejects.toThrow('permission denied');
    expect(await asks(urls.vault, 'select * from bsn')).toBeGreaterThan(0);
    for (const table of ['member', 'audit', 'person_key', 'login'])
      await expect(asks(urls.vault, `select * from ${table}`)).rejects.toThrow('permission denied');
  });
});
