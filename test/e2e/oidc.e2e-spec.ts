import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { newId, type Id } from '#libs/kernel/index.js';
import { CLIENT, startOidcServer, type Account, type OidcServer } from '#test/support/oidc-server.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { codeOf, enrolPerson, PASSWORD, postSession, signInAndEnrol, within } from '#test/support/sign-in.js';

const PUBLIC_URL = 'http://localhost:3999';

let office: TestOffice;
let server: OidcServer;
let [here, elsewhere]: Id[] = [];
let board: Person;
let [code, otherCode] = ['', ''];

beforeAll(async () => {
  server = await startOidcServer(`${PUBLIC_URL}/v1/sign-in-callback`);
  office = await openOffice({ OUTGOING_PRIVATE_HOSTS: server.host, PUBLIC_URL });
  here = await giveCooperative(office, 'Groenkring De Spade');
  elsewhere = await giveCooperative(office, 'Zorgkring De Linde');
  board = await givePerson(office, here, ['board']);
  code = await putProvider(board, 0);
  otherCode = await putProvider(await givePerson(office, elsewhere, ['board']), 0);
});
afterAll(async () => {
  await office.close();
  server.close();
});

const settings = () => ({ name: 'Spade-account', issuer: server.issuer, ...CLIENT, trusts_mfa: false, enabled: true });

/** @returns the short code */
async function putProvider(person: Person, version: number, change: object = {}): Promise<string> {
  const put = await person
    .put('C/sign-in-provider', { ...settings(), ...change })
    .set('if-match', `"${version}"`)
    .expect(200);
  return (put.body.sign_in_address as string).split('/').at(-1)!;
}

const versionNow = async (): Promise<number> => (await board.get('C/sign-in-provider').expect(200)).body.version;
const verified = (email: string, more: Partial<Account> = {}): Account => ({
  sub: newId(),
  email,
  email_verified: true,
  ...more,
});
const sign = (url: string) => request(office.app.getHttpServer()).get(url).redirects(0);

async function start(at: string) {
  const went = await sign(`/v1/sign-in-providers/${at}/start`).expect(302);
  const [cookie] = went.headers['set-cookie'] as unknown as string[];
  return { address: new URL(went.headers.location!), cookie: cookie!.split(';')[0]!, attributes: cookie! };
}

const comeBack = (back: URL, cookie: string) =>
  sign(`${back.pathname}${back.search}`).set('cookie', cookie).expect(302);

/** The whole way round. @param change what somebody in between changes in the question */
async function signIn(account: Account, at = code, change: Record<string, string> = {}) {
  const { address, cookie } = await start(at);
  for (const [name, value] of Object.entries(change)) address.searchParams.set(name, value);
  return comeBack(await server.visit(address.href, account), cookie);
}

function sessionOf(answer: request.Response): string | undefined {
  const cookies = (answer.headers['set-cookie'] ?? []) as unknown as string[];
  return cookies.find((one) => one.startsWith('__Host-session='))?.split(';')[0];
}

const refused = (answer: request.Response, why: string): void => {
  expect(answer.headers.location).toBe(`/inloggen/${code}?uitkomst=${why}`);
  expect(sessionOf(answer)).toBeUndefined();
};

