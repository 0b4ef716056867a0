import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { newId, type Id } from '#libs/kernel/index.js';
import { fingerprinter } from '#test/support/fingerprint.js';
import { furnish, type Furniture } from '#test/support/furnish.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { exampleOf, routesOf, type Route } from '#test/support/routes.js';

describe('old tricks', () => {
  let office: TestOffice;
  let cooperative: Id;
  let things: Furniture;
  let person: Person;
  let other: Person;
  let routes: Route[];
  let fingerprint: () => Promise<string>;

  beforeAll(async () => {
    office = await openOffice({ PROCESS: 'api' });
    cooperative = await giveCooperative(office);
    things = await furnish(office, cooperative, 'Rabarbertaart');
    person = await givePerson(office, cooperative, ['bookkeeper', 'board', 'project_lead', 'member'], things.member_id);
    other = await givePerson(office, cooperative, ['bookkeeper', 'board']);
    routes = routesOf(office.app).filter(({ path }) => path.startsWith('/v1/cooperatives/'));
    fingerprint = await fingerprinter(office);
  });
  afterAll(() => office.close());

  const at = (route: Route): string =>
    route.path
      .replace('{cooperativeId}', cooperative)
      .replace('{monday}', '2026-09-28')
      .replace('{period}', '2026-10')
      .replace(/\{(\w+)\}/g, (_, name: string) => things[name.replace(/Id$/, '_id')] ?? newId());
  const server = () => request(office.app.getHttpServer());
  const asked = (agent: ReturnType<typeof server>, { method, ...route }: Route) =>
    agent[method](at({ method, ...route }));
  const writes = () => routes.filter(({ method }) => method !== 'get');
  const bodyOf = (route: Route) =>
    (route.body ? exampleOf(route.body, (field) => things[field] ?? things.member_id!) : undefined) as
      object | undefined;

  it('adopts no session that somebody else chose (fixation)', async () => {
    const chosen = 'A'.repeat(43);
    const answer = await server().get('/v1/session').set('cookie', `__Host-session=${chosen}`);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
    expect(await office.sql(`select 1 from session where csrf_token = $1`, [chosen])).toEqual([]);
  });

  it('writes nothing without the token of the page, with that of another, or from another site', async () => {
    const before = await fingerprint();
    const wrong: string[] = [];
    for (const route of writes()) {
      const plain = () =>
        asked(server(), route).set('cookie', person.cookie).set('idempotency-key', newId()).set('if-match', '"1"');
      const attempts = [
        plain(),
        plain().set('x-csrf-token', other.csrf),
        plain().set('x-csrf-token', person.csrf).set('sec-fetch-site', 'cross-site'),
      ];
      for (const attempt of attempts) {
        const answer = await attempt.send(bodyOf(route));
        if (answer.status !== 403) wrong.push(`${route.method} ${route.path}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint()).toBe(before);
  }, 120_000);

  it('takes no form of another site for JSON', async () => {
    const forms = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'];
    for (const type of forms) {
      const answer = await person.post('C/relations').set('content-type', type).send('name=x');
      expect([type, answer.status >= 400 && answer.status < 500]).toEqual([type, true]);
    }
  });

  it('assigns no field that a route does not name', async () => {
    const before = await fingerprint();
    const wrong: string[] = [];
    const extra = {
      cooperative_id: newId(),
      version: 99,
      created_at: '2020-01-01',
      is_admin: true,
      roles: ['board'],
      state: 'final',
    };
    for (const route of writes().filter(({ body }) => body?.properties && Object.keys(body.properties).length > 0)) {
      const unknown = Object.entries(extra).filter(([name]) => !(name in route.body!.properties!));
      const body = { ...bodyOf(route), ...Object.fromEntries(unknown) };
      const answer = await person[route.method](at(route), body).set('idempotency-key', newId()).set('if-match', '"1"');
      const refused = answer.status === 422 || answer.status === 403;
      if (!refused) wrong.push(`${route.method} ${route.path}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint()).toBe(before);
  }, 120_000);

  it('finds nothing behind an address that climbs', async () => {
    const climbs = [
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e%2f',
      '....//',
      '%00',
      'C:%5cwindows',
      `${things.invoice_id}%2f..`,
      '..;/',
    ];
    for (const route of routes.filter(({ method, params }) => method === 'get' && params.length > 1)) {
      for (const climb of climbs) {
        const path = route.path.replace('{cooperativeId}', cooperative).replace(/\{\w+\}/g, climb);
        const answer = await person.get(path);
        const says = `${path}: ${answer.status}`;
        expect([says, answer.status >= 400 && answer.status < 500]).toEqual([says, true]);
        expect(answer.text ?? '').not.toMatch(/root:.*:0:0|\[extensions\]/);
      }
    }
  }, 120_000);

  it('guesses no id: what is not there and what is not yours are the same answer', async () => {
    const foreign = await giveCooperative(office, 'Buurtbus De Proef');
    const theirs = await furnish(office, foreign, 'Zwartebessenjam');
    const answers = await Promise.all([theirs.member_id, newId()].map((id) => person.get(`C/members/${id}`)));
    const said = answers.map(({ status, body }) => [status, (body as { detail: string }).detail]);
    expect(said[0]).toEqual(said[1]);
  });

  it('lets one of two win who change the same thing at once', async () => {
    const { body } = await person.get(`C/relations/${things.relation_id}`);
    const change = (name: string) =>
      person
        .patch(`C/relations/${things.relation_id}`, { name })
        .set('if-match', `"${(body as { version: number }).version}"`);
    const answers = await Promise.all(['een', 'twee', 'drie', 'vier'].map(change));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('decides once when two decide at the same moment', async () => {
    const asked = await person.post('C/privacy/requests', { kind: 'objection', details: 'Liever niet.' });
    const url = `C/privacy/requests/${(asked.body as { request_id: string }).request_id}/decision`;
    const decide = (granted: boolean) => other.post(url, { granted, decision: 'Daarom.' }).set('if-match', '"1"');
    const answers = await Promise.all([decide(true), decide(false), decide(true)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('writes no header that a caller chose', async () => {
    const hostile = fc.string({ unit: fc.constantFrom('\t', '"', ';', '%0d%0a', 'x', '\\', ',', 'é'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const value = encodeURIComponent(text);
        const answer = await person.get(`C/runs?cursor=${value}`).set('accept-language', value);
        expect(answer.status).toBeLessThan(500);
        expect(answer.headers).not.toHaveProperty('x');
        for (const header of Object.values(answer.headers as Record<string, string>))
          expect(text.length > 3 && String(header).includes(text)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
