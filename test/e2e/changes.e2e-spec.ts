import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperativeId: Id;
let bookkeeper: Person;

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office);
  bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
});
afterAll(() => office.close());

const relation = (name: string) =>
  bookkeeper
    .post('C/relations', { name })
    .expect(201)
    .then(({ body }) => body.relation_id as Id);
const changes = async (since?: string) =>
  (await bookkeeper.get(`C/changes${since ? `?since=${encodeURIComponent(since)}` : ''}`).expect(200)).body;

describe('the log of changes', () => {
  it('tells in order what was done since the last time, and nothing twice', async () => {
    const first = await relation('Buurthuis De Kring');
    const start = await changes();
    expect(start.items).toEqual([
      {
        change_id: expect.any(String),
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        event: 'relation.added',
        subject_kind: 'relation',
        subject_ids: [first],
      },
    ]);
    const second = await relation('School Het Kompas');
    await bookkeeper.patch(`C/relations/${first}`, { name: 'Buurthuis' }).set('if-match', '"1"').expect(200);
    const next = await changes(start.next_since);
    expect(next.items.map((one: { event: string; subject_ids: Id[] }) => [one.event, one.subject_ids[0]])).toEqual([
      ['relation.added', second],
      ['relation.changed', first],
    ]);
    expect(await changes(next.next_since)).toEqual({ items: [], next_since: next.next_since, more: false });
  });

  it('says nothing of what was refused', async () => {
    const { next_since } = await changes();
    await bookkeeper.post('C/relations', { name: '' }).expect(422);
    expect((await changes(next_since)).items).toEqual([]);
  });

  it('misses nothing that was committed late', async () => {
    const { next_since } = await changes();
    const early = await relationInAnOpenTransaction('Vroeg begonnen');
    await relation('Later begonnen');
    const meanwhile = await changes(next_since);
    expect(meanwhile.items).toHaveLength(1);
    await early.commit();
    expect((await changes(meanwhile.next_since)).items).toHaveLength(1);
  });

  it('comes in pages, and from a moment', async () => {
    const { body } = await bookkeeper.get('C/changes?limit=2').expect(200);
    expect(body).toMatchObject({ more: true, next_since: 'p2' });
    expect(body.items).toHaveLength(2);
    expect((await changes(new Date(Date.now() + 60_000).toISOString())).items).toEqual([]);
    expect((await changes(new Date(Date.now() - 600_000).toISOString())).items.length).toBeGreaterThan(3);
    await bookkeeper.get('C/changes?since=gisteren').expect(422);
  });

  it('numbers once, also when two read at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => relation(`Klant ${index}`)));
    await Promise.all(Array.from({ length: 6 }, () => changes()));
    const rows = await office.sql<{ place: number }>(
      `select place::int from change where cooperative_id = $1 order by place`,
      [cooperativeId],
    );
    expect(rows.map((row) => row.place)).toEqual(rows.map((_, index) => index + 1));
  });

  it('names every event in the words of the reader', async () => {
    const { body } = await bookkeeper.get('C/events').expect(200);
    expect(body.items).toContainEqual({ event: 'invoice.finalised', words: 'Factuur definitief gemaakt' });
  });

  it('cannot be rewritten by the application', async () => {
    await expect(office.sql(`update change set place = 99 where place = 1`)).rejects.toThrow('keeps its place');
    await expect(office.sql(`delete from change where place = 1`)).rejects.toThrow('keeps its place');
  });
});

/** A change that was made first and is committed last. */
async function relationInAnOpenTransaction(word: string): Promise<{ commit(): Promise<unknown> }> {
  const pg = await import('pg');
  const client = new pg.default.Client(office.database.adminUrl);
  await client.connect();
  await client.query('begin');
  await client.query(
    `insert into change (cooperative_id, change_id, event, subject_kind, subject_ids) values ($1, gen_random_uuid(), 'relation.added', $2, '{}')`,
    [cooperativeId, word],
  );
  return { commit: () => client.query('commit').then(() => client.end()) };
}
