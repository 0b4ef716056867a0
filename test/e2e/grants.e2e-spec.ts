import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addStaff } from '#libs/identity/index.js';
import { addDays, dateAt, newId, type Id } from '#libs/kernel/index.js';
import { asOwner } from '#libs/platform/index.js';
import type { Person } from '#test/support/office.js';
import { eventually, giveCooperative, givePerson, openOffice, type TestOffice } from '#test/support/office.js';
import { mailsTo } from '#test/support/sign-in.js';
import { testSecrets } from '#test/support/test-secrets.js';

const today = dateAt(new Date());
const scope = [
  { area: 'members', access: 'read' },
  { area: 'hours', access: 'write' },
];
const request = { reason: 'Hulp bij de maandafsluiting', scope, ends_on: addDays(today, 30) };

let office: TestOffice;
let cooperativeId: Id;
let board: Person;

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office, 'Groenkring De Proef');
  board = await givePerson(office, cooperativeId, ['board']);
});
afterAll(() => office.close());

/** Somebody of the service organisation, who is signed in and belongs to no co-operative. */
async function giveStaff(): Promise<Person> {
  const elsewhere = await giveCooperative(office, `Elders ${newId()}`);
  const person = await givePerson(office, elsewhere, ['member']);
  const address = `${person.loginId}@voorbeeld.example`;
  await asOwner(office.database.urls.app, testSecrets, (owner) =>
    addStaff(owner, { address, displayName: 'Dina Dienst', organisation: 'DienstenCoop' }),
  );
  return person;
}

const C = () => `/v1/cooperatives/${cooperativeId}`;
const give = async (staff: Person, more: object = {}) =>
  (await board.post('C/grants', { login_id: staff.loginId, ...request, ...more }).expect(201)).body as {
    grant_id: Id;
    state: string;
  };

