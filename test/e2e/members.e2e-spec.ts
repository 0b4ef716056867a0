import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, systemClock, today, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperativeId: Id;
let board: Person;
let bookkeeper: Person;

beforeAll(async () => {
  office = await openOffice();
  cooperativeId = await giveCooperative(office);
  board = await givePerson(office, cooperativeId, ['board']);
  bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper']);
});
afterAll(() => office.close());

const newMember = (changes: object = {}) => ({
  given_name: 'Fatma',
  family_name: 'Yılmaz',
  class: 'worker',
  engagement: 'employed',
  joined_on: '2026-03-01',
  ...changes,
});

interface MemberBody {
  member_id: Id;
  number: number;
  family_name: string;
  given_name: string;
  version: number;
}

const add = async (person: Person, changes: object = {}): Promise<MemberBody> =>
  (await person.post('C/members', newMember(changes)).expect(201)).body as MemberBody;

const faultsOf = (body: { errors?: { pointer: string; code: string }[] }) =>
  (body.errors ?? []).map((fault) => `${fault.pointer} ${fault.code}`).sort();

it('adds a member once when another program sends a key and never got the answer', async () => {
  const person = await givePerson(office, await giveCooperative(office), ['bookkeeper']);
  const send = (changes: object = {}, key = 'sleutel-2026-11') =>
    person.post('C/members', newMember(changes)).set('idempotency-key', key);
  const [first, second] = await Promise.all([send(), send()]);
  expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
  const replayed = [first, second].map(({ headers }) => headers['idempotent-replayed']);
  expect(replayed.filter((one) => one === 'true')).toHaveLength(1);
  expect((await send({ given_name: 'Iemand' })).body.code).toBe('idempotency_key_reused');
  expect((await send({}, 'kort')).body.code).toBe('idempotency_key_missing');
  expect((await person.get('C/members')).body.items).toHaveLength(1);
});

