import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { newId, type Id } from '#libs/kernel/index.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';
import { cookieOf, enrolPerson, mailsTo, PASSWORD, signInAndEnrol, tokenMailedTo } from '#test/support/sign-in.js';

let office: TestOffice;
let cooperativeId: Id;
let board: Person;

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office, 'Groenkring De Proef');
  board = await givePerson(office, cooperativeId, ['board']);
});
afterAll(() => office.close());

const http = () => request(office.app.getHttpServer());

describe('the people of a co-operative', () => {
  it('are invited by mail, choose a password and sign in', async () => {
    const address = `nieuw-${newId()}@voorbeeld.example`;
    const invitation = await board
      .post('C/invitations', { address, display_name: 'Nieuwe Boekhouder', roles: ['bookkeeper'] })
      .expect(201);
    expect(invitation.body).toMatchObject({ address, roles: ['bookkeeper'], member_id: null, state: 'invited' });
    const stored = await office.sql<{ text: string }>(
      `select outbox::text as text from outbox union all select audit::text from audit union all select login_token::text from login_token`,
    );
    const token = await tokenMailedTo(office, address, 'uitnodiging');
    expect(stored.some((row) => row.text.includes(token))).toBe(false);
    await http().post(`/v1/login-tokens/${token}/use`).send({ password: PASSWORD }).expect(204);
    const { opened } = await signInAndEnrol(office, address);
    expect(opened.body.session.cooperatives).toMatchObject([{ cooperative_id: cooperativeId, roles: ['bookkeeper'] }]);
    const people = await board.get('C/people').expect(200);
    expect(people.body.items).toContainEqual(expect.objectContaining({ address, state: 'active' }));
    const again = await board.post('C/invitations', { address, display_name: 'X', roles: ['member'] }).expect(409);
    expect(again.body.code).toBe('person_exists');
  });

  it('get no more than the inviter may give', async () => {
    const bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
    const address = `macht-${newId()}@voorbeeld.example`;
    const refused = await bookkeeper
      .post('C/invitations', { address, display_name: 'Macht', roles: ['board'] })
      .expect(403);
    expect(refused.body.code).toBe('role_not_yours_to_give');
    expect(await office.sql(`select 1 from login where address = $1`, [address])).toEqual([]);
    await bookkeeper.post('C/invitations', { address, display_name: 'Macht', roles: ['member'] }).expect(201);
    await bookkeeper.put(`C/people/${board.loginId}`, { display_name: 'X', roles: ['member'] }).expect(403);
  });

  it('work for several co-operatives with one sign-in', async () => {
    const address = await enrolPerson(office, cooperativeId, 'Daan', ['bookkeeper']);
    const other = await giveCooperative(office, 'Andere Proef');
    const otherBoard = await givePerson(office, other, ['board']);
    const invited = await otherBoard
      .post('C/invitations', { address, display_name: 'Daan elders', roles: ['bookkeeper'] })
      .expect(201);
    expect(invited.body.state).toBe('active');
    const { opened } = await signInAndEnrol(office, address);
    expect((opened.body.session.cooperatives as { name: string }[]).map((c) => c.name)).toEqual([
      'Andere Proef',
      'Groenkring De Proef',
    ]);
    await eventually('a mail without a link to choose a password', () =>
      Promise.resolve(mailsTo(office, address).some((mail) => !mail.includes('/uitnodiging/'))),
    );
    await otherBoard.delete(`C/people/${invited.body.login_id as string}`).expect(204);
    const later = await http().get('/v1/session').set('cookie', cookieOf(opened)).expect(200);
    expect(later.body.cooperatives).toHaveLength(1);
    await http().get(`/v1/cooperatives/${other}`).set('cookie', cookieOf(opened)).expect(404);
    await http().get(`/v1/cooperatives/${cooperativeId}`).set('cookie', cookieOf(opened)).expect(200);
  });

  it('always keep somebody on the board', async () => {
    const small = await giveCooperative(office, 'Kleine Proef');
    const only = await givePerson(office, small, ['board', 'bookkeeper']);
    const second = await givePerson(office, small, ['member']);
    const demoted = { display_name: 'Joke', roles: ['bookkeeper'] };
    expect((await only.put(`C/people/${only.loginId}`, demoted).expect(409)).body.code).toBe('last_board_member');
    expect((await only.delete(`C/people/${only.loginId}`).expect(409)).body.code).toBe('last_board_member');
    await only.put(`C/people/${second.loginId}`, { display_name: 'Tweede', roles: ['board'] }).expect(200);
    // both give up their seat at the same moment: one of them stays
    const outcomes = await Promise.all([
      only.put(`C/people/${only.loginId}`, demoted),
      second.put(`C/people/${second.loginId}`, demoted),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual([200, 409]);
  });

  it('are people of this co-operative only', async () => {
    const elsewhere = await giveCooperative(office, 'Verre Proef');
    const stranger = await givePerson(office, elsewhere, ['board']);
    await board.put(`C/people/${stranger.loginId}`, { display_name: 'X', roles: ['board'] }).expect(404);
    await board.delete(`C/people/${stranger.loginId}`).expect(404);
    const people = await board.get('C/people').expect(200);
    expect(JSON.stringify(people.body)).not.toContain(stranger.loginId);
    const memberless = {
      address: `x-${newId()}@voorbeeld.example`,
      display_name: 'X',
      roles: ['member'],
      member_id: newId(),
    };
    const refused = await board.post('C/invitations', memberless).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/member_id', code: 'member_unknown' }]);
  });
});
