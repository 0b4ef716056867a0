import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Id } from '#libs/kernel/index.js';
import { eventually, giveCooperative, givePerson, openOffice, type TestOffice } from '#test/support/office.js';
import { routesOf } from '#test/support/routes.js';
import {
  codeOf,
  cookieOf,
  enrolPerson,
  mailsTo,
  PASSWORD,
  postSession,
  signInAndEnrol,
  within,
  type Enrolled,
} from '#test/support/sign-in.js';

let office: TestOffice;
let cooperativeId: Id;

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office);
});
afterAll(() => office.close());

const http = () => request(office.app.getHttpServer());
const enrol = (name: string, ...roles: Parameters<typeof enrolPerson>[3] & string[]) =>
  enrolPerson(office, cooperativeId, name, roles);
const mine = (address: string) => `login_id = (select login_id from login where address = '${address}')`;
/** The time step of the last code is forgotten, as if half a minute had passed. */
const waitAStep = (address: string) => office.sql(`update totp set last_step = 0 where ${mine(address)}`);

async function halfAndSecret(name: string): Promise<Enrolled & { half: request.Response; address: string }> {
  const address = await enrol(name, 'bookkeeper');
  const enrolled = await signInAndEnrol(office, address);
  const half = await postSession(office, address, PASSWORD).expect(200);
  return { ...enrolled, half, address };
}

describe('who sees more than their own data', () => {
  it.each(['board', 'bookkeeper', 'project_lead'] as const)('signs in with a second factor: %s', async (role) => {
    const address = await enrol('Joke', role);
    const half = await postSession(office, address, PASSWORD).expect(200);
    expect(half.body).toEqual({
      second_factor_required: true,
      stage: 'enrol',
      methods: [],
      csrf_token: expect.any(String),
      address,
      demo_phone: false,
    });
    const [row] = await office.sql<{ minutes: number }>(
      `select round(extract(epoch from expires_at - now()) / 60)::int as minutes from session where ${mine(address)}`,
    );
    expect(row!.minutes).toBe(15);
  });

  it('needs none with their own data alone', async () => {
    const address = await enrol('Lid', 'member');
    const opened = await postSession(office, address, PASSWORD).expect(200);
    expect(opened.body.cooperatives).toHaveLength(1);
  });

  it('finds the office closed when the role came after signing in without', async () => {
    const address = await enrol('Later', 'member');
    const opened = await postSession(office, address, PASSWORD).expect(200);
    const url = `/v1/cooperatives/${cooperativeId}`;
    await within(office, opened).get(url).expect(200);
    await office.sql(`update membership set roles = '{member,board}' where ${mine(address)}`);
    const refused = await within(office, opened).get(url).expect(403);
    expect(refused.body.code).toBe('second_factor_missing');
    const offer = await within(office, opened).post('/v1/second-factors/totp').expect(201);
    const code = await codeOf(offer.body.secret as string);
    const risen = await within(office, opened).post('/v1/second-factors/totp/confirmation', { code }).expect(200);
    await within(office, risen).get(url).expect(200);
  });
});

