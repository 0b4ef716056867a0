import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { newId } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { routesOf } from '#test/support/routes.js';

interface Made {
  token: string;
  token_id: string;
}

describe('a token of a co-operative', () => {
  let office: TestOffice;
  let bookkeeper: Person;
  let stranger: Person;

  beforeAll(async () => {
    office = await openOffice();
    bookkeeper = await givePerson(office, await giveCooperative(office), ['bookkeeper']);
    stranger = await givePerson(office, await giveCooperative(office, 'Andere Proef'), ['bookkeeper']);
  });
  afterAll(() => office.close());

  const make = async (...scopes: string[]): Promise<Made> =>
    (await bookkeeper.post('C/api-tokens', { name: 'Kassa', scopes, days: 30 }).expect(201)).body as Made;
  const call = (token: string, method: 'get' | 'post' | 'put' | 'patch' | 'delete', url: string, body?: object) => {
    const agent = request(office.app.getHttpServer());
    const at = url.replace(/^C/, `/v1/cooperatives/${bookkeeper.cooperativeId}`);
    const test = agent[method](at).set('authorization', `Bearer ${token}`).set('if-match', '"1"');
    return test.set('idempotency-key', newId()).send(body);
  };

  it('opens what its scopes say, and leaves its name and last hour of use', async () => {
    const { token, token_id } = await make('members:read', 'invoices:write');
    expect(token).toMatch(/^ck_[A-Za-z0-9_-]{43}$/);
    await call(token, 'get', 'C/members').expect(200);
    await call(token, 'get', 'C/invoices').expect(200);
    await call(token, 'get', 'C').expect(200);
    const relation = { name: 'Bakkerij Verzonnen', is_customer: true, is_supplier: false };
    const made = await call(token, 'post', 'C/relations', relation).expect(201);
    expect((await call(token, 'get', 'C/ledger-accounts').expect(403)).body.code).toBe('outside_scope');
    expect((await call(token, 'post', 'C/members', {}).expect(403)).body.code).toBe('outside_scope');
    const [row] = await office.sql<Record<string, unknown>>(
      `select actor_kind, actor_id, actor_name from audit where subject_id = $1`,
      [made.body.relation_id],
    );
    expect(row).toMatchObject({ actor_kind: 'token', actor_id: bookkeeper.loginId });
    const list = await bookkeeper.get('C/api-tokens').expect(200);
    const one = (list.body.items as { token_id: string; used_at: string }[]).find((item) => item.token_id === token_id);
    expect(one!.used_at).toMatch(/:00:00\.000Z$/);
    expect(JSON.stringify(list.body)).not.toContain(token);
  });

  it('is kept as a hash', async () => {
    const { token } = await make('hours:read');
    const rows = await office.sql<{ text: string }>(
      `select api_token::text as text from api_token union all select audit::text from audit`,
    );
    expect(rows.some(({ text }) => text.includes(token) || text.includes(Buffer.from(token).toString('hex')))).toBe(
      false,
    );
  });

  it('opens nothing when it was ended, is over, is of another co-operative, or is none', async () => {
    const [ended, over] = [await make('members:read'), await make('members:read')];
    await bookkeeper.delete(`C/api-tokens/${ended.token_id}`).expect(204);
    await bookkeeper.delete(`C/api-tokens/${ended.token_id}`).expect(404);
    await stranger.delete(`C/api-tokens/${over.token_id}`).expect(404);
    await call(over.token, 'get', `/v1/cooperatives/${stranger.cooperativeId}/members`).expect(404);
    const nowhere = await call(over.token, 'get', `/v1/cooperatives/${newId()}/members`).expect(404);
    expect(nowhere.body.code).toBe('not_found');
    await office.sql(`update api_token set expires_at = now() where token_id = $1`, [over.token_id]);
    for (const token of [ended.token, over.token, `ck_${'A'.repeat(43)}`, 'ck_', ''])
      expect((await call(token, 'get', 'C/members').expect(401)).body.code).toBe('token_refused');
  });

  it('wants scopes, an end within a year, and a fresh proof', async () => {
    const wish = (body: object) =>
      bookkeeper.post('C/api-tokens', { name: 'X', scopes: ['members:read'], days: 30, ...body });
    await wish({ scopes: [] }).expect(422);
    await wish({ scopes: ['people:write'] }).expect(422);
    await wish({ days: 366 }).expect(422);
    await wish({ days: 0 }).expect(422);
    const member = await givePerson(office, bookkeeper.cooperativeId, ['member']);
    await member.post('C/api-tokens', { name: 'X', scopes: ['members:read'], days: 1 }).expect(403);
    await office.sql(`update session set proved_at = null where login_id = $1`, [bookkeeper.loginId]);
    expect((await wish({}).expect(403)).body.code).toBe('step_up_required');
    await office.sql(`update session set proved_at = now() where login_id = $1`, [bookkeeper.loginId]);
  });

  it('with one scope finds every other route closed, and with every scope still people, tokens and proofs', async () => {
    const bsn = await make('bsn:read');
    const scopes = [
      'members',
      'hours',
      'invoices',
      'purchases',
      'ledger',
      'bank',
      'wages',
      'shares',
      'assembly',
      'settings',
    ];
    const all = await make(...scopes.map((area) => `${area}:write`));
    const open: string[] = [];
    for (const route of routesOf(office.app)) {
      if (!route.path.startsWith('/v1/')) continue;
      const url = route.path.replace('{cooperativeId}', bookkeeper.cooperativeId).replace(/\{\w+\}/g, newId());
      const plain = await request(office.app.getHttpServer())[route.method](url).send({});
      // public routes do not look at who asks
      if (plain.body?.code !== 'not_signed_in') continue;
      const answer = await call(bsn.token, route.method, url, {});
      if (![401, 403].includes(answer.status)) open.push(`${route.method} ${route.path}`);
      if (
        !/\/(people|paper-people|invitations|api-tokens|grants|identity-provider|provider-link|invoice-finalisations|finalisation)\b/.test(
          url,
        )
      )
        continue;
      const strong = await call(all.token, route.method, url, {});
      const says = `${route.method} ${route.path}: ${strong.status}`;
      expect([says, strong.status, strong.body.code]).toEqual([says, 403, 'outside_scope']);
    }
    // any token may see what the co-operative is called
    expect(open.sort()).toEqual([
      'get /v1/cooperatives/{cooperativeId}',
      'get /v1/cooperatives/{cooperativeId}/bsn/{memberId}',
      'get /v1/cooperatives/{cooperativeId}/logo',
    ]);
  }, 60_000);
});