describe('service staff', () => {
  it('see nothing of a co-operative without a grant', async () => {
    const staff = await giveStaff();
    await staff.get(C()).expect(404);
    await staff.get(`${C()}/members`).expect(404);
  });

  it('do within a grant what it covers, and nothing beside it', async () => {
    const staff = await giveStaff();
    expect((await give(staff)).state).toBe('live');
    await staff.get(C()).expect(200);
    await staff.get(`${C()}/members`).expect(200);
    await staff.post(`${C()}/activities`, { name: 'Onderhoud', billable: true }).expect(201);
    for (const path of ['people', 'grants', 'access-list', 'trial-balance', 'invoices'])
      expect((await staff.get(`${C()}/${path}`).expect(403)).body.code).toBe('outside_grant');
    await staff.patch(C(), { name: 'X' }).set('if-match', '"1"').expect(403);
    await staff.post(`${C()}/grants`, { login_id: staff.loginId, ...request }).expect(403);
    const session = await staff.get('/v1/session').expect(200);
    expect(session.body.service_organisation).toBe('DienstenCoop');
    expect(session.body.cooperatives).toContainEqual(
      expect.objectContaining({
        cooperative_id: cooperativeId,
        roles: ['bookkeeper'],
        grant: { organisation: 'DienstenCoop', ends_on: request.ends_on, scope: expect.arrayContaining(scope) },
      }),
    );
  });

  it('bring over what their grant is about, and nothing else', async () => {
    const staff = await giveStaff();
    await give(staff, {
      scope: [
        { area: 'hours', access: 'write' },
        { area: 'members', access: 'read' },
      ],
    });
    const kinds = (await staff.get(`${C()}/imports/kinds`).expect(200)).body.items as { kind: string }[];
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['hours', 'opening_hours', 'projects', 'rates']);
    const upload = (who: Person, at: string, kind: string) =>
      who.post(`${at}/imports?kind=${kind}`).attach('file', Buffer.from('code;naam\nTUIN;Tuin\n'), 'lijst.csv');
    const mine = await upload(staff, C(), 'projects');
    expect(mine.status).toBe(201);
    await staff.make(`${C()}/imports/${mine.body.import_id}/commit`).expect(200);
    for (const kind of ['members', 'relations', 'shares']) expect((await upload(staff, C(), kind)).status).toBe(404);

    const bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
    const [relations, members] = [await upload(bookkeeper, 'C', 'relations'), await upload(bookkeeper, 'C', 'members')];
    const theirs = `${C()}/imports/${relations.body.import_id}`;
    for (const path of ['', '/errors', '/file', '/progress']) await staff.get(`${theirs}${path}`).expect(404);
    await staff.put(`${theirs}/mapping`, { mapping: {} }).expect(404);
    await staff.make(`${theirs}/commit`).expect(404);
    await bookkeeper.make(`${theirs}/commit`).expect(200);
    await staff.post(`${theirs}/undo`, {}).expect(404);
    // to read is to look, not to bring over
    await staff.get(`${C()}/imports/${members.body.import_id}`).expect(200);
    await staff.make(`${C()}/imports/${members.body.import_id}/commit`).expect(404);
    const seen = (await staff.get(`${C()}/imports`).expect(200)).body.items as { kind: string }[];
    expect(seen.map(({ kind }) => kind).sort()).toEqual(['members', 'projects']);
  });

  it('leave every look and every act in the access list and the log of the co-operative', async () => {
    const staff = await giveStaff();
    const { grant_id } = await give(staff);
    const made = await staff.post(`${C()}/activities`, { name: `Snoeien ${newId()}`, billable: true }).expect(201);
    const memberId = newId();
    await staff.get(`${C()}/members/${memberId}`).expect(404);
    const list = await board.get(`C/access-list?grant_id=${grant_id}`).expect(200);
    expect(list.body.items).toMatchObject([
      {
        area: 'members',
        is_write: false,
        route: '/v1/cooperatives/:cooperativeId/members/:memberId',
        subject_ids: [memberId],
      },
      { area: 'hours', is_write: true, method: 'POST', staff_name: 'Dina Dienst', organisation: 'DienstenCoop' },
    ]);
    const written = await office.sql(`select * from audit where subject_id = $1`, [made.body.activity_id]);
    expect(written).toMatchObject([
      { actor_kind: 'staff', actor_id: staff.loginId, under_kind: 'grant', under_id: grant_id },
    ]);
    const grants = await board.get('C/grants').expect(200);
    expect(grants.body.items).toContainEqual(expect.objectContaining({ grant_id, uses: 2, writes: 1 }));
  });

  it('see nothing from the next request on when the co-operative ends the grant', async () => {
    const staff = await giveStaff();
    const { grant_id } = await give(staff);
    await staff.get(`${C()}/members`).expect(200);
    const ended = await board.post(`C/grants/${grant_id}/ending`).expect(200);
    expect(ended.body.state).toBe('ended');
    await staff.get(`${C()}/members`).expect(404);
    await board.post(`C/grants/${grant_id}/ending`).expect(200);
    const acts = await office.sql(`select action from audit where subject_id = $1 order by at`, [grant_id]);
    expect(acts.map((row) => row.action)).toEqual(['grant.given', 'grant.ended']);
  });

  it('see nothing before the first day, after the last, or once they work there no more', async () => {
    const staff = await giveStaff();
    const { grant_id, state } = await give(staff, { starts_on: addDays(today, 1) });
    expect(state).toBe('coming');
    await staff.get(C()).expect(404);
    const move = (from: number, to: number) =>
      office.sql(
        `update staff_grant set starts_on = today_here() + $2::int, ends_on = today_here() + $3::int where grant_id = $1`,
        [grant_id, from, to],
      );
    await move(-5, 0);
    await staff.get(C()).expect(200);
    await move(-5, -1);
    await staff.get(C()).expect(404);
    await move(-5, 5);
    await office.sql(`update service_staff set ended_at = now() where login_id = $1`, [staff.loginId]);
    await staff.get(C()).expect(404);
    await staff.get('/v1/assignments').expect(404);
  });

  it('can announce themselves, and come in once the board was told', async () => {
    const staff = await giveStaff();
    const announced = await staff.post('/v1/assignments', { cooperative_id: cooperativeId, ...request }).expect(201);
    expect(announced.body).toMatchObject({ state: 'announced', name: 'Groenkring De Proef' });
    const grantId = announced.body.grant_id as Id;
    await eventually('the board is told', async () => (await staff.get(C())).status === 200);
    const mail = mailsTo(office, `${board.loginId}@voorbeeld.example`).join('\n');
    expect(mail).toContain('Dina Dienst');
    expect(mail).toContain('Hulp bij de maandafsluiting');
    const mine = await staff.get('/v1/assignments').expect(200);
    expect(mine.body.items).toMatchObject([{ grant_id: grantId, state: 'live', origin: 'announced' }]);
    await staff.post(`/v1/assignments/${grantId}/ending`).expect(204);
    await staff.get(C()).expect(404);
  });

  it('are not told to a board that is not there', async () => {
    const staff = await giveStaff();
    const boardless = await giveCooperative(office, 'Zonder bestuur');
    await givePerson(office, boardless, ['bookkeeper']);
    const announced = await staff.post('/v1/assignments', { cooperative_id: boardless, ...request }).expect(201);
    await eventually('the job is done', async () => {
      const rows = await office.sql(`select 1 from outbox where subject_id = $1`, [announced.body.grant_id]);
      return rows.length === 0;
    });
    await staff.get(`/v1/cooperatives/${boardless}`).expect(404);
  });

  it('are only who the installation says', async () => {
    const nobody = await givePerson(office, await giveCooperative(office), ['board', 'bookkeeper']);
    await nobody.get('/v1/assignments').expect(404);
    await nobody.post('/v1/assignments', { cooperative_id: cooperativeId, ...request }).expect(404);
    const refused = await board.post('C/grants', { login_id: nobody.loginId, ...request }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/login_id', code: 'staff_unknown' }]);
  });
});

it.each([
  [{ ends_on: addDays(today, 91) }, '/ends_on', 'grant_days'],
  [{ ends_on: addDays(today, -1) }, '/ends_on', 'grant_days'],
  [{ starts_on: addDays(today, -1) }, '/starts_on', 'grant_date_past'],
  [{ scope: [scope[0], { area: 'members', access: 'write' }] }, '/scope', 'scope_twice'],
  [{ reason: 'kort' }, '/reason', 'text'],
])('a grant with %j is refused at %s', async (wrong, pointer, code) => {
  const staff = await giveStaff();
  const refused = await board.post('C/grants', { login_id: staff.loginId, ...request, ...wrong }).expect(422);
  expect(refused.body.errors).toMatchObject([{ pointer, code }]);
});
