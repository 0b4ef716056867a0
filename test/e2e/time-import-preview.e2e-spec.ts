import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { giveNamedMember, giveRegister, inOrder, unknown, upload, type Preview } from '#test/support/timesheets.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const HEADER = 'datum;begin;einde;uren;naam;project;activiteit;omschrijving';
const csv = (...lines: string[]): string => [HEADER, ...lines].join('\n');

describe('a preview', () => {
  let cooperative: Id;
  let bookkeeper: Person;
  let board: Person;

  beforeAll(async () => {
    ({ cooperative, bookkeeper } = await giveRegister(office));
    board = await givePerson(office, cooperative, ['board']);
    await bookkeeper.post('C/projects', { code: 'A', name: 'Kantine', starts_on: '2026-01-01', ends_on: '2026-09-30' });
    await bookkeeper.post('C/activities', { name: 'Koken' });
    await giveNamedMember(office, cooperative, 5, 'Jan Jansen');
    await giveNamedMember(office, cooperative, 6, 'Jan Jansen');
  });

  const answersOf = (body: Preview): unknown[] =>
    inOrder(body).map(({ line, state, remarks }) => [line, state, remarks[0]?.code ?? null]);

  it('gives every row its answer, in words', async () => {
    const file = csv(
      '7-9-2026;08:00;12:00;4;Mollie Mosterdzaad;Kantine;Koken;goed',
      '7-9-2026;11:00;13:00;2;Mollie Mosterdzaad;Kantine;Koken;overlapt',
      '8-9-2026;;;25,0;Mollie Mosterdzaad;Kantine;Koken;te lang',
      '1-10-2026;;;2;Mollie Mosterdzaad;Kantine;Koken;project dicht',
      '31-12-2025;;;2;Mollie Mosterdzaad;Kantine;Koken;nog geen lid',
      '9-9-2026;;;14;Zeppo Zaagselstra;Kantine;Koken;samen te veel',
      '9-9-2026;;;11;Zeppo Zaagselstra;Kantine;Koken;samen te veel',
      '9-9-2026;;;1;Jan Jansen;Kantine;Koken;wie',
      '9-9-2026;;;1;Mollie Mosterdzaad;Kelder;Koken;waar',
      '9-9-2026;;;1;Mollie Mosterdzaad;Kantine;;koken vanzelf',
      '9-9-2026;;;0;Mollie Mosterdzaad;Kantine;Koken;niets',
      '31-9-2026;;;1;Mollie Mosterdzaad;Kantine;Koken;geen dag',
      '7-9-2026;08:00;12:00;4;Mollie Mosterdzaad;Kantine',
      'Totaal;;;30;;;;',
    );
    const { body } = await upload(bookkeeper, file);
    expect(answersOf(body)).toEqual([
      [2, 'ready', null],
      [3, 'refused', 'import_overlaps_row'],
      [4, 'refused', 'import_over_24_hours'],
      [5, 'refused', 'hours_project_closed'],
      [6, 'refused', 'hours_not_a_member'],
      [7, 'refused', 'import_day_over_24'],
      [8, 'refused', 'import_day_over_24'],
      [9, 'refused', 'import_member_unknown'],
      [10, 'refused', 'import_project_unknown'],
      [11, 'ready', null],
      [12, 'skipped', 'import_row_zero'],
      [13, 'refused', 'import_date_unreadable'],
      [14, 'refused', 'import_row_ragged'],
      [15, 'skipped', 'import_row_total'],
    ]);
    expect(inOrder(body)[1]?.remarks[0]?.detail).toBe('Overlapt met regel 2 van het bestand.');
    expect(inOrder(body)[5]?.remarks[0]?.detail).toBe(
      'Op 9 september 2026 komt dan 25 uur, meer dan de dag heeft. Het gaat om regel 7, 8.',
    );
    expect(body.totals).toEqual({ rows: 14, ready: 2, similar: 0, skipped: 2, duplicate: 0, refused: 10 });
    expect(body.sums).toEqual([{ label: 'Uren', sum: '5:00' }]);
    expect(unknown(body, 'members')).toMatchObject([{ name: 'Jan Jansen', rows: 1 }]);
    expect(unknown(body, 'members')[0]?.suggestions).toHaveLength(2);
    expect(unknown(body, 'projects')).toMatchObject([{ name: 'Kelder', rows: 1 }]);
    const english = await bookkeeper.get(`C/imports/${body.import_id}`).set('accept-language', 'en');
    expect(inOrder(english.body)[1]?.remarks[0]?.detail).toBe('Overlaps with line 2 of the file.');
  });

  it('looks at hours that are there already', async () => {
    const { body: first } = await upload(
      bookkeeper,
      csv('2026-09-07;08:00;12:00;4;Tjolk Tuinkabouter;Kantine;Koken;a'),
    );
    await bookkeeper.make(`C/imports/${first.import_id}/commit`, { choice: 'submitted' });
    const { body } = await upload(
      bookkeeper,
      csv(
        '2026-09-07;08:00;12:00;4;Tjolk Tuinkabouter;Kantine;Koken;a',
        '2026-09-07;11:59;12:30;0,5;Tjolk Tuinkabouter;Kantine;Koken;b',
        '2026-09-07;12:00;12:30;0,5;Tjolk Tuinkabouter;Kantine;Koken;c',
        '2026-09-07;;;20;Tjolk Tuinkabouter;Kantine;Koken;d',
      ),
    );
    expect(answersOf(body)).toEqual([
      [2, 'duplicate', 'import_row_duplicate'],
      [3, 'refused', 'import_overlaps_stored'],
      [4, 'refused', 'import_day_over_24'],
      [5, 'refused', 'import_day_over_24'],
    ]);
  });

  it('asks what the file does not say, and does not commit before', async () => {
    const { body } = await upload(
      bookkeeper,
      csv('7-9-2026;;;1;Mollie Mosterdzaad;Kantine;Koken;a', '8-9-2026;;;1;Mollie Mosterdzaad;Kantine;Koken;b'),
    );
    expect(body.questions).toMatchObject([
      { setting: 'date_order', proposal: 'day_first', example: '7-9-2026', needed: true },
    ]);
    expect(body.questions[0].choices.map((one: { value: string }) => one.value)).toEqual(['day_first', 'month_first']);
    const url = `C/imports/${body.import_id}`;
    expect((await bookkeeper.make(`${url}/commit`, { choice: 'submitted' })).body.code).toBe('import_questions_open');
    const { mapping } = body;
    const answered = await bookkeeper.put(`${url}/mapping`, { mapping, settings: { date_order: 'month_first' } });
    expect([answered.body.questions, inOrder(answered.body).map(({ cells }) => cells[0])]).toEqual([
      [],
      ['9 jul 2026', '9 aug 2026'],
    ]);
  });

  it('lets the reader say what a table of his own means', async () => {
    const { body } = await upload(bookkeeper, 'a;b;c;d\n2026-09-21;90;Kantine;x\n2026-09-22;30;Kelder;y');
    expect([body.program, body.totals.rows, body.totals.ready]).toEqual([null, 2, 0]);
    expect(answersOf(body)).toEqual([
      [2, 'refused', 'import_duration_column_missing'],
      [3, 'refused', 'import_duration_column_missing'],
    ]);
    const url = `C/imports/${body.import_id}`;
    expect((await bookkeeper.make(`${url}/commit`, { choice: 'submitted' })).body.code).toBe('import_nothing_ready');
    const wrong = await bookkeeper.put(`${url}/mapping`, { mapping: { date: 0, duration: 9 } });
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ pointer: '/mapping/duration', code: 'import_column_unknown', detail: 'Deze kolom heeft het bestand niet.' }],
    ]);
    const mapping = { date: 0, duration: 1, project: 2, description: 3 };
    const settings = { duration_unit: 'minutes' };
    const mapped = await bookkeeper.put(`${url}/mapping`, { mapping, settings });
    expect(unknown(mapped.body, 'members')).toMatchObject([{ key: '', name: '', rows: 2 }]);
    const [mollie] = await office.sql<{ member_id: Id }>(
      `select member_id from member where cooperative_id = $1 and number = 1`,
      [cooperative],
    );
    const answers = { members: { '': mollie?.member_id }, projects: { Kelder: 'skip' } };
    const assigned = await bookkeeper.put(`${url}/mapping`, { mapping, settings, answers });
    expect(answersOf(assigned.body)).toEqual([
      [2, 'ready', null],
      [3, 'skipped', 'import_row_left_out'],
    ]);
    expect(assigned.body.names.map((one: { answer: string }) => one.answer)).toEqual([mollie?.member_id, 'skip']);
    const committed = await board.make(`${url}/commit`, { choice: 'submitted' });
    expect(committed.body).toMatchObject({ added: 1, left_out: 1 });
  });

  it.each<[string, unknown, string]>([
    ['an unknown member', { members: { x: newId() } }, '/answers/members/x import_answer_unknown'],
    ['to make a member', { members: { x: 'create' } }, '/answers/members/x import_answer_unknown'],
    ['an unknown project', { projects: { 'a/b': newId() } }, '/answers/projects/a~1b import_answer_unknown'],
    ['a number', { activities: { x: 3 } }, '/answers import_answers'],
    ['a list', { activities: [] }, '/answers import_answers'],
    ['another list', { customers: {} }, '/answers/customers unknown_field'],
  ])('refuses %s as an answer', async (_, answers, fault) => {
    const { body } = await upload(bookkeeper, csv('2026-09-07;;;1;x;Kantine;Koken;a'));
    const url = `C/imports/${body.import_id}/mapping`;
    const answer = await bookkeeper.put(url, { mapping: body.mapping, answers });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((one: { pointer: string; code: string }) => `${one.pointer} ${one.code}`)).toEqual([
      fault,
    ]);
  });

  it('refuses a setting and a choice it does not have', async () => {
    const { body } = await upload(bookkeeper, csv('2026-09-07;;;1;Mollie Mosterdzaad;Kantine;Koken;choice'));
    const url = `C/imports/${body.import_id}`;
    const { mapping } = body;
    const set = await bookkeeper.put(`${url}/mapping`, { mapping, settings: { date_order: 'year_first', x: 'y' } });
    expect(set.body.errors.map((one: { pointer: string }) => one.pointer)).toEqual([
      '/settings/date_order',
      '/settings/x',
    ]);
    const chosen = await bookkeeper.make(`${url}/commit`, { choice: 'paid' });
    expect([chosen.status, chosen.body.errors[0].code]).toEqual([422, 'import_choice_unknown']);
  });

  it.each<[string, Buffer | string, string]>([
    ['an empty file', '', 'upload_empty'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest'), 'archive_broken'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'import_file_not_text'],
    ['UTF-16 without its mark', Buffer.from('datum;uren\n', 'utf16le'), 'import_file_utf16'],
    ['an open quote', 'datum;uren\n"2026-09-07;1', 'import_quote_open'],
    ['101 columns', `${'a;'.repeat(101)}\n`, 'import_too_many_columns'],
    ['50.001 rows', `datum;uren\n${'2026-09-07;1\n'.repeat(50_001)}`, 'import_too_many_rows'],
    ['21 MB', Buffer.alloc(21_000_000, 'a'), 'upload_too_large'],
  ])('refuses %s in words and keeps nothing', async (_, bytes, expected) => {
    const before = await office.sql(`select count(*) from import`);
    const answer = await upload(bookkeeper, bytes);
    expect([answer.status, answer.body.code]).toEqual([422, expected]);
    expect(answer.body.detail).not.toBe(expected);
    expect(await office.sql(`select count(*) from import`)).toEqual(before);
  });

  it('takes a file as JSON too, and refuses what is no file', async () => {
    const content_base64 = Buffer.from(csv('2026-09-23;;;1;Mollie Mosterdzaad;Kantine;Koken;json')).toString('base64');
    const answer = await bookkeeper.post('C/imports?kind=hours', { file_name: '../../uren.csv', content_base64 });
    expect([answer.status, answer.body.file_name, answer.body.totals.ready]).toEqual([201, 'uren.csv', 1]);
    const wrong = await bookkeeper.post('C/imports?kind=hours', { file_name: 'a', content_base64: '%%' });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/content_base64', code: 'base64' }]);
    expect((await bookkeeper.post('C/imports?kind=hours', {})).status).toBe(422);
    expect((await bookkeeper.post('C/imports?kind=hours')).status).toBe(422);
    const torn = bookkeeper
      .post('C/imports?kind=hours')
      .set('content-type', 'multipart/form-data; boundary=x')
      .send('--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\ndatum');
    expect((await torn).status).toBe(422);
    expect((await bookkeeper.post('C/imports?kind=hours').field('name', 'no file')).body.errors).toMatchObject([
      { pointer: '/file', code: 'required' },
    ]);
    expect((await bookkeeper.post('C/imports?kind=hours').set('content-type', 'text/csv').send('a;b')).status).toBe(
      415,
    );
  });

  it('is not for members, and not for another co-operative', async () => {
    const { body } = await upload(bookkeeper, csv('2026-09-07;;;1;Mollie Mosterdzaad;Kantine;Koken;a'));
    const url = `/v1/cooperatives/${cooperative}/imports/${body.import_id}`;
    const member = await givePerson(office, cooperative, ['member', 'project_lead']);
    const stranger = await givePerson(office, await giveCooperative(office, 'Buurtbus De Proef'), ['bookkeeper']);
    expect((await upload(member, 'datum;uren')).status).toBe(403);
    expect((await member.get(url)).status).toBe(403);
    expect((await stranger.get(url)).status).toBe(404);
    const there = `C/imports/${body.import_id}`;
    expect((await stranger.get(there)).status).toBe(404);
    expect((await stranger.put(`${there}/mapping`, { mapping: body.mapping })).status).toBe(404);
    expect((await stranger.make(`${there}/commit`, { choice: 'submitted' })).status).toBe(404);
    expect((await stranger.post(`${there}/undo`, {})).status).toBe(404);
    expect((await stranger.get('C/imports?kind=hours')).body.items).toEqual([]);
  });
});
