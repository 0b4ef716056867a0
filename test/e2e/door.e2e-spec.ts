import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { newId } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

describe('the door', () => {
  let office: TestOffice;
  let bookkeeper: Person;
  let stranger: Person;

  beforeAll(async () => {
    office = await openOffice();
    bookkeeper = await givePerson(office, await giveCooperative(office), ['bookkeeper']);
    stranger = await givePerson(office, await giveCooperative(office, 'Buurtbus De Proef'), ['bookkeeper']);
  });
  afterAll(() => office.close());

  it('asks who you are', async () => {
    const answer = await request(office.app.getHttpServer()).get(`/v1/cooperatives/${bookkeeper.cooperativeId}/runs`);
    expect(answer.status).toBe(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      status: 401,
      code: 'not_signed_in',
      detail: 'Je bent niet aangemeld. Log in en probeer het opnieuw.',
    });
  });

  it('shows a bookkeeper her own runs', async () => {
    const answer = await bookkeeper.get('C/runs');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ items: [], next_cursor: null });
  });

  it('answers the same for a foreign co-operative and one that does not exist', async () => {
    const foreign = await stranger.get(`/v1/cooperatives/${bookkeeper.cooperativeId}/runs`);
    const nowhere = await stranger.get(`/v1/cooperatives/${newId()}/runs`);
    expect([foreign.status, nowhere.status]).toEqual([404, 404]);
    expect(foreign.body.detail).toBe(nowhere.body.detail);
  });

  it('refuses a write without the token of the page', async () => {
    const answer = await request(office.app.getHttpServer())
      .post(`/v1/cooperatives/${bookkeeper.cooperativeId}/runs/${newId()}/retry`)
      .set('cookie', bookkeeper.cookie);
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('csrf');
  });

  it.each([
    ['/v1/nothing', 404],
    ['/v1/cooperatives/x/runs', 404],
    ['C/runs?limit=0', 422],
    ['C/runs?limit=abc', 422],
    ['C/runs?color=red', 422],
    ['C/runs?cursor=AAAA', 422],
    [`C/runs/${newId()}`, 404],
    ['C/runs/none', 404],
  ])('answers %s with %i and a problem', async (url, status) => {
    const answer = await bookkeeper.get(url);
    expect(answer.status).toBe(status);
    expect(answer.body.status).toBe(status);
    expect(typeof answer.body.detail).toBe('string');
  });

  it('speaks English to who asks for it', async () => {
    const answer = await bookkeeper.get('C/runs?limit=0').set('accept-language', 'en-GB,en;q=0.9');
    expect(answer.body.errors).toEqual([
      { pointer: '/limit', code: 'whole', detail: 'Enter a whole number from 1 to 200.' },
    ]);
  });
});
