import { afterAll, beforeAll, expect, it } from '@jest/globals';
import crypto from 'node:crypto';
import request from 'supertest';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

/** Sessions of requests that come at one moment are read in one statement: each must get its own. */
let office: TestOffice;
let people: Person[];
let address: string;

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api', RATE_LIMITS: 'off' });
  const [one, other] = [await giveCooperative(office), await giveCooperative(office, 'Buurtbus De Proef')];
  people = await Promise.all(
    Array.from({ length: 16 }, (_, n) => givePerson(office, n % 2 ? one : other, n % 3 ? ['member'] : ['board'])),
  );
  await office.app.listen(0, '127.0.0.1');
  address = await office.app.getUrl();
});
afterAll(() => office.close());

const get = (url: string, cookie: string) => request(address).get(url).set('cookie', cookie);
const invented = () => `__Host-session=${crypto.randomBytes(32).toString('base64url')}`;

it('gives everybody who asks at once the own session, and nobody who has none', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, round) =>
      people.map(async (person, n) => {
        if ((round + n) % 4 === 0) return (await get('/v1/session', invented())).status === 401;
        const { body } = await get('/v1/session', person.cookie);
        return body.login.login_id === person.loginId && body.csrf_token === person.csrf;
      }),
    ).flat(),
  );
  expect(answers).toEqual(answers.map(() => true));
});

it('opens to each the own co-operative and role, and no other', async () => {
  const answers = await Promise.all(
    people.flatMap((person, n) =>
      people.map(async ({ cooperativeId }) => {
        const { status } = await get(`/v1/cooperatives/${cooperativeId}/members`, person.cookie);
        const expected = cooperativeId !== person.cooperativeId ? 404 : n % 3 ? 403 : 200;
        return status === expected || `${status} instead of ${expected}`;
      }),
    ),
  );
  expect(answers).toEqual(answers.map(() => true));
});

it('ends for who signs out while others ask', async () => {
  const [leaver, ...others] = people;
  const leave = request(address).delete('/v1/session').set('cookie', leaver!.cookie).set('x-csrf-token', leaver!.csrf);
  await Promise.all([leave.expect(204), ...others.map((person) => get('/v1/session', person.cookie).expect(200))]);
  await Promise.all([
    get('/v1/session', leaver!.cookie).expect(401),
    ...others.map((person) => get('/v1/session', person.cookie).expect(200)),
  ]);
});