describe('setting up an app', () => {
  it('gives a secret to scan, wants a code of it, and gives ten recovery codes once', async () => {
    const address = await enrol('Hassan', 'board');
    const half = await postSession(office, address, PASSWORD).expect(200);
    const offer = await within(office, half).post('/v1/second-factors/totp').expect(201);
    expect(offer.body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(offer.body.uri).toMatch(/^otpauth:\/\/totp\/Coopkantoor:/);
    const confirm = (code: string) => within(office, half).post('/v1/second-factors/totp/confirmation', { code });
    expect((await confirm('000000').expect(422)).body.errors).toMatchObject([
      { pointer: '/code', code: 'code_refused' },
    ]);
    const opened = await confirm(await codeOf(offer.body.secret as string)).expect(200);
    expect(opened.body.session).toMatchObject({ second_factor: true, login: { address } });
    const codes = opened.body.recovery_codes as string[];
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{5}-[ACDEFGHJKMNPQRTWXY34679]{5}$/);
    // the session rose: what came before it opens nothing
    expect(cookieOf(opened)).not.toBe(cookieOf(half));
    await http().get('/v1/session').set('cookie', cookieOf(half)).expect(401);
    const factors = await within(office, opened).get('/v1/second-factors').expect(200);
    expect(factors.body).toMatchObject({
      required: true,
      totp: { since: expect.any(String) },
      recovery_codes_left: 10,
    });
    const stored = await office.sql<{ text: string }>(
      `select totp::text as text from totp union all select recovery_code::text from recovery_code`,
    );
    const hex = Buffer.from(offer.body.secret as string).toString('hex');
    for (const { text } of stored) {
      expect(text.includes(offer.body.secret as string) || text.includes(hex)).toBe(false);
      expect(codes.some((code) => text.includes(code) || text.includes(Buffer.from(code).toString('hex')))).toBe(false);
    }
    await eventually('a mail', () =>
      Promise.resolve(mailsTo(office, address).some((mail) => mail.includes('Je app voor codes is ingesteld'))),
    );
  });

  it('is not for a half session of who has a factor already', async () => {
    const { half } = await halfAndSecret('Tess');
    expect(half.body).toMatchObject({ stage: 'factor', methods: ['code', 'recovery_code'] });
    expect((await within(office, half).post('/v1/second-factors/totp').expect(409)).body.code).toBe(
      'second_factor_not_asked',
    );
  });

  it('is not for a half session that another one overtook', async () => {
    const address = await enrol('Bram', 'board');
    const stolen = await postSession(office, address, PASSWORD).expect(200);
    const offer = await within(office, stolen).post('/v1/second-factors/totp').expect(201);
    await signInAndEnrol(office, address);
    const code = await codeOf(offer.body.secret as string);
    await within(office, stolen).post('/v1/second-factors/totp/confirmation', { code }).expect(409);
  });
});

