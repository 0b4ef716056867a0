import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { cookieOf, PASSWORD, postSession, within } from '#test/support/sign-in.js';

describe('a member without e-mail', () => {
  let office: TestOffice;
  let bookkeeper: Person;
  let board: Person;

  beforeAll(async () => {
    office = await openOffice();
    const cooperativeId = await giveCooperative(office, 'Groenkring De Proef');
    bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
    board = await givePerson(office, cooperativeId, ['board']);
  });
  afterAll(() => office.close());

  const add = async (display_name: string) =>
    (await bookkeeper.post('C/paper-people', { display_name, roles: ['member'] }).expect(201)).body as {
      login_id: string;
      login_name: string;
      code: string;
    };

  it('gets a name and a code on paper, chooses a password with it, and is in', async () => {
    const { login_name, code, login_id } = await add('Fatma');
    expect(login_name).toMatch(/^proef-\d{4}$/);
    expect(code).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{5}-[ACDEFGHJKMNPQRTWXY34679]{5}$/);
    const half = await postSession(office, login_name.toUpperCase(), code.toLowerCase().replace('-', '')).expect(200);
    expect(half.body).toMatchObject({ second_factor_required: true, stage: 'secret', methods: [] });
    await within(office, half).get(`/v1/cooperatives/${bookkeeper.cooperativeId}`).expect(401);
    await within(office, half).post('/v1/second-factors/totp').expect(409);
    const choose = (password: string) => within(office, half).post('/v1/session/secret', { password });
    for (const pin of ['1234', '123456789012', `${login_name} en meer`]) await choose(pin).expect(422);
    const opened = await choose(PASSWORD).expect(200);
    expect(opened.body).toMatchObject({ login: { address: login_name }, cooperatives: [{ display_name: 'Fatma' }] });
    expect(cookieOf(opened)).not.toBe(cookieOf(half));
    await postSession(office, login_name, PASSWORD).expect(200);
    await postSession(office, login_name, code).expect(401);
    const people = await bookkeeper.get('C/people').expect(200);
    expect(people.body.items).toContainEqual(
      expect.objectContaining({ login_id, address: login_name, has_mail: false, state: 'active' }),
    );
    const audits = await office.sql<{ action: string; text: string }>(
      `select action, audit::text as text from audit where subject_id = $1`,
      [login_id],
    );
    expect(audits.map((row) => row.action)).toContain('person.paper_code_made');
    expect(audits.some((row) => row.text.includes(code))).toBe(false);
  });

  it('can use a code once, and for a day', async () => {
    const { login_name, code, login_id } = await add('Ali');
    await postSession(office, login_name, code).expect(200);
    await postSession(office, login_name, code).expect(401);
    const renewed = await bookkeeper.post(`C/people/${login_id}/paper-code`).expect(201);
    await office.sql(`update paper_code set expires_at = now() where login_id = $1`, [login_id]);
    await postSession(office, login_name, renewed.body.code as string).expect(401);
    const again = await bookkeeper.post(`C/people/${login_id}/paper-code`).expect(201);
    const [row] = await office.sql<{ hours: number }>(
      `select round(extract(epoch from expires_at - now()) / 3600)::int as hours from paper_code where login_id = $1`,
      [login_id],
    );
    expect(row!.hours).toBe(24);
    await postSession(office, login_name, again.body.code as string).expect(200);
  });

  it('loses every other session when she chooses a password', async () => {
    const { login_name, code, login_id } = await add('Mina');
    const first = await postSession(office, login_name, code).expect(200);
    const before = await within(office, first).post('/v1/session/secret', { password: PASSWORD }).expect(200);
    const renewed = await bookkeeper.post(`C/people/${login_id}/paper-code`).expect(201);
    const half = await postSession(office, login_name, renewed.body.code as string).expect(200);
    await within(office, before).get('/v1/session').expect(200);
    await within(office, half).post('/v1/session/secret', { password: 'een nieuw lang geheim' }).expect(200);
    await within(office, before).get('/v1/session').expect(401);
    await postSession(office, login_name, PASSWORD).expect(401);
  });

  it('is helped by her own co-operative only, by who may give her roles, with a fresh proof', async () => {
    const made = await board.post('C/paper-people', { display_name: 'Voorzitter', roles: ['board'] }).expect(201);
    const login = made.body.login_id as string;
    const refused = await bookkeeper.post(`C/people/${login}/paper-code`).expect(403);
    expect(refused.body.code).toBe('role_not_yours_to_give');
    const other = await givePerson(office, await giveCooperative(office, 'Andere Proef'), ['board']);
    await other.post(`C/people/${login}/paper-code`).expect(404);
    const mail = await bookkeeper.post(`C/people/${bookkeeper.loginId}/paper-code`).expect(409);
    expect(mail.body.code).toBe('has_mail');
    await office.sql(`update session set proved_at = now() - interval '11 minutes' where login_id = $1`, [
      bookkeeper.loginId,
    ]);
    const stale = await bookkeeper.post('C/paper-people', { display_name: 'X', roles: ['member'] }).expect(403);
    expect(stale.body.code).toBe('step_up_required');
  });
});