describe('signing in at the provider of a co-operative', () => {
  it('opens that co-operative for who has access, and links her account to her', async () => {
    const address = await enrolPerson(office, here!, 'Joke');
    const account = verified(address.toUpperCase());
    const answer = await signIn(account);
    expect(answer.headers.location).toBe('/');
    const session = await sign('/v1/session').set('cookie', sessionOf(answer)!).expect(200);
    expect(session.body).toMatchObject({ login: { address }, second_factor: false });
    expect(session.body.cooperatives.map((one: { cooperative_id: Id }) => one.cooperative_id)).toEqual([here]);
    // from now on it is the account that counts, whatever its address
    const later = await signIn({ ...account, email: 'anders@voorbeeld.example', email_verified: false });
    expect(later.headers.location).toBe('/');
    // another account with her address is somebody else
    refused(await signIn(verified(address)), 'provider_other_account');
    const linked = await office.sql(
      `select 1 from audit where cooperative_id = $1 and action = 'sign_in.linked' and changes ->> 'issuer' = $2`,
      [here, server.issuer],
    );
    expect(linked).toHaveLength(1);
  });

  it('asks with a state, a nonce and PKCE, kept where no script and no other site can reach', async () => {
    const { address, attributes } = await start(code);
    expect(address.searchParams.get('code_challenge_method')).toBe('S256');
    expect(address.searchParams.get('state')).toMatch(/^[\w-]{43}$/);
    expect(address.searchParams.get('nonce')).toMatch(/^[\w-]{43}$/);
    expect(attributes).toMatch(/^__Host-sign-in=.*HttpOnly; Secure; SameSite=Lax$/);
    expect(attributes).not.toContain(address.searchParams.get('state')!);
  });

  it.each([
    ['state', 'x'.repeat(43)],
    ['nonce', 'x'.repeat(43)],
    ['code_challenge', 'x'.repeat(43)],
  ])('refuses an answer with another %s', async (name, value) => {
    const address = await enrolPerson(office, here!, 'Wim');
    refused(await signIn(verified(address), code, { [name]: value }), 'provider_refused');
  });

  it('takes an answer once, and from the browser that asked', async () => {
    const account = verified(await enrolPerson(office, here!, 'Nel'));
    const { address, cookie } = await start(code);
    const back = await server.visit(address.href, account);
    const stranger = await sign(`${back.pathname}${back.search}`).expect(302);
    expect(stranger.headers.location).toBe('/inloggen');
    refused(await comeBack(back, (await start(code)).cookie), 'provider_refused');
    expect((await comeBack(back, cookie)).headers.location).toBe('/');
    refused(await comeBack(back, cookie), 'provider_refused');
  });

  it('gives nobody access', async () => {
    const address = await enrolPerson(office, here!, 'Piet');
    refused(await signIn(verified(address, { email_verified: false })), 'provider_unverified');
    refused(await signIn(verified(`niemand-${newId()}@voorbeeld.example`)), 'provider_no_access');
    const other = await enrolPerson(office, elsewhere!, 'Ans');
    refused(await signIn(verified(other)), 'provider_no_access');
  });

  it('opens no other co-operative, also for who is in both', async () => {
    const address = await enrolPerson(office, here!, 'Mo');
    const [login] = await office.sql<{ login_id: Id }>(`select login_id from login where address = $1`, [address]);
    await office.sql(
      `insert into membership (login_id, cooperative_id, roles, display_name) values ($1, $2, '{member}', 'Mo')`,
      [login!.login_id, elsewhere],
    );
    const account = verified(address);
    const cookie = sessionOf(await signIn(account))!;
    await sign(`/v1/cooperatives/${here}`).set('cookie', cookie).expect(200);
    await sign(`/v1/cooperatives/${elsewhere}`).set('cookie', cookie).expect(404);
    // the cookie of a question to one provider is worth nothing at the other
    const { address: question } = await start(code);
    const back = await server.visit(question.href, account);
    const mixed = await comeBack(back, (await start(otherCode)).cookie);
    expect(mixed.headers.location).toBe(`/inloggen/${otherCode}?uitkomst=provider_refused`);
  });

  it('asks for our second factor unless the provider showed one that is trusted', async () => {
    const address = await enrolPerson(office, here!, 'Bea', ['board']);
    const account = verified(address, { amr: ['pwd', 'mfa'] });
    refused(await signIn(account), 'provider_factor_missing');
    const { secret } = await signInAndEnrol(office, address);
    const half = await signIn(account);
    expect(half.headers.location).toBe(`/inloggen/${code}?uitkomst=tweede_stap`);
    const cookie = sessionOf(half)!;
    await sign(`/v1/cooperatives/${here}/people`).set('cookie', cookie).expect(401);
    const step = await sign('/v1/session/second-factor').set('cookie', cookie).expect(200);
    const whole = await request(office.app.getHttpServer())
      .post('/v1/session/second-factor')
      .set('cookie', cookie)
      .set('x-csrf-token', step.body.csrf_token as string)
      .send({ code: await codeOf(secret) })
      .expect(200);
    await within(office, whole).get(`/v1/cooperatives/${here}/people`).expect(200);
    await within(office, whole).get(`/v1/cooperatives/${elsewhere}/people`).expect(404);

    await putProvider(board, await versionNow(), { trusts_mfa: true });
    expect((await signIn({ ...account, amr: ['pwd'] })).headers.location).toContain('tweede_stap');
    const counted = await signIn(account);
    expect(counted.headers.location).toBe('/');
    await sign(`/v1/cooperatives/${here}/people`).set('cookie', sessionOf(counted)!).expect(200);
  });
});

