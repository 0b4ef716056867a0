import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { EnrolPerson } from '#libs/identity/index.js';
import { newId, systemClock, type Id } from '#libs/kernel/index.js';
import { TenantContext, type Config, CONFIG } from '#libs/platform/index.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';

const PASSWORD = 'drie lange houten tafels';

let office: TestOffice;
let cooperativeId: Id;
let board: Person;

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office, 'Groenkring De Proef');
  board = await givePerson(office, cooperativeId, ['board']);
});
afterAll(() => office.close());

/** Somebody with a password; every test has an address of its own, because attempts are counted per address. */
async function enrol(name: string, roles: ('member' | 'board' | 'bookkeeper')[] = ['member']): Promise<string> {
  const address = `${name.toLowerCase()}-${newId()}@voorbeeld.example`;
  const context = TenantContext.forJob(cooperativeId, 'test', systemClock);
  await office.app
    .get(EnrolPerson, { strict: false })
    .run(context, { address, display_name: name, roles, language: 'nl', password: PASSWORD });
  return address;
}

const http = () => request(office.app.getHttpServer());
const signIn = (address: string, password: string) =>
  http().post('/v1/session').set('accept-language', 'nl').send({ address, password });

const cookieOf = (response: request.Response): string => {
  const [cookie] = response.headers['set-cookie'] as unknown as string[];
  return cookie!.split(';')[0]!;
};

const mailFolder = () => path.join(office.app.get<Config>(CONFIG, { strict: false }).dataDir, 'mail');

/** The mails to an address, as they lie in the folder. */
function mailsTo(address: string): string[] {
  if (!fs.existsSync(mailFolder())) return [];
  const files = fs.readdirSync(mailFolder()).filter((name) => name.endsWith('.eml'));
  return files
    .map((name) => fs.readFileSync(path.join(mailFolder(), name), 'utf8'))
    .filter((mail) => mail.includes(address));
}

async function tokenMailedTo(address: string, kind: 'wachtwoord' | 'uitnodiging', count = 1): Promise<string> {
  await eventually(`mail to ${address}`, () => Promise.resolve(mailsTo(address).length >= count));
  const text = mailsTo(address)
    .at(-1)!
    .replace(/=\r?\n/g, '')
    .replace(/=3D/g, '=');
  return new RegExp(`/${kind}/([A-Za-z0-9_-]{43})`).exec(text)![1]!;
}