describe('a half session', () => {
  it('can do nothing but its next step: every other route asks for it', async () => {
    const { half } = await halfAndSecret('Sanne');
    const open = new Set([
      'get /v1/session/second-factor',
      'post /v1/session/second-factor',
      'post /v1/session/passkey-question',
      'post /v1/session/secret',
      ...['totp', 'totp/confirmation', 'passkey-offer', 'passkeys'].map((path) => `post /v1/second-factors/${path}`),
    ]);
    const anonymous = new Map<string, number>();
    for (const route of routesOf(office.app)) {
      const url = route.path.replace('{cooperativeId}', cooperativeId).replace(/\{\w+\}/g, cooperativeId);
      const name = `${route.method} ${route.path}`;
      if (open.has(name)) continue;
      const answer = await within(office, half)[route.method](url, route.method === 'get' ? undefined : {});
      const agent = http();
      const unknown = await agent[route.method](url).send(route.method === 'get' ? undefined : {});
      anonymous.set(name, unknown.status);
      // public routes do not look at the session at all
      const says = [name, answer.status, answer.body?.code];
      if (answer.body?.code === 'second_factor_required') expect(says).toEqual([name, 401, 'second_factor_required']);
      else expect(says.slice(0, 2)).toEqual([name, anonymous.get(name)]);
    }
    expect([...anonymous].filter(([, status]) => status === 401).length).toBeGreaterThan(60);
  }, 60_000);

  it('rises with the code of the app, under a new token', async () => {
    const { half, secret, address } = await halfAndSecret('Mo');
    await waitAStep(address);
    const opened = await within(office, half)
      .post('/v1/session/second-factor', { code: await codeOf(secret) })
      .expect(200);
    expect(opened.body).toMatchObject({ login: { address }, second_factor: true });
    expect(cookieOf(opened)).not.toBe(cookieOf(half));
    expect(opened.body.csrf_token).not.toBe(half.body.csrf_token);
    await within(office, half).get('/v1/session/second-factor').expect(401);
    await within(office, opened).get(`/v1/cooperatives/${cooperativeId}/people`).expect(200);
  });

  it('takes a code once, also of two requests at the same moment', async () => {
    const { half, secret, address } = await halfAndSecret('Els');
    await waitAStep(address);
    const other = await postSession(office, address, PASSWORD).expect(200);
    const code = await codeOf(secret);
    const answers = await Promise.all(
      [half, other].map((one) => within(office, one).post('/v1/session/second-factor', { code })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
    const again = await postSession(office, address, PASSWORD).expect(200);
    const replay = await within(office, again).post('/v1/session/second-factor', { code }).expect(422);
    expect(replay.body.errors).toMatchObject([{ pointer: '/code', code: 'code_refused' }]);
  });

  it('takes each recovery code once, however it is typed, and mails about it', async () => {
    const { half, recoveryCodes, address } = await halfAndSecret('Ria');
    const typed = recoveryCodes[3]!.toLowerCase().replace('-', ' ');
    await within(office, half).post('/v1/session/second-factor', { recovery_code: typed }).expect(200);
    const again = await postSession(office, address, PASSWORD).expect(200);
    await within(office, again).post('/v1/session/second-factor', { recovery_code: recoveryCodes[3]! }).expect(422);
    await within(office, again).post('/v1/session/second-factor', { recovery_code: recoveryCodes[4]! }).expect(200);
    await eventually('a mail', () =>
      Promise.resolve(mailsTo(office, address).some((mail) => mail.includes('Er is een herstelcode gebruikt'))),
    );
  });

  it('has five guesses in a quarter of an hour, also spread over several sessions', async () => {
    const { half, secret, address } = await halfAndSecret('Cor');
    const other = await postSession(office, address, PASSWORD).expect(200);
    for (let guess = 0; guess < 5; guess++) {
      const session = guess % 2 ? half : other;
      await within(office, session)
        .post('/v1/session/second-factor', { code: `00000${guess}` })
        .expect(422);
    }
    await waitAStep(address);
    const right = await within(office, half).post('/v1/session/second-factor', { code: await codeOf(secret) });
    expect([right.status, right.body.code]).toEqual([429, 'factor_paused']);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
    await eventually('a mail', () =>
      Promise.resolve(mailsTo(office, address).some((mail) => mail.includes('Iemand raadt naar je code'))),
    );
  });

  it.each([
    {},
    { code: '1', recovery_code: '2' },
    { code: 'abcdef' },
    { recovery_code: 'IIIII-OOOOO' },
    { passkey: '{}' },
  ])('is not opened by %j', async (answer) => {
    const address = await enrol('Piet', 'board');
    await signInAndEnrol(office, address);
    const half = await postSession(office, address, PASSWORD).expect(200);
    await within(office, half).post('/v1/session/second-factor', answer).expect(422);
    await http().get('/v1/session').set('cookie', cookieOf(half)).expect(401);
  });
});

describe('a whole session', () => {
  it('is proved anew with the factor, not with the password', async () => {
    const { secret, address, opened } = await halfAndSecret('Wil');
    const prove = (proof: object) => within(office, opened).post('/v1/session/proof', proof);
    await prove({ password: PASSWORD }).expect(422);
    await waitAStep(address);
    const proved = await prove({ code: await codeOf(secret) }).expect(200);
    expect(cookieOf(proved)).not.toBe(cookieOf(opened));
  });

  it('cannot lose its last factor when there must be one; who may do without can', async () => {
    const { opened } = await halfAndSecret('Kees');
    const refused = await within(office, opened).delete('/v1/second-factors/totp').expect(409);
    expect(refused.body.code).toBe('second_factor_needed');
    const address = await enrol('Vrij', 'member');
    const member = await postSession(office, address, PASSWORD).expect(200);
    const offer = await within(office, member).post('/v1/second-factors/totp').expect(201);
    const code = await codeOf(offer.body.secret as string);
    const risen = await within(office, member).post('/v1/second-factors/totp/confirmation', { code }).expect(200);
    expect((await postSession(office, address, PASSWORD).expect(200)).body.stage).toBe('factor');
    await within(office, risen).delete('/v1/second-factors/totp').expect(204);
    await postSession(office, address, PASSWORD).expect(200);
  });

  it('changes factors only with a fresh proof', async () => {
    const { opened, address } = await halfAndSecret('Noor');
    await office.sql(`update session set proved_at = now() - interval '11 minutes' where ${mine(address)}`);
    for (const url of ['totp', 'passkey-offer', 'recovery-codes']) {
      const refused = await within(office, opened).post(`/v1/second-factors/${url}`, {}).expect(403);
      expect(refused.body.code).toBe('step_up_required');
    }
  });

  it('replaces the recovery codes', async () => {
    const { half, opened, recoveryCodes } = await halfAndSecret('Gerda');
    const fresh = await within(office, opened).post('/v1/second-factors/recovery-codes').expect(201);
    expect(fresh.body.recovery_codes).toHaveLength(10);
    const give = (code: string) => within(office, half).post('/v1/session/second-factor', { recovery_code: code });
    await give(recoveryCodes[0]!).expect(422);
    await give(fresh.body.recovery_codes[0] as string).expect(200);
  });

  it('of a test person opens the office', async () => {
    const person = await givePerson(office, cooperativeId, ['board']);
    await person.get('C/people').expect(200);
  });
});
