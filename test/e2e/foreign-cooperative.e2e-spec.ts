import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { furnish, type Furniture } from '#test/support/furnish.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { exampleOf, routesOf, type Route } from '#test/support/routes.js';

const FOREIGN = 'Zwartebessenjam';
const OWN = 'Rabarbertaart';

/** Somebody who may do everything in one co-operative, beside another that is full of things. */
describe('a user of one co-operative gets nothing of another', () => {
  let office: TestOffice;
  let us: Id;
  let them: Id;
  let ourThings: Furniture;
  let theirThings: Furniture;
  let person: Person;
  let routes: Route[];
  let before: string;

  beforeAll(async () => {
    // no worker beside it: the work of the day would change their rows, and nobody of us
    office = await openOffice({ PROCESS: 'api' });
    [us, them] = [await giveCooperative(office, OWN), await giveCooperative(office, FOREIGN)];
    [ourThings, theirThings] = [await furnish(office, us, OWN), await furnish(office, them, FOREIGN)];
    person = await givePerson(office, us, ['bookkeeper', 'board', 'project_lead', 'member'], ourThings.member_id);
    await givePerson(office, them, ['bookkeeper', 'board'], theirThings.member_id);
    routes = routesOf(office.app).filter((route) => route.path.startsWith('/v1/cooperatives/'));
    before = await theirRows();
  });
  afterAll(() => office.close());

  /** Everything of the other co-operative, as one hash. */
  async function theirRows(): Promise<string> {
    const tables = await office.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'cooperative_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
    );
    const hashes = [];
    for (const { name } of tables) {
      const [row] = await office.sql<{ hash: string }>(
        `select coalesce(sum(hashtextextended(t::text, 0)), 0)::text as hash from ${name} t where cooperative_id = $1`,
        [them],
      );
      hashes.push(`${name} ${row!.hash}`);
    }
    return hashes.join('\n');
  }

  function call(route: Route, cooperative: Id, pathId: string, bodyId: (field: string) => string) {
    const path = route.path
      .replace('{cooperativeId}', cooperative)
      .replace(/\{(\w+)\}/g, (_, name: string) => pathValue(name, pathId));
    return person[route.method](path, route.body && (exampleOf(route.body, bodyId) as object))
      .set('idempotency-key', newId())
      .set('if-match', '"1"');
  }

  const pathValue = (name: string, id: string): string =>
    name === 'monday' ? '2026-09-28' : name === 'period' ? '2026-10' : id;
  const idOf = (things: Furniture) => (field: string) => things[alias(field)] ?? things.member_id!;
  const alias = (field: string): string =>
    /customer|supplier/.test(field) ? 'relation_id' : /lead/.test(field) ? 'member_id' : field.replace(/_ids?$/, '_id');

  function expectNothingOfThem(answer: { text?: string }): void {
    // a problem names the address that was asked for: that comes from the caller
    const text = (answer.text ?? '').replace(/"instance":"[^"]*"/, '');
    expect(text).not.toContain(FOREIGN);
    for (const id of Object.values(theirThings)) expect(text).not.toContain(id);
  }

  it('knows enough routes to mean something', () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  it('answers 404 to every route of the other co-operative, the same as for one that does not exist', async () => {
    for (const route of routes) {
      const theirs = await call(route, them, theirThings.member_id!, idOf(theirThings));
      const nobodys = await call(route, newId(), theirThings.member_id!, idOf(theirThings));
      expect([route.method, route.path, theirs.status, theirs.body.detail]).toEqual([
        route.method,
        route.path,
        404,
        nobodys.body.detail,
      ]);
      expectNothingOfThem(theirs);
    }
  }, 120_000);

  it('finds nothing by any id of the other co-operative inside its own', async () => {
    for (const route of routes.filter((r) =>
      r.params.some((name) => name !== 'cooperativeId' && !['monday', 'period'].includes(name)),
    )) {
      for (const [kind, id] of Object.entries(theirThings)) {
        const answer = await call(route, us, id, idOf(ourThings));
        const says = `${route.method} ${route.path} with their ${kind}: ${answer.status}`;
        expect([says, answer.status >= 400 && answer.status < 500]).toEqual([says, true]);
      }
    }
  }, 240_000);

  it('accepts no id of the other co-operative in a body or a filter', async () => {
    for (const route of routes) {
      const hasIds = JSON.stringify(route.body ?? {}).includes('"uuid"');
      const path = (things: Furniture) =>
        things[`${(route.params.at(-1) ?? '').replace(/Id$/, '')}_id`] ?? things.member_id!;
      const answer = await call(route, us, path(ourThings), hasIds ? idOf(theirThings) : idOf(ourThings));
      expect([route.method, route.path, answer.status < 500]).toEqual([route.method, route.path, true]);
      for (const id of Object.values(theirThings)) expect(answer.text ?? '').not.toContain(`"${id}","name"`);
      expect(answer.text ?? '').not.toContain(FOREIGN);
      for (const { name } of route.method === 'get' ? route.query : []) {
        const filtered = await person
          .get(
            route.path
              .replace('{cooperativeId}', us)
              .replace(/\{(\w+)\}/g, (_, p: string) => pathValue(p, path(ourThings))),
          )
          .query({ [name]: theirThings[alias(name)] ?? FOREIGN });
        expect([route.path, name, filtered.status < 500]).toEqual([route.path, name, true]);
        expect(filtered.text ?? '').not.toContain(`"${FOREIGN}`);
      }
    }
  }, 240_000);

  it('has changed nothing of the other co-operative with all that', async () => {
    expect(await theirRows()).toBe(before);
  });
});