describe('signing in', () => {
  it('opens a session in a cookie that only this host gets back, and shows what one may enter', async () => {
    const address = await enrol('Joke');
    const response = await signIn(address.toUpperCase(), PASSWORD).expect(200);
    const [cookie] = response.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(
      /^__Host-session=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.body).toEqual({
      login: { login_id: expect.any(String), address, language: 'nl' },
      csrf_token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      cooperatives: [
        {
          cooperative_id: cooperativeId,
          name: 'Groenkring De Proef',
          roles: ['member'],
          member_id: null,
          display_name: 'Joke',
        },
      ],
    });
    const again = await http().get('/v1/session').set('cookie', cookieOf(response)).expect(200);
    expect(again.body).toEqual(response.body);
  });

  it('keeps only a hash of the token and of the password', async () => {
    const address = await enrol('Hassan');
    const token = cookieOf(await signIn(address, PASSWORD).expect(200)).split('=')[1]!;
    const [login] = await office.sql<{ password_hash: string }>(`select password_hash from login where address = $1`, [
      address,
    ]);
    expect(login!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const [dump] = await office.sql<{ text: string }>(`select string_agg(session::text, ' ') as text from session`);
    expect(dump!.text).not.toContain(token);
    expect(dump!.text).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('answers an unknown address, a wrong password and an invited person alike', async () => {
    const known = await enrol('Sanne');
    const invited = `invited-${newId()}@voorbeeld.example`;
    await board.post('C/invitations', { address: invited, display_name: 'Nieuw', roles: ['member'] }).expect(201);
    const answers = [
      await signIn(known, 'een heel ander wachtwoord'),
      await signIn(`nobody-${newId()}@voorbeeld.example`, PASSWORD),
      await signIn(invited, PASSWORD),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(answers[0]!.body);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(answers[0]!.body).toMatchObject({ code: 'sign_in_refused', type: '/problems/sign_in_refused', status: 401 });
  });

  it('gives a new token, and ends the session the browser had', async () => {
    const address = await enrol('Piet');
    const first = cookieOf(await signIn(address, PASSWORD).expect(200));
    const second = cookieOf(await signIn(address, PASSWORD).set('cookie', first).expect(200));
    expect(second).not.toBe(first);
    await http().get('/v1/session').set('cookie', first).expect(401);
    await http().get('/v1/session').set('cookie', second).expect(200);
  });

  it('refuses a form posted by another site', async () => {
    const address = await enrol('Lot');
    const response = await signIn(address, PASSWORD).set('sec-fetch-site', 'cross-site').expect(403);
    expect(response.body.code).toBe('csrf');
  });

  it('says what is wrong with a form', async () => {
    const response = await http().post('/v1/session').send({ address: 'geen adres', extra: 1 }).expect(422);
    const codes = (response.body.errors as { pointer: string; code: string }[]).map((e) => `${e.pointer} ${e.code}`);
    expect(codes.sort()).toEqual(['/address email', '/extra unknown_field', '/password password']);
  });
});

describe('too many wrong passwords', () => {
  it.each(['known', 'unknown'])('pause an address after ten, %s or not', async (kind) => {
    const address = kind === 'known' ? await enrol('Els') : `nobody-${newId()}@voorbeeld.example`;
    for (let attempt = 1; attempt <= 10; attempt++) await signIn(address, 'een verkeerd wachtwoord').expect(401);
    const response = await signIn(address, PASSWORD).expect(429);
    expect(response.body.code).toBe('sign_in_paused');
    const seconds = Number(response.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(900);
  });

  it('are forgotten after a right one', async () => {
    const address = await enrol('Mo');
    for (let attempt = 1; attempt <= 9; attempt++) await signIn(address, 'een verkeerd wachtwoord').expect(401);
    await signIn(address, PASSWORD).expect(200);
    for (let attempt = 1; attempt <= 10; attempt++) await signIn(address, 'een verkeerd wachtwoord').expect(401);
    await signIn(address, PASSWORD).expect(429);
  });

  it('from one place pause that place, while right ones use up nothing', async () => {
    const address = await enrol('Ineke');
    await office.sql(`delete from attempt`);
    await signIn(address, PASSWORD).expect(200);
    const [counted] = await office.sql<{ count: number }>(
      `select coalesce(sum(count), 0)::int as count from attempt where counter like 'sign-in-client:%'`,
    );
    expect(counted!.count).toBe(0);
    await signIn(address, 'een verkeerd wachtwoord').expect(401);
    await office.sql(`update attempt set count = 100 where counter like 'sign-in-client:%'`);
    await signIn(address, PASSWORD).expect(429);
    await office.sql(`delete from attempt`);
  });

  it('leave no address behind in the counters', async () => {
    const address = await enrol('Gerda');
    await signIn(address, 'een verkeerd wachtwoord').expect(401);
    const rows = await office.sql<{ counter: string }>(`select counter from attempt`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.counter.includes('@') || row.counter.includes('127.0.0.1'))).toBe(false);
  });
});

describe('a session', () => {
  it('wants the CSRF token with every write', async () => {
    const address = await enrol('Rob');
    const response = await signIn(address, PASSWORD).expect(200);
    const cookie = cookieOf(response);
    const patch = (token?: string) => {
      const test = http().patch('/v1/session').set('cookie', cookie);
      return (token === undefined ? test : test.set('x-csrf-token', token)).send({ language: 'en' });
    };
    expect((await patch().expect(403)).body.code).toBe('csrf');
    expect((await patch('A'.repeat(43)).expect(403)).body.code).toBe('csrf');
    const changed = await patch(response.body.csrf_token as string).expect(200);
    expect(changed.body.login.language).toBe('en');
    const english = await http().get('/v1/cooperatives/none').set('cookie', cookie).expect(404);
    expect(english.body.detail).toContain('does not exist');
  });

  it('ends on this device, or everywhere', async () => {
    const address = await enrol('Tess');
    const [a, b, c] = [
      await signIn(address, PASSWORD),
      await signIn(address, PASSWORD),
      await signIn(address, PASSWORD),
    ];
    const leave = (url: string, session: request.Response) =>
      http()
        .delete(url)
        .set('cookie', cookieOf(session))
        .set('x-csrf-token', session.body.csrf_token as string);
    const out = await leave('/v1/session', a).expect(204);
    expect(String(out.headers['set-cookie'])).toMatch(/^__Host-session=; .*Expires=Thu, 01 Jan 1970/);
    await http().get('/v1/session').set('cookie', cookieOf(a)).expect(401);
    await http().get('/v1/session').set('cookie', cookieOf(b)).expect(200);
    await leave('/v1/sessions', b).expect(204);
    await http().get('/v1/session').set('cookie', cookieOf(b)).expect(401);
    await http().get('/v1/session').set('cookie', cookieOf(c)).expect(401);
  });

  it('ends by itself, and remembers roughly when it was used', async () => {
    const address = await enrol('Bram');
    const cookie = cookieOf(await signIn(address, PASSWORD).expect(200));
    const mine = `login_id = (select login_id from login where address = '${address}')`;
    await office.sql(`update session set last_seen_at = now() - interval '1 hour' where ${mine}`);
    await http().get('/v1/session').set('cookie', cookie).expect(200);
    const [row] = await office.sql<{ recent: boolean }>(
      `select last_seen_at > now() - interval '1 minute' as recent from session where ${mine}`,
    );
    expect(row!.recent).toBe(true);
    await office.sql(`update session set expires_at = now() where ${mine}`);
    await http().get('/v1/session').set('cookie', cookie).expect(401);
  });

  it.each(['', 'x', 'A'.repeat(43), '__Host-session', `${'A'.repeat(42)}'`])('is not opened by %j', async (token) => {
    await http().get('/v1/session').set('cookie', `__Host-session=${token}`).expect(401);
  });
});

describe('a forgotten password', () => {
  it('is replaced through a link that works once, and closes every session', async () => {
    const address = await enrol('Noor');
    const cookie = cookieOf(await signIn(address, PASSWORD).expect(200));
    await http().post('/v1/password-resets').send({ address }).expect(202);
    const token = await tokenMailedTo(address, 'wachtwoord');
    const seen = await http().get(`/v1/login-tokens/${token}`).expect(200);
    expect(seen.body).toEqual({ address, purpose: 'reset' });

    const refused = await http().post(`/v1/login-tokens/${token}/use`).send({ password: 'kort' }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/password', code: 'password_length' }]);

    const password = 'vier nieuwe groene deuren';
    await http().post(`/v1/login-tokens/${token}/use`).send({ password }).expect(204);
    await http().post(`/v1/login-tokens/${token}/use`).send({ password }).expect(404);
    await http().get(`/v1/login-tokens/${token}`).expect(404);
    await http().get('/v1/session').set('cookie', cookie).expect(401);
    await signIn(address, PASSWORD).expect(401);
    await signIn(address, password).expect(200);
  });

  it('opens an address that was paused', async () => {
    const address = await enrol('Cor');
    for (let attempt = 1; attempt <= 11; attempt++) await signIn(address, 'een verkeerd wachtwoord');
    await http().post('/v1/password-resets').send({ address }).expect(202);
    const token = await tokenMailedTo(address, 'wachtwoord');
    await http().post(`/v1/login-tokens/${token}/use`).send({ password: 'vijf rode fietsen buiten' }).expect(204);
    await signIn(address, 'vijf rode fietsen buiten').expect(200);
  });

  it('answers the same for an address nobody has, and mails nothing', async () => {
    const [known, unknown] = [await enrol('Wil'), `nobody-${newId()}@voorbeeld.example`];
    const answers = [
      await http().post('/v1/password-resets').send({ address: known }),
      await http().post('/v1/password-resets').send({ address: unknown }),
    ];
    expect(answers.map((answer) => [answer.status, answer.text])).toEqual([
      [202, ''],
      [202, ''],
    ]);
    await tokenMailedTo(known, 'wachtwoord');
    expect(mailsTo(unknown)).toEqual([]);
  });

  it('mails one address three times an hour at most', async () => {
    const address = await enrol('Ria');
    for (let time = 1; time <= 5; time++) await http().post('/v1/password-resets').send({ address }).expect(202);
    const [rows] = await office.sql<{ count: number }>(
      `select count(*)::int from login_token join login using (login_id) where address = $1`,
      [address],
    );
    await eventually('three mails', () => Promise.resolve(mailsTo(address).length === 3));
    expect(rows!.count).toBeLessThanOrEqual(3);
  });

  it('has a link for an hour', async () => {
    const address = await enrol('Kees');
    await http().post('/v1/password-resets').send({ address }).expect(202);
    const token = await tokenMailedTo(address, 'wachtwoord');
    const [row] = await office.sql<{ minutes: number }>(
      `select round(extract(epoch from expires_at - now()) / 60)::int as minutes
       from login_token join login using (login_id) where address = $1`,
      [address],
    );
    expect(row!.minutes).toBe(60);
    await office.sql(
      `update login_token set expires_at = now() where login_id = (select login_id from login where address = $1)`,
      [address],
    );
    await http().get(`/v1/login-tokens/${token}`).expect(404);
    await http().post(`/v1/login-tokens/${token}/use`).send({ password: PASSWORD }).expect(404);
  });
});

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
    const token = await tokenMailedTo(address, 'uitnodiging');
    expect(stored.some((row) => row.text.includes(token))).toBe(false);
    await http().post(`/v1/login-tokens/${token}/use`).send({ password: PASSWORD }).expect(204);
    const response = await signIn(address, PASSWORD).expect(200);
    expect(response.body.cooperatives).toMatchObject([{ cooperative_id: cooperativeId, roles: ['bookkeeper'] }]);
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
    const address = await enrol('Daan', ['bookkeeper']);
    const other = await giveCooperative(office, 'Andere Proef');
    const otherBoard = await givePerson(office, other, ['board']);
    const invited = await otherBoard
      .post('C/invitations', { address, display_name: 'Daan elders', roles: ['bookkeeper'] })
      .expect(201);
    expect(invited.body.state).toBe('active');
    const response = await signIn(address, PASSWORD).expect(200);
    expect((response.body.cooperatives as { name: string }[]).map((c) => c.name)).toEqual([
      'Andere Proef',
      'Groenkring De Proef',
    ]);
    await eventually('a mail without a link to choose a password', () =>
      Promise.resolve(mailsTo(address).some((mail) => !mail.includes('/uitnodiging/'))),
    );
    await otherBoard.delete(`C/people/${invited.body.login_id as string}`).expect(204);
    const later = await http().get('/v1/session').set('cookie', cookieOf(response)).expect(200);
    expect(later.body.cooperatives).toHaveLength(1);
    await http().get(`/v1/cooperatives/${other}`).set('cookie', cookieOf(response)).expect(404);
    await http().get(`/v1/cooperatives/${cooperativeId}`).set('cookie', cookieOf(response)).expect(200);
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
