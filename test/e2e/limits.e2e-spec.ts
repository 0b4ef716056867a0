import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { createApp } from '#apps/api/create-app.js';
import { loadConfig } from '#libs/platform/index.js';
import { furnish, type Furniture } from '../support/furnish.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '../support/office.js';
import { testSecrets } from '../support/test-secrets.js';

const PERSON = 20;
const COOPERATIVE = 45;

describe('limits of requests', () => {
  let office: TestOffice;
  let second: Awaited<ReturnType<typeof createApp>>;
  let cooperativeId: string;
  let things: Furniture;

  beforeAll(async () => {
    const settings = { PROCESS: 'api', TRUST_PROXY: 'on', PUBLIC_URL: 'https://kantoor.example' };
    const limits = `person=${PERSON},cooperative=${COOPERATIVE},token=5,address=60`;
    office = await openOffice({ ...settings, RATE_LIMITS: limits });
    cooperativeId = await giveCooperative(office);
    things = await furnish(office, cooperativeId as never, 'Grens');
    // a second api process, as far as a limit can tell: a memory of its own on the same database
    const config = loadConfig(office.settings);
    second = await createApp({ config, secrets: testSecrets, urls: office.database.urls }, { logger: false });
  });
  afterAll(async () => {
    await second.close();
    await office.close();
  });

  let places = 0;
  /** From an address of their own, so that only the limit under test is met. */
  const newPlace = () => `198.51.100.${++places}`;
  const ask = (person: Person, from: string) => person.get('C/colleagues').set('x-forwarded-for', from);

  it('hold for a person over all devices, say what is left, and when it may again', async () => {
    const person = await givePerson(office, cooperativeId as never, ['board']);
    const from = newPlace();
    const first = await ask(person, from).expect(200);
    expect(first.headers['ratelimit-policy']).toBe(`"person";q=${PERSON};w=60`);
    expect(first.headers.ratelimit).toMatch(/^"person";r=19;t=\d+$/);
    for (let n = 1; n < PERSON; n++) await ask(person, from).expect(200);
    const refused = await ask(person, newPlace()).expect(429);
    expect(refused.body).toMatchObject({ code: 'too_many_requests', status: 429 });
    expect(refused.headers['content-type']).toContain('application/problem+json');
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.body.detail).toBe(`Dat ging te snel na elkaar. Probeer het over ${seconds} seconden opnieuw.`);
    // somebody else is not in the way of it
    await ask(await givePerson(office, cooperativeId as never, ['board']), from).expect(200);
  });

  it('change nothing when they refuse', async () => {
    const person = await givePerson(office, cooperativeId as never, ['bookkeeper', 'board']);
    const from = newPlace();
    for (let n = 0; n < PERSON; n++) await ask(person, from);
    const body = { kind: 'customer', name: 'Te snel', is_customer: true, is_supplier: false };
    await person.post('C/relations', body).set('x-forwarded-for', from).expect(429);
    expect(await office.sql(`select 1 from relation where name = 'Te snel'`)).toEqual([]);
    expect(things.relation_id).toBeDefined();
  });

  it('hold for a co-operative, whoever asks', async () => {
    const other = await giveCooperative(office, 'Drukke Coöperatie');
    const people = await Promise.all([1, 2, 3].map(() => givePerson(office, other, ['board'])));
    const statuses: number[] = [];
    for (let n = 0; n < COOPERATIVE + 3; n++) statuses.push((await ask(people[n % 3]!, `198.51.101.${n % 3}`)).status);
    expect(statuses.slice(0, COOPERATIVE).every((status) => status === 200)).toBe(true);
    expect(statuses.slice(COOPERATIVE)).toEqual([429, 429, 429]);
  });

  it('hold for a token before anything is looked up, and for an address without a session', async () => {
    const server = () => request(office.app.getHttpServer()).get('/v1/session');
    for (let n = 0; n < 5; n++)
      await server().set('authorization', 'Bearer geraden').set('x-forwarded-for', newPlace()).expect(401);
    await server().set('authorization', 'Bearer geraden').set('x-forwarded-for', newPlace()).expect(429);
    const from = newPlace();
    for (let n = 0; n < 60; n++) await server().set('x-forwarded-for', from).expect(401);
    await server().set('x-forwarded-for', from).expect(429);
    // whoever watches the office and who opens a page are not counted
    await request(office.app.getHttpServer()).get('/health/live').set('x-forwarded-for', from).expect(200);
  });

  it('hold over processes together within a second or two', async () => {
    const person = await givePerson(office, await giveCooperative(office, 'Twee Processen'), ['board']);
    const at = (app: typeof second) =>
      request(app.getHttpServer())
        .get(`/v1/cooperatives/${person.cooperativeId}/colleagues`)
        .set('cookie', person.cookie)
        .set('x-forwarded-for', `198.51.102.${app === second ? 1 : 2}`);
    for (let n = 0; n < 9; n++) for (const app of [office.app, second]) await at(app).expect(200);
    // each alone counted 9 of 20 and would let 11 more through; what the other counted comes with the next exchange
    await wait(1_200);
    for (const app of [office.app, second]) for (let n = 0; n < 3; n++) await at(app);
    await wait(1_500);
    for (const app of [office.app, second]) await at(app).expect(429);
  });
});
