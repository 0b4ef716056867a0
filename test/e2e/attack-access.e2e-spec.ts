import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { ApiModule } from '#apps/api/api.module.js';
import { addStaff, permissionsOf, type Permission } from '#libs/identity/index.js';
import { addDays, dateAt, newId, type Id } from '#libs/kernel/index.js';
import { asOwner, ROLE_NAMES, type Role } from '#libs/platform/index.js';
import { fingerprinter } from '#test/support/fingerprint.js';
import { furnish, type Furniture } from '#test/support/furnish.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { testSecrets } from '#test/support/test-secrets.js';

/** Asks every route as everybody and compares what happens with what the route declares (`npm run permissions`). */
describe('every route for every role', () => {
  let office: TestOffice;
  let cooperative: Id;
  let things: Furniture;
  let people: Map<Role | 'nobody' | 'elsewhere', Person>;
  const routes = permissionsOf(ApiModule).filter(({ path }) => path.startsWith('/v1/') && !path.endsWith('/events'));
  const ofCooperative = routes.filter(({ path }) => path.startsWith('/v1/cooperatives/:cooperativeId'));

  beforeAll(async () => {
    office = await openOffice({ PROCESS: 'api' });
    cooperative = await giveCooperative(office);
    things = await furnish(office, cooperative, 'Rabarbertaart');
    const elsewhere = await giveCooperative(office, 'Buurtbus De Proef');
    people = new Map();
    for (const role of ROLE_NAMES) people.set(role, await givePerson(office, cooperative, [role]));
    people.set('nobody', await givePerson(office, elsewhere, []));
    people.set('elsewhere', await givePerson(office, elsewhere, [...ROLE_NAMES]));
  });
  afterAll(() => office.close());

  const address = ({ path }: Permission): string =>
    path
      .replace(':cooperativeId', cooperative)
      .replace(/:(\w+)/g, (_, name: string) => things[name.replace(/Id$/, '_id')] ?? newId());

  /** Without a body: whether one may is decided before what one says. */
  const ask = (person: Person, route: Permission) =>
    person[route.method.toLowerCase() as 'get'](address(route)).set('idempotency-key', newId()).set('if-match', '"0"');

  const says = (route: Permission, who: string, answer: request.Response) =>
    `${route.method} ${route.path} as ${who}: ${answer.status} ${String((answer.body as { code?: string } | undefined)?.code ?? '')}`;

  it('knows enough routes to mean something, and none that declares nothing', () => {
    expect(ofCooperative.length).toBeGreaterThan(80);
    expect(routes.filter(({ who }) => who === 'nobody')).toEqual([]);
  });

  it('is refused to who is not signed in, and nothing changes', async () => {
    const fingerprint = await fingerprinter(office);
    const before = await fingerprint();
    const wrong: string[] = [];
    for (const route of routes.filter(({ who }) => who !== 'anybody')) {
      const method = route.method.toLowerCase() as 'get';
      const answer = await request(office.app.getHttpServer())[method](address(route)).set('x-csrf-token', 'x');
      if (answer.status !== 401) wrong.push(says(route, 'nobody', answer));
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint()).toBe(before);
  }, 120_000);

  it.each(ROLE_NAMES)(
    'is refused to a %s unless it says so',
    async (role) => {
      const fingerprint = await fingerprinter(office);
      const before = await fingerprint();
      const wrong: string[] = [];
      for (const route of ofCooperative.filter(({ who }) => Array.isArray(who) && !who.includes(role))) {
        const answer = await ask(people.get(role)!, route);
        if (answer.status !== 403 || (answer.body as { code: string }).code !== 'forbidden')
          wrong.push(says(route, role, answer));
      }
      expect(wrong).toEqual([]);
      expect(await fingerprint()).toBe(before);
    },
    120_000,
  );

  it.each(['nobody', 'elsewhere'] as const)(
    'does not exist for %s of another co-operative',
    async (who) => {
      const wrong: string[] = [];
      for (const route of ofCooperative) {
        const answer = await ask(people.get(who)!, route);
        if (answer.status !== 404) wrong.push(says(route, who, answer));
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(['staff', 'token'] as const)(
    'is refused to a %s that may look at hours, unless it is about hours and a look',
    async (who) => {
      const send = who === 'staff' ? await underGrant() : await withToken();
      // the hour in which a token was last used is kept
      await send(ofCooperative.find(({ method, path }) => method === 'GET' && path.endsWith('/:cooperativeId'))!);
      const fingerprint = await fingerprinter(office);
      const before = await fingerprint();
      const wrong: string[] = [];
      let refused = 0;
      for (const route of ofCooperative.filter((one) => !maySee(one))) {
        const answer = await send(route);
        const { code } = answer.body as { code?: string };
        if (answer.status !== 403 || code !== (who === 'staff' ? 'outside_grant' : 'outside_scope'))
          wrong.push(says(route, who, answer));
        refused += 1;
      }
      expect(wrong).toEqual([]);
      expect(await fingerprint()).toBe(before);
      expect(refused).toBeGreaterThan(80);
      const opened = await Promise.all(ofCooperative.filter(maySee).map(send));
      expect(opened.length).toBeGreaterThan(5);
      expect(opened.filter(({ status }) => status === 401 || status === 403 || status >= 500)).toEqual([]);
    },
    120_000,
  );

  /** Words of routes about hours that may be read: everything else is refused, whatever the table of areas says of it. */
  const HOURS =
    /^\/v1\/cooperatives\/:cooperativeId(\/(logo|colleagues|imports|projects|activities|rates|time-entries|weeks|approvals|absences|school-hours|hours-months|hours-settings|hours-notices|budgets|plans|reports|report-files|report-views|changes)(\/|$)|$)/;
  const maySee = ({ method, path, who }: Permission): boolean =>
    method === 'GET' && HOURS.test(path) && Array.isArray(who) && who.includes('bookkeeper');

  /** Somebody of the service organisation, let in to look at hours. */
  async function underGrant() {
    const staff = await givePerson(office, people.get('nobody')!.cooperativeId, ['member']);
    await asOwner(office.database.urls.app, testSecrets, (owner) =>
      addStaff(owner, {
        address: `${staff.loginId}@voorbeeld.example`,
        displayName: 'Dina Dienst',
        organisation: 'DienstenCoop',
      }),
    );
    const today = dateAt(new Date());
    const grant = { login_id: staff.loginId, reason: 'Meekijken', scope: [{ area: 'hours', access: 'read' }] };
    await people
      .get('board')!
      .post('C/grants', { ...grant, ends_on: addDays(today, 7) })
      .expect(201);
    return (route: Permission) => ask(staff, route);
  }

  async function withToken() {
    const made = await people
      .get('bookkeeper')!
      .post('C/api-tokens', { name: 'Kijker', scopes: ['hours:read'], days: 30 })
      .expect(201);
    const { token } = made.body as { token: string };
    return (route: Permission) => {
      const agent = request(office.app.getHttpServer());
      const method = route.method.toLowerCase() as 'get';
      return agent[method](address(route))
        .set('authorization', `Bearer ${token}`)
        .set('idempotency-key', newId())
        .set('if-match', '"0"');
    };
  }

  it.each(ROLE_NAMES)(
    'lets a %s in when it says so, without a fault of ours',
    async (role) => {
      const wrong: string[] = [];
      // a person without a member of her own, and ids that may be somebody else's: what a route finds out later is its own
      for (const route of ofCooperative.filter(({ who }) => Array.isArray(who) && who.includes(role))) {
        const answer = await ask(people.get(role)!, route);
        if (answer.status === 401 || answer.status >= 500) wrong.push(says(route, role, answer));
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
