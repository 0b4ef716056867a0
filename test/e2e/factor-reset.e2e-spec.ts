import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addStaff } from '#libs/identity/index.js';
import { newId, type Id } from '#libs/kernel/index.js';
import { asOwner } from '#libs/platform/index.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';
import { enrolPerson, mailsTo, PASSWORD, postSession, signInAndEnrol, within } from '#test/support/sign-in.js';
import { testSecrets } from '#test/support/test-secrets.js';

let office: TestOffice;
let cooperativeId: Id;
let elsewhere: Id;
let board: Person;
const WHY = { reason: 'Telefoon gestolen, langs geweest met paspoort' };

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office);
  elsewhere = await giveCooperative(office, 'Buurtbus De Proef');
  board = await givePerson(office, cooperativeId, ['board']);
});
afterAll(() => office.close());

const loginOf = async (address: string): Promise<Id> =>
  (await office.sql<{ login_id: Id }>(`select login_id from login where address = $1`, [address]))[0]!.login_id;
const url = (loginId: Id) => `C/people/${loginId}/second-factor-reset`;
const refusal = async (loginId: Id) => (await board.post(url(loginId), WHY).expect(409)).body.code as string;

/** Somebody with an app for codes. */
async function giveSafePerson(
  name: string,
): Promise<{ address: string; loginId: Id; opened: Parameters<typeof within>[1] }> {
  const address = await enrolPerson(office, cooperativeId, name, ['bookkeeper']);
  const { opened } = await signInAndEnrol(office, address);
  return { address, loginId: await loginOf(address), opened };
}

describe('a lost second factor', () => {
  it('is taken away by the board: everything ends, and the next sign-in sets up a new one', async () => {
    const { address, loginId, opened } = await giveSafePerson('Vera');
    await board.post(url(loginId), WHY).expect(204);
    await within(office, opened).get('/v1/session').expect(401);
    const again = await postSession(office, address, PASSWORD).expect(200);
    expect(again.body).toMatchObject({ second_factor_required: true, stage: 'enrol', methods: [] });
    const left = await office.sql(`select 1 from recovery_code where login_id = $1`, [loginId]);
    expect(left).toEqual([]);
    await eventually('a mail', () =>
      Promise.resolve(mailsTo(office, address).some((mail) => mail.includes('tweede stap van inloggen is weggehaald'))),
    );
  });

  it('stays on the record with who and why, the reason under the key of the person', async () => {
    const { loginId } = await giveSafePerson('Wout');
    await board.post(url(loginId), WHY).expect(204);
    const rows = await office.sql<{ actor_id: Id; changes: object; personal: Buffer }>(
      `select actor_id, changes, personal from audit where action = 'person.factor_reset' and subject_id = $1`,
      [loginId],
    );
    expect(rows).toEqual([{ actor_id: board.loginId, changes: {}, personal: expect.any(Buffer) }]);
    expect(rows[0]!.personal.includes('Telefoon')).toBe(false);
  });

  it('asks for a reason and a proof', async () => {
    const { loginId, opened } = await giveSafePerson('Xandra');
    await board.post(url(loginId), { reason: '' }).expect(422);
    await office.sql(`update session set proved_at = now() - interval '11 minutes' where login_id = $1`, [
      board.loginId,
    ]);
    expect((await board.post(url(loginId), WHY).expect(403)).body.code).toBe('step_up_required');
    await office.sql(`update session set proved_at = now() where login_id = $1`, [board.loginId]);
    await within(office, opened).get('/v1/session').expect(200);
  });

  it('is never one’s own, and nobody’s who has none', async () => {
    expect(await refusal(board.loginId)).toBe('factor_reset_own');
    const { loginId } = await givePerson(office, cooperativeId, ['member']);
    expect(await refusal(loginId)).toBe('factor_reset_none');
  });

  it('is not for whom it would open another door, or who cannot be told', async () => {
    const { loginId, opened } = await giveSafePerson('Yara');
    const membership = `insert into membership (login_id, cooperative_id, roles, display_name) values ($1, $2, '{member}', 'Yara')`;
    await office.sql(membership, [loginId, elsewhere]);
    expect(await refusal(loginId)).toBe('factor_reset_elsewhere');
    await office.sql(`update membership set ended_at = now() where login_id = $1 and cooperative_id = $2`, [
      loginId,
      elsewhere,
    ]);
    await office.sql(`update login set address = null, login_name = $2, home = $3 where login_id = $1`, [
      loginId,
      `proef-${loginId}`,
      cooperativeId,
    ]);
    expect(await refusal(loginId)).toBe('factor_reset_no_mail');
    await within(office, opened).get('/v1/session').expect(200);

    const staff = await giveSafePerson('Zeger');
    const who = { address: staff.address, displayName: 'Zeger Dienst', organisation: 'DienstenCoop' };
    await asOwner(office.database.urls.app, testSecrets, (owner) => addStaff(owner, who));
    expect(await refusal(staff.loginId)).toBe('factor_reset_elsewhere');
  });

  it('is nobody’s of another co-operative', async () => {
    const stranger = await givePerson(office, elsewhere, ['member']);
    await board.post(url(stranger.loginId), WHY).expect(404);
    await board.post(url(newId()), WHY).expect(404);
  });
});