describe('the member register', () => {
  it('enters a member under the next number', async () => {
    const response = await board
      .post('C/members', newMember({ email: 'Fatma@Voorbeeld.example', postal_code: '1012ab', city: 'Amsterdam' }))
      .expect(201);
    expect(response.headers['etag']).toBe('"1"');
    expect(response.body).toEqual({
      member_id: expect.any(String),
      number: 1,
      given_name: 'Fatma',
      family_name: 'Yılmaz',
      email: 'fatma@voorbeeld.example',
      phone: null,
      street: '',
      house_number: '',
      postal_code: '1012 AB',
      city: 'Amsterdam',
      country: 'NL',
      class: 'worker',
      engagement: 'employed',
      status: 'member',
      joined_on: '2026-03-01',
      ended_on: null,
      person_id: response.body.member_id,
      candidate_until: null,
      language: 'nl',
      birth_date: null,
      kvk_number: null,
      representative: '',
      version: 1,
    });
    const read = await bookkeeper.get(`C/members/${response.body.member_id as string}`).expect(200);
    expect(read.body).toEqual(response.body);
    expect(read.headers['etag']).toBe('"1"');
  });

  it('takes over the numbers on paper and goes on after them', async () => {
    const coop = await givePerson(office, await giveCooperative(office), ['board']);
    expect((await add(coop, { number: 40 })).number).toBe(40);
    expect((await add(coop)).number).toBe(41);
    expect((await add(coop, { number: 7 })).number).toBe(7);
    expect((await add(coop)).number).toBe(42);
    const taken = await coop.post('C/members', newMember({ number: 40 })).expect(409);
    expect(taken.body.code).toBe('member_number_taken');
    expect((await add(coop)).number).toBe(43);
  });

  it('gives every member another number, however many arrive at once', async () => {
    const coop = await givePerson(office, await giveCooperative(office), ['board']);
    const members = await Promise.all(Array.from({ length: 20 }, () => add(coop)));
    expect(members.map((member) => member.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
  });

  it('refuses what cannot be, field by field', async () => {
    const wrong = newMember({
      given_name: ' ',
      email: 'nee',
      postal_code: '12',
      country: 'XX',
      class: 'king',
      joined_on: '2026-02-30',
      bsn: '123456782',
    });
    const response = await board.post('C/members', wrong).expect(422);
    expect(faultsOf(response.body as object)).toEqual([
      '/bsn unknown_field',
      '/class choice',
      '/country choice',
      '/email email',
      '/given_name text',
      '/joined_on date',
    ]);
    const postal = await board.post('C/members', newMember({ postal_code: '0123 AB' })).expect(422);
    expect(faultsOf(postal.body as object)).toEqual(['/postal_code postal_code_nl']);
    await add(board, { email: 'dubbel@voorbeeld.example' });
    const double = await board.post('C/members', newMember({ email: 'DUBBEL@voorbeeld.example' })).expect(409);
    expect(double.body.code).toBe('member_email_taken');
  });

  it('changes only the version one saw', async () => {
    const { member_id } = await add(board, { class: 'supporting', phone: '020 123 45 67' });
    const patch = (body: object) => board.patch(`C/members/${member_id}`, body);
    expect((await patch({ city: 'Utrecht' }).expect(428)).body.code).toBe('if_match_missing');
    const changed = await patch({ class: 'worker', phone: null, city: 'Utrecht' }).set('if-match', '"1"').expect(200);
    expect(changed.body).toMatchObject({ class: 'worker', status: 'member', phone: null, city: 'Utrecht', version: 2 });
    expect(changed.headers['etag']).toBe('"2"');
    expect((await patch({ city: 'Delft' }).set('if-match', '"1"').expect(412)).body.code).toBe('stale_version');
    expect((await board.get(`C/members/${member_id}`)).body).toEqual(changed.body);
    const nulled = await patch({ given_name: null }).set('if-match', '"2"').expect(422);
    expect(faultsOf(nulled.body as object)).toEqual(['/given_name text']);
  });

  it('ends a membership once, on a day that can be', async () => {
    const { member_id } = await add(board, { email: 'weg@voorbeeld.example' });
    const end = (ended_on: string) =>
      board.post(`C/members/${member_id}/ending`, { ended_on, source: 'Notulen van 2 november' });
    expect(faultsOf((await end('2026-02-28').expect(422)).body as object)).toEqual([
      '/ended_on member_end_before_start',
    ]);
    expect(faultsOf((await end('2099-01-01').expect(422)).body as object)).toEqual(['/ended_on member_end_too_late']);
    // what is still to come is decided by the acts, with their dates, reasons and letters
    expect(faultsOf((await end(today(systemClock)).expect(422)).body as object)).toEqual([
      '/ended_on member_end_not_past',
    ]);
    const ended = await end('2026-10-31').expect(200);
    expect(ended.body).toMatchObject({ status: 'ended', ended_on: '2026-10-31', version: 2 });
    expect((await end('2026-11-30').expect(409)).body.code).toBe('member_ended_already');
    // somebody who comes back gets a new number and may use the same address
    const back = await add(board, { email: 'weg@voorbeeld.example', joined_on: '2026-11-01' });
    expect(back.member_id).not.toBe(member_id);
  });

  it('writes the audit without personal data in the open', async () => {
    const { member_id } = await add(board, { family_name: 'Geheimenaar', email: 'geheim@voorbeeld.example' });
    await board
      .patch(`C/members/${member_id}`, { family_name: 'Onbekendema', class: 'supporting' })
      .set('if-match', '"1"')
      .expect(200);
    const rows = await office.sql<{ action: string; changes: object; personal: Buffer; text: string }>(
      `select action, changes, personal, audit::text as text from audit where subject_id = $1 order by at`,
      [member_id],
    );
    expect(rows.map((row) => row.action)).toEqual(['member.added', 'member.changed']);
    expect(rows[1]!.changes).toEqual({ class: { from: 'worker', to: 'supporting' } });
    for (const row of rows) {
      expect(row.personal.length).toBeGreaterThan(28);
      expect(`${row.text}${row.personal.toString('latin1')}`).not.toMatch(/Geheimenaar|Onbekendema|geheim@/);
    }
  });
});

describe('the list of members', () => {
  let coop: Person;
  beforeAll(async () => {
    coop = await givePerson(office, await giveCooperative(office), ['bookkeeper']);
    const names = [
      ['Zoë', 'Zwart'],
      ['Anna', 'de Boer'],
      ['Özgür', 'Özcan'],
      ['Bea', 'Jansen'],
      ['Ali', 'Jansen'],
      ['100%', 'Test_naam'],
    ];
    for (const [given_name, family_name] of names) await add(coop, { given_name, family_name });
    const candidate = await add(coop, { given_name: 'Kim', family_name: 'Aarts', class: 'candidate' });
    expect(candidate.number).toBe(7);
  });

  const list = async (query: string): Promise<string[]> => {
    const response = await coop.get(`C/members${query}`).expect(200);
    return (response.body.items as MemberBody[]).map((member) => `${member.given_name} ${member.family_name}`);
  };

  it('sorts as a Dutch list of names, small letters and accents where they belong', async () => {
    expect(await list('')).toEqual([
      'Kim Aarts',
      'Anna de Boer',
      'Ali Jansen',
      'Bea Jansen',
      'Özgür Özcan',
      '100% Test_naam',
      'Zoë Zwart',
    ]);
  });

  it.each([
    ['?search=jansen', ['Ali Jansen', 'Bea Jansen']],
    ['?search=anna%20de', ['Anna de Boer']],
    ['?search=%25', ['100% Test_naam']],
    ['?search=t_n', ['100% Test_naam']],
    ['?search=%5C', []],
    ["?search='%20or%201=1", []],
    ['?search=3', ['Özgür Özcan']],
    ['?status=candidate_member', ['Kim Aarts']],
    ['?class=worker&search=ali', ['Ali Jansen']],
    ['?status=ended', []],
  ])('finds %s', async (query, names) => expect(await list(query)).toEqual(names));

  it('turns the page without missing or repeating anybody', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const response = await coop.get(`C/members?limit=2${cursor && `&cursor=${cursor}`}`).expect(200);
      const body = response.body as { items: MemberBody[]; next_cursor: string | null };
      const { cooperativeId: own } = coop;
      expect(response.headers['link']).toBe(
        body.next_cursor === null
          ? undefined
          : `</v1/cooperatives/${own}/members?limit=2&cursor=${body.next_cursor}>; rel="next"`,
      );
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map((member) => member.member_id));
      cursor = body.next_cursor;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it.each([
    '?limit=0',
    '?limit=201',
    '?limit=x',
    '?cursor=xx',
    '?status=all',
    '?cursor=WyJhIiwiYiIsImMiXQ',
    '?unknown=1',
  ])('refuses %s', async (query) => {
    await coop.get(`C/members${query}`).expect(422);
  });

  it('shows an empty register, not that of others', async () => {
    const empty = await givePerson(office, await giveCooperative(office), ['board']);
    expect((await empty.get('C/members').expect(200)).body).toEqual({ items: [], next_cursor: null });
    expect((await empty.get('C/colleagues').expect(200)).body).toEqual([]);
  });
});

describe('who sees what', () => {
  it('a member sees their own record, and names of colleagues', async () => {
    const mine = await add(board, { given_name: 'Ik', family_name: 'Zelf' });
    const other = await add(board, { given_name: 'Een', family_name: 'Ander', email: 'ander@voorbeeld.example' });
    const gone = await add(board, { given_name: 'Al', family_name: 'Weg' });
    await board
      .post(`C/members/${gone.member_id}/ending`, { ended_on: '2026-10-31', source: 'Brief aan het bestuur' })
      .expect(200);
    const me = await givePerson(office, cooperativeId, ['member', 'project_lead'], mine.member_id);
    await me.get(`C/members/${mine.member_id}`).expect(200);
    const hidden = await me.get(`C/members/${other.member_id}`).expect(404);
    const missing = await me.get(`C/members/${newId()}`).expect(404);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
    await me.get('C/members').expect(403);
    await me.post('C/members', newMember()).expect(403);
    await me.patch(`C/members/${mine.member_id}`, { city: 'X' }).set('if-match', '"1"').expect(403);
    await me
      .post(`C/members/${mine.member_id}/ending`, { ended_on: '2026-12-31', source: 'Brief aan het bestuur' })
      .expect(403);
    const colleagues = (await me.get('C/colleagues').expect(200)).body as object[];
    expect(colleagues).toContainEqual({
      member_id: other.member_id,
      number: other.number,
      name: 'Een Ander',
      status: 'member',
    });
    expect(JSON.stringify(colleagues)).not.toMatch(/ander@|Al Weg/);
  });

  it('another co-operative sees nothing and changes nothing', async () => {
    const { member_id } = await add(board);
    const stranger = await givePerson(office, await giveCooperative(office), ['board', 'bookkeeper']);
    for (const id of [member_id, 'no-id', newId()]) {
      await stranger.get(`C/members/${id}`).expect(404);
      await stranger.patch(`C/members/${id}`, { city: 'X' }).set('if-match', '"1"').expect(404);
      await stranger
        .post(`C/members/${id}/ending`, { ended_on: '2026-12-31', source: 'Brief aan het bestuur' })
        .expect(404);
      await stranger.get(`/v1/cooperatives/${cooperativeId}/members/${id}`).expect(404);
    }
    expect((await board.get(`C/members/${member_id}`)).body.version).toBe(1);
  });
});
