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
import { cookieOf, enrolPerson, mailsTo, PASSWORD, postSession, tokenMailedTo } from '#test/support/sign-in.js';

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
const enrol = (name: string) => enrolPerson(office, cooperativeId, name);
const signIn = (address: string, password: string) => postSession(office, address, password);

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
      second_factor: false,
      cooperatives: [
        {
          cooperative_id: cooperativeId,
          name: 'Groenkring De Proef',
          roles: ['member'],
          member_id: null,
          display_name: 'Joke',
          grant: null,
        },
      ],
      service_organisation: null,
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
    expect(codes.sort()).toEqual(['/address sign_in_name', '/extra unknown_field', '/password password']);
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

  it('are counted one by one, also when they come all at once', async () => {
    const address = await enrol('Anouk');
    const answers = await Promise.all(Array.from({ length: 15 }, () => signIn(address, 'een verkeerd wachtwoord')));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
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
    const token = await tokenMailedTo(office, address, 'wachtwoord');
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
    const token = await tokenMailedTo(office, address, 'wachtwoord');
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
    await tokenMailedTo(office, known, 'wachtwoord');
    expect(mailsTo(office, unknown)).toEqual([]);
  });

  it('mails one address three times an hour at most', async () => {
    const address = await enrol('Ria');
    for (let time = 1; time <= 5; time++) await http().post('/v1/password-resets').send({ address }).expect(202);
    const [rows] = await office.sql<{ count: number }>(
      `select count(*)::int from login_token join login using (login_id) where address = $1`,
      [address],
    );
    await eventually('three mails', () => Promise.resolve(mailsTo(office, address).length === 3));
    expect(rows!.count).toBeLessThanOrEqual(3);
  });

  it('has a link for an hour', async () => {
    const address = await enrol('Kees');
    await http().post('/v1/password-resets').send({ address }).expect(202);
    const token = await tokenMailedTo(office, address, 'wachtwoord');
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
