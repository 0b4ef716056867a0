import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemClock, type Id } from '#libs/kernel/index.js';
import { decryptForPerson, TenantContext, Transactions } from '#libs/platform/index.js';
import { furnish, type Furniture } from '#test/support/furnish.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

describe('erasing a person', () => {
  let office: TestOffice;
  let cooperative: Id;
  let things: Furniture;
  let bookkeeper: Person;
  let former: Person;

  beforeAll(async () => {
    office = await openOffice({ PROCESS: 'api' });
    cooperative = await giveCooperative(office);
    things = await furnish(office, cooperative, 'Rabarbertaart');
    bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
    former = await givePerson(office, cooperative, ['member'], things.member_id);
    await office.sql(`update session set proved_at = now()`);
  });
  afterAll(() => office.close());

  const ask = async (): Promise<string> => {
    const input = { kind: 'erasure', member_id: things.member_id, identity_checked: 'seen' };
    return ((await bookkeeper.post('C/privacy/requests', input)).body as { request_id: string }).request_id;
  };
  const grant = (requestId: string) =>
    bookkeeper.post(`C/privacy/requests/${requestId}/decision`, { granted: true, decision: '' }).set('if-match', '"1"');

  /** What the audit trail holds about the person, as the office itself would read it. */
  const audited = () =>
    office.app
      .get(Transactions, { strict: false })
      .run(TenantContext.forJob(cooperative, 'test', systemClock), async (tx) => {
        const rows = await tx.query<{ personal: Buffer }>(
          `select personal from audit where cooperative_id = $1 and personal_of = $2`,
          [cooperative, things.member_id!],
        );
        return Promise.all(rows.map(({ personal }) => decryptForPerson(tx, things.member_id!, personal)));
      });

  it('is refused while she is a member', async () => {
    const refused = await grant(await ask());
    expect([refused.status, refused.body.code]).toEqual([409, 'privacy_current_member']);
  });

  it('is refused without a fresh proof', async () => {
    await office.sql(`update session set proved_at = null`);
    const refused = await grant(await ask());
    expect([refused.status, refused.body.code]).toEqual([403, 'step_up_required']);
    await office.sql(`update session set proved_at = now()`);
  });

  it('takes what no law demands, names what stays and until when, and makes the rest unreadable for ever', async () => {
    const member = `C/members/${things.member_id}`;
    await bookkeeper.patch(member, { phone: '020 765 43 21', email: 'weg@voorbeeld.example' }).set('if-match', '"1"');
    expect(JSON.stringify(await audited())).toContain('020 765 43 21');
    await office.sql(`update member set status = 'ended', ended_on = '2026-01-31' where member_id = $1`, [
      things.member_id,
    ]);
    const sealed = await office.sql<{ personal: Buffer }>(`select personal from audit where personal_of = $1`, [
      things.member_id,
    ]);

    const done = await grant(await ask());
    expect([done.status, done.body.state]).toEqual([200, 'granted']);
    const outcome = done.body.outcome as { table: string; act: string; until: string | null; because: string | null }[];
    const kept = outcome.filter(({ act }) => act === 'kept');
    // books of 2026 stay until the end of 2033 (AWR 52(4)): approved hours and the name in the register
    expect(kept).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ table: 'time_entry', until: '2033-12-31' }),
        expect.objectContaining({ table: 'member', until: '2033-12-31' }),
      ]),
    );
    for (const line of kept) expect(line.because).toMatch(/\S/);
    expect(outcome).toEqual(expect.arrayContaining([expect.objectContaining({ table: 'person_key', act: 'deleted' })]));

    const [row] = await office.sql(`select given_name, email, phone from member where member_id = $1`, [
      things.member_id,
    ]);
    expect(row).toEqual({ given_name: 'Rabarbertaart', email: null, phone: null });
    const entries = await office.sql(`select state from time_entry where member_id = $1`, [things.member_id]);
    expect(entries).toEqual([{ state: 'approved' }]);

    // the sealed bytes are still there, byte for byte, and nobody can open them any more
    const after = await office.sql<{ personal: Buffer }>(`select personal from audit where personal_of = $1`, [
      things.member_id,
    ]);
    expect(after.slice(0, sealed.length)).toEqual(sealed);
    expect(await office.sql(`select 1 from person_key where person_id = $1`, [things.member_id])).toEqual([]);
    for (const values of await audited()) expect(values).toBeUndefined();

    // and she cannot come in any more
    expect((await former.get('C/privacy/mine')).status).toBe(401);
    const [login] = await office.sql<{ address: string }>(`select address from login where login_id = $1`, [
      former.loginId,
    ]);
    expect(login!.address).toBe(`${former.loginId}@erased.invalid`);
  });

  it('leaves the sign-in that another co-operative still needs', async () => {
    const elsewhere = await giveCooperative(office, 'Buurtbus De Proef');
    const memberId = newId();
    await office.sql(
      `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on, ended_on)
       values ($1, $2, 777777, 'Twee', 'Huizen', 'worker', 'none', 'ended', '2010-01-01', '2026-01-31')`,
      [cooperative, memberId],
    );
    const person = await givePerson(office, cooperative, ['member'], memberId);
    await office.sql(
      `insert into membership (login_id, cooperative_id, roles, display_name) values ($1, $2, '{member}', 'Twee Huizen')`,
      [person.loginId, elsewhere],
    );
    const input = { kind: 'erasure', member_id: memberId, identity_checked: 'known' };
    const { body } = await bookkeeper.post('C/privacy/requests', input);
    const done = await grant((body as { request_id: string }).request_id);
    expect(done.body.outcome).toEqual(
      expect.arrayContaining([expect.objectContaining({ table: 'login', act: 'kept' })]),
    );
    const [login] = await office.sql<{ address: string }>(`select address from login where login_id = $1`, [
      person.loginId,
    ]);
    expect(login!.address).toBe(`${person.loginId}@voorbeeld.example`);
    expect((await person.get(`/v1/cooperatives/${elsewhere}/colleagues`)).status).toBe(200);
  });
});