describe('the settings of the provider', () => {
  it('never tell the secret, and keep it sealed', async () => {
    const shown = await board.get('C/sign-in-provider').expect(200);
    expect(shown.body).toMatchObject({
      provider: { name: 'Spade-account', issuer: server.issuer, client_id: CLIENT.client_id },
      redirect_address: `${PUBLIC_URL}/v1/sign-in-callback`,
      sign_in_address: `${PUBLIC_URL}/inloggen/${code}`,
    });
    expect(JSON.stringify(shown.body)).not.toContain(CLIENT.client_secret);
    const [row] = await office.sql<{ secret: Buffer; logged: string }>(
      `select secret, (select string_agg(changes::text, '') from audit where action like 'sign_in_provider.%') as logged from sign_in_provider`,
    );
    expect(row!.secret.toString('latin1') + row!.logged).not.toContain(CLIENT.client_secret);
  });

  it('are for the board, with a proof, of the version that was seen', async () => {
    const bookkeeper = await givePerson(office, here!, ['bookkeeper']);
    await bookkeeper.get('C/sign-in-provider').expect(403);
    const stale = await board.put('C/sign-in-provider', settings()).set('if-match', '"0"').expect(412);
    expect(stale.body.code).toBe('stale_version');
    await office.sql(`update session set proved_at = now() - interval '1 hour' where login_id = $1`, [board.loginId]);
    const unproved = await board.put('C/sign-in-provider', settings()).set('if-match', '"1"').expect(403);
    expect(unproved.body.code).toBe('step_up_required');
    await office.sql(`update session set proved_at = now() where login_id = $1`, [board.loginId]);
  });

  it('send a secret to no other address, and call no private one', async () => {
    const version = `"${await versionNow()}"`;
    const moved = { ...settings(), client_secret: undefined, issuer: 'https://elders.voorbeeld.example' };
    const refusal = await board.put('C/sign-in-provider', moved).set('if-match', version).expect(422);
    expect(refusal.body.errors).toMatchObject([{ pointer: '/client_secret', code: 'provider_secret_missing' }]);
    const inside = { ...settings(), issuer: 'https://169.254.169.254' };
    const denied = await board.put('C/sign-in-provider', inside).set('if-match', version).expect(422);
    expect(denied.body.errors).toMatchObject([{ pointer: '/issuer', code: 'provider_issuer' }]);
  });

  it('lead to a page that says so when the provider does not answer', async () => {
    const gone = { ...settings(), issuer: `${server.issuer}/elders` };
    await board
      .put('C/sign-in-provider', gone)
      .set('if-match', `"${await versionNow()}"`)
      .expect(200);
    const nowhere = await sign(`/v1/sign-in-providers/${code}/start`).expect(302);
    expect(nowhere.headers.location).toBe(`/inloggen/${code}?uitkomst=provider_refused`);
    const far = { ...settings(), issuer: 'https://inloggen.voorbeeld.invalid' };
    await board
      .put('C/sign-in-provider', far)
      .set('if-match', `"${await versionNow()}"`)
      .expect(200);
    const unreached = await sign(`/v1/sign-in-providers/${code}/start`).expect(302);
    expect(unreached.headers.location).toBe(`/inloggen/${code}?uitkomst=provider_unreachable`);
    await putProvider(board, await versionNow());
  });

  it.each(['cross-site', 'same-site'])(
    'start nothing that another site began (%s), but show the page',
    async (site) => {
      const sent = await sign(`/v1/sign-in-providers/${code}/start`).set('sec-fetch-site', site).expect(302);
      expect([sent.headers.location, sent.headers['set-cookie']]).toEqual([`/inloggen/${code}`, undefined]);
      for (const own of ['same-origin', 'none']) {
        const went = await sign(`/v1/sign-in-providers/${code}/start`).set('sec-fetch-site', own).expect(302);
        expect(went.headers['set-cookie']).toBeDefined();
      }
    },
  );

  it('end every session it opened when it is removed, and no other', async () => {
    const address = await enrolPerson(office, here!, 'Cor');
    const cookie = sessionOf(await signIn(verified(address)))!;
    const own = await postSession(office, address, PASSWORD).expect(200);
    await board.delete('C/sign-in-provider').expect(204);
    await sign('/v1/session').set('cookie', cookie).expect(401);
    await within(office, own).get('/v1/session').expect(200);
    await sign(`/v1/sign-in-providers/${code}`).expect(404);
    const gone = await sign(`/v1/sign-in-providers/${code}/start`).expect(302);
    expect(gone.headers.location).toBe(`/inloggen/${code}?uitkomst=not_found`);
    await sign(`/v1/sign-in-providers/${otherCode}`).expect(200);
  });
});
