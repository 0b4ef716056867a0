import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { newId } from '#libs/kernel/index.js';
import { fingerprinter } from '#test/support/fingerprint.js';
import { furnish, type Furniture } from '#test/support/furnish.js';
import { hostileBody, hostileValue } from '#test/support/hostile.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { exampleOf, routesOf, type Route } from '#test/support/routes.js';

/** How many requests in all; `npm run attack` sends a hundred thousand. */
const REQUESTS = Number(process.env.ATTACK_REQUESTS ?? 2_000);

interface Asked {
  route: Route;
  pathValue: string;
  query: Record<string, string>;
  body: unknown;
  ifMatch: string | undefined;
}

describe('whatever is sent to whichever route', () => {
  let office: TestOffice;
  let person: Person;
  let things: Furniture;
  let routes: Route[];
  let fingerprint: () => Promise<string>;

  beforeAll(async () => {
    // no worker beside it: what changes here, a request changed
    office = await openOffice({ PROCESS: 'api' });
    const cooperative = await giveCooperative(office);
    things = await furnish(office, cooperative, 'Rabarbertaart');
    person = await givePerson(office, cooperative, ['bookkeeper', 'board', 'project_lead', 'member'], things.member_id);
    // signing out would end the attack, mail asks nothing of the database, and a stream of progress ends only with its run
    const apart = (route: Route) =>
      (route.method === 'delete' && /session/.test(route.path)) || /password-resets|\/events$/.test(route.path);
    const wanted = (route: Route) => `${route.method} ${route.path}`.endsWith(process.env.ATTACK_ROUTE ?? '');
    routes = routesOf(office.app).filter((route) => !apart(route) && wanted(route));
    fingerprint = await fingerprinter(office);
  });
  afterAll(() => office.close());

  const idFor = (field: string): string =>
    things[/customer/.test(field) ? 'relation_id' : field.replace(/_ids?$/, '_id')] ?? things.member_id!;

  const asked = (): fc.Arbitrary<Asked> =>
    fc.constantFrom(...routes).chain((route) => {
      const text = hostileValue
        .filter((value) => typeof value === 'string')
        .map((value) => String(value).slice(0, 500));
      const known = fc.constantFrom(...Object.values(things), newId(), '2026-10', '2026-10-05');
      return fc.record({
        route: fc.constant(route),
        pathValue: fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: text }),
        query:
          route.query.length === 0
            ? fc.constant({})
            : fc.dictionary(fc.constantFrom(...route.query.map((q) => q.name), 'x'), text, { maxKeys: 3 }),
        body: route.body ? hostileBody(route.body, exampleOf(route.body, idFor)) : fc.constant(undefined),
        ifMatch: fc.constantFrom('"1"', '"1"', '"0"', 'W/"1"', 'x', undefined),
      });
    });

  async function send({ route, pathValue, query, body, ifMatch }: Asked): Promise<request.Response> {
    const path = route.path
      .replace('{cooperativeId}', person.cooperativeId)
      .replace(/\{\w+\}/g, () => encodeURIComponent(wellFormed(pathValue)));
    const test = person[route.method](path).query(query).set('idempotency-key', newId());
    if (ifMatch) void test.set('if-match', ifMatch);
    return body === undefined ? test : test.set('content-type', 'application/json').send(JSON.stringify(body));
  }

  // a lone surrogate cannot be written into an address at all
  const wellFormed = (text: string): string => Buffer.from(text).toString() || 'x';

  it(
    `is answered without a fault of ours, and a refusal changes nothing (${REQUESTS} requests)`,
    async () => {
      let before = await fingerprint();
      await fc.assert(
        fc.asyncProperty(asked(), async (what) => {
          const answer = await send(what);
          const says = `${what.route.method} ${what.route.path} → ${answer.status} ${answer.text?.slice(0, 300)}`;
          expect([says, answer.status < 500]).toEqual([says, true]);
          if (answer.status >= 400) {
            expect([says, answer.headers['content-type']]).toEqual([says, 'application/problem+json; charset=utf-8']);
            expect(answer.body).toMatchObject({
              status: answer.status,
              code: expect.any(String),
              detail: expect.stringMatching(/\s/),
            });
          }
          // reading may leave a trace: who looked, which place a change got
          if (what.route.method === 'get' && answer.status < 400) before = await fingerprint();
          if (what.route.method === 'get') return;
          const after = await fingerprint();
          if (answer.status >= 400) expect([says, after === before]).toEqual([says, true]);
          before = after;
        }),
        {
          numRuns: REQUESTS,
          seed: Number(process.env.ATTACK_SEED ?? Math.floor(Math.random() * 2 ** 31)),
          endOnFailure: true,
        },
      );
    },
    20 * 60_000,
  );

  it.each([
    ['JSON that is none', 'application/json', '{"a":', 400],
    ['no JSON at all', 'text/plain', 'hallo', 415],
    ['XML', 'application/xml', '<a/>', 415],
    ['ten megabytes', 'application/json', JSON.stringify({ address: 'x'.repeat(10_000_000) }), 413],
    ['a prototype', 'application/json', '{"__proto__":{"admin":true}}', 400],
    ['depth', 'application/json', '['.repeat(100_000) + ']'.repeat(100_000), 400],
  ])('refuses %s in words', async (_, type, body, status) => {
    const answer = await request(office.app.getHttpServer()).post('/v1/session').set('content-type', type).send(body);
    expect([answer.status, answer.body.status]).toEqual([status, status]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
