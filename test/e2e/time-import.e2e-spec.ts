import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const sample = (file: string): Buffer =>
  readFileSync(new URL(`../../libs/hours/core/import/samples/${file}.csv`, import.meta.url));

interface Row {
  line: number;
  state: string;
  code: string | null;
  detail: string | null;
}

const upload = (person: Person, bytes: Buffer | string, name = 'uren.csv') =>
  person.post('C/time-imports').attach('file', Buffer.from(bytes), name);

const rowsIn = async (cooperative: Id, columns: string, order = '1') =>
  office.sql(`select ${columns} from time_entry e where e.cooperative_id = $1 order by ${order}`, [cooperative]);

const countIn = async (cooperative: Id): Promise<number> => (await rowsIn(cooperative, 'entry_id')).length;

async function giveMember(cooperative: Id, number: number, name: string, email: string | null = null): Promise<Id> {
  const id = newId();
  const [given, ...family] = name.split(' ');
  await office.sql(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, email, class, engagement, status, joined_on)
     values ($1, $2, $3, $4, $5, $6, 'worker', 'employed', 'active', '2026-01-01')`,
    [cooperative, id, number, given, family.join(' '), email],
  );
  return id;
}

async function giveRegister(): Promise<{ cooperative: Id; bookkeeper: Person; customer: Id }> {
  const cooperative = await giveCooperative(office);
  await giveMember(cooperative, 1, 'Mollie Mosterdzaad', 'mollie@voorbeeld.example');
  await giveMember(cooperative, 2, 'Tjolk Tuinkabouter', 'tjolk@voorbeeld.example');
  await giveMember(cooperative, 3, 'Zeppo Zaagselstra', 'zeppo@voorbeeld.example');
  await giveMember(cooperative, 4, 'Brigitta Bakfiets-de Bommel', 'brigitta@voorbeeld.example');
  const customer = newId();
  await office.sql(
    `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier)
     values ($1, $2, 1, 'Basisschool De Verzonnen Vlieger', true, false)`,
    [cooperative, customer],
  );
  return { cooperative, customer, bookkeeper: await givePerson(office, cooperative, ['bookkeeper']) };
}

interface Preview {
  import_id: Id;
  layout: string;
  mapping: Record<string, number>;
  settings: Record<string, string>;
  columns: string[];
  questions: { setting: string; proposal?: string }[];
  totals: Record<string, number>;
  by_member: { name: string; rows: number; minutes: number }[];
  unknown: Record<string, { key: string; name: string; rows: number; suggestions: { name: string }[] }[]>;
  rows: Row[];
}

/** Every question as proposed, every unknown project and activity made; rows without a project left out. */
function answersTo(preview: Preview, more: object = {}) {
  const create = (list: { key: string; name: string }[] = []) =>
    Object.fromEntries(list.map(({ key, name }) => [key, name === '' ? 'skip' : 'create']));
  return {
    mapping: preview.mapping,
    settings: {
      ...preview.settings,
      ...Object.fromEntries(preview.questions.map(({ setting, proposal }) => [setting, proposal])),
      ...more,
    },
    assignments: {
      projects: create(preview.unknown.projects),
      activities: Object.fromEntries((preview.unknown.activities ?? []).map(({ key }) => [key, 'create'])),
    },
  };
}

describe.each([
  // Kimai knows no hours without a project; of the others one row stays out
  ['kimai-default-en', 'kimai', 14],
  ['kimai-template-nl-semicolon-decimal', 'kimai', 14],
  ['kimai-resaved-dutch-spreadsheet', 'kimai', 14],
  ['clockify-detailed-2024a-us', 'clockify', 13],
  ['clockify-detailed-2024b-eu', 'clockify', 13],
  ['clockify-resaved-dutch-spreadsheet', 'clockify', 13],
  ['toggl-detailed-classic', 'toggl', 13],
  ['toggl-detailed-current', 'toggl', 13],
])('the sample %s', (file, layout, complete) => {
  it('goes from file to hours, adds nothing a second time, and is undone', async () => {
    const { cooperative, bookkeeper, customer } = await giveRegister();
    const uploaded = await upload(bookkeeper, sample(file), `${file}.csv`);
    expect([uploaded.status, uploaded.body.layout, uploaded.body.file_name]).toEqual([201, layout, `${file}.csv`]);
    expect(uploaded.body.unknown.members).toEqual([]);
    expect(await countIn(cooperative)).toBe(0);

    const url = `C/time-imports/${uploaded.body.import_id}`;
    const mapped = await bookkeeper.put(
      `${url}/mapping`,
      answersTo(uploaded.body, { alreadyInvoiced: 'not_billable' }),
    );
    expect([mapped.status, mapped.body.questions, mapped.body.totals.refused]).toEqual([200, [], 0]);
    expect(mapped.body.totals.ready).toBe(complete);
    expect(await countIn(cooperative)).toBe(0);

    const committed = await bookkeeper.make(`${url}/commit`, { state: 'submitted' });
    const { rows, minutes } = mapped.body.totals;
    expect([committed.status, committed.body]).toEqual([
      200,
      { import_id: uploaded.body.import_id, added: complete, skipped: rows - complete, minutes },
    ]);
    const kept = await rowsIn(
      cooperative,
      `e.date::text, e.minutes, e.description, e.state, to_char(e.starts_at at time zone 'Europe/Amsterdam', 'HH24:MI') as start,
       extract(epoch from e.ends_at - e.starts_at)::int / 60 as lasts`,
    );
    // over midnight, over New Year, the hour that comes twice, quotes and accents
    const descriptions = new Map(kept.map((one) => [one.description, one]));
    expect(descriptions.get('Noodreparatie lekkage, tot na middernacht')).toMatchObject({
      date: '2026-09-09',
      minutes: 165,
      start: '22:30',
      lasts: 165,
    });
    expect(descriptions.get('Oud en nieuw, wacht bij stookinstallatie')).toMatchObject({
      date: '2026-12-31',
      minutes: 300,
      lasts: 300,
    });
    expect(descriptions.get('Nachtdienst wintertijd (uur komt twee keer voor)')).toMatchObject({
      date: '2026-10-25',
      minutes: 120,
      start: '01:30',
      lasts: 120,
    });
    expect(descriptions.get('Crème brûlée voor 48 kinderen – gelukt!')).toMatchObject({
      minutes: 247,
      state: 'submitted',
    });
    expect(kept.reduce((sum, one) => sum + Number(one.minutes), 0)).toBe(minutes);
    const projects = await office.sql(
      `select name, customer_id, starts_on::text from project where cooperative_id = $1`,
      [cooperative],
    );
    expect(projects).toContainEqual({
      name: 'Schoolkantine De Broodtrommel',
      customer_id: customer,
      starts_on: '2026-09-07',
    });

    const again = await upload(bookkeeper, sample(file), 'nog-een-keer.csv');
    expect(again.body.totals).toMatchObject({ ready: 0, duplicates: complete, minutes: 0 });
    const second = `C/time-imports/${again.body.import_id}`;
    await bookkeeper.put(`${second}/mapping`, answersTo(again.body, { alreadyInvoiced: 'not_billable' }));
    expect((await bookkeeper.make(`${second}/commit`, { state: 'submitted' })).body.added).toBe(0);
    expect(await countIn(cooperative)).toBe(complete);

    const undone = await bookkeeper.post(`${url}/undo`, {});
    expect([undone.status, undone.body]).toEqual([200, { removed: complete }]);
    expect(await countIn(cooperative)).toBe(0);
    expect((await bookkeeper.post(`${url}/undo`, {})).body.code).toBe('import_undone');
    const third = await upload(bookkeeper, sample(file));
    expect(third.body.totals.duplicates).toBe(0);
    const { items } = (await bookkeeper.get('C/time-imports')).body;
    expect(items.map((one: { state: string; added: number }) => [one.state, one.added])).toEqual([
      ['preview', 0],
      ['committed', 0],
      ['undone', complete],
    ]);
  });
});

const HEADER = 'datum;begin;einde;uren;naam;project;activiteit;omschrijving';
const csv = (...lines: string[]): string => [HEADER, ...lines].join('\n');

describe('a preview', () => {
  let cooperative: Id;
  let bookkeeper: Person;
  let board: Person;

  beforeAll(async () => {
    ({ cooperative, bookkeeper } = await giveRegister());
    board = await givePerson(office, cooperative, ['board']);
    await bookkeeper.post('C/projects', { code: 'A', name: 'Kantine', starts_on: '2026-01-01', ends_on: '2026-09-30' });
    await bookkeeper.post('C/activities', { name: 'Koken' });
    await giveMember(cooperative, 5, 'Jan Jansen');
    await giveMember(cooperative, 6, 'Jan Jansen');
  });

  const answersOf = (body: Preview): unknown[] => body.rows.map(({ line, state, code }) => [line, state, code]);

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
    expect(body.rows[1].detail).toBe('Overlapt met regel 2 van het bestand.');
    expect(body.rows[5].detail).toBe(
      'Op 2026-09-09 komen dan 1500 minuten, meer dan de dag heeft. Het gaat om regel 7, 8.',
    );
    expect(body.totals).toEqual({ rows: 14, ready: 2, skipped: 2, duplicates: 0, refused: 10, minutes: 300 });
    expect(body.unknown.members).toMatchObject([{ name: 'Jan Jansen', rows: 1 }]);
    expect(body.unknown.members[0].suggestions).toHaveLength(2);
    expect(body.unknown.projects).toMatchObject([{ name: 'Kelder', rows: 1 }]);
    const english = await bookkeeper.get(`C/time-imports/${body.import_id}`).set('accept-language', 'en');
    expect(english.body.rows[1].detail).toBe('Overlaps with line 2 of the file.');
  });

  it('looks at hours that are there already', async () => {
    const { body: first } = await upload(
      bookkeeper,
      csv('2026-09-07;08:00;12:00;4;Tjolk Tuinkabouter;Kantine;Koken;a'),
    );
    await bookkeeper.make(`C/time-imports/${first.import_id}/commit`, { state: 'submitted' });
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
    expect(body.questions).toEqual([
      { setting: 'dateOrder', proposal: 'day_first', choices: ['day_first', 'month_first'], example: '7-9-2026' },
    ]);
    const url = `C/time-imports/${body.import_id}`;
    expect((await bookkeeper.make(`${url}/commit`, { state: 'submitted' })).body.code).toBe('import_questions_open');
    const { mapping } = body;
    const answered = await bookkeeper.put(`${url}/mapping`, { mapping, settings: { dateOrder: 'month_first' } });
    expect([answered.body.questions, answered.body.rows.map((row: { date: string }) => row.date)]).toEqual([
      [],
      ['2026-07-09', '2026-08-09'],
    ]);
  });

  it('lets the reader say what a table of his own means', async () => {
    const { body } = await upload(bookkeeper, 'a;b;c;d\n2026-09-21;90;Kantine;x\n2026-09-22;30;Kelder;y');
    expect([body.layout, body.totals.rows, body.totals.ready]).toEqual(['unknown', 2, 0]);
    const url = `C/time-imports/${body.import_id}`;
    expect((await bookkeeper.make(`${url}/commit`, { state: 'submitted' })).body.code).toBe('import_mapping_open');
    const wrong = await bookkeeper.put(`${url}/mapping`, { mapping: { date: 0, duration: 9 } });
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ pointer: '/mapping/duration', code: 'import_column_unknown', detail: 'Deze kolom heeft het bestand niet.' }],
    ]);
    const mapping = { date: 0, duration: 1, project: 2, description: 3 };
    const settings = { durationUnit: 'minutes' };
    const mapped = await bookkeeper.put(`${url}/mapping`, { mapping, settings });
    expect(mapped.body.unknown.members).toMatchObject([{ key: '', name: '', rows: 2 }]);
    const [mollie] = await office.sql<{ member_id: Id }>(
      `select member_id from member where cooperative_id = $1 and number = 1`,
      [cooperative],
    );
    const assignments = { members: { '': mollie?.member_id }, projects: { Kelder: 'skip' } };
    const assigned = await bookkeeper.put(`${url}/mapping`, { mapping, settings, assignments });
    expect(answersOf(assigned.body)).toEqual([
      [2, 'ready', null],
      [3, 'skipped', 'import_row_left_out'],
    ]);
    expect(assigned.body.unknown).toMatchObject({ members: [], projects: [], activities: [] });
    const committed = await board.make(`${url}/commit`, { state: 'submitted' });
    expect(committed.body).toMatchObject({ added: 1, skipped: 1, minutes: 90 });
  });

  it.each<[string, unknown, string]>([
    ['an unknown member', { members: { x: newId() } }, '/assignments/members/x import_answer_unknown'],
    ['to make a member', { members: { x: 'create' } }, '/assignments/members name_answers'],
    ['an unknown project', { projects: { 'a/b': newId() } }, '/assignments/projects/a~1b import_answer_unknown'],
    ['a number', { activities: { x: 3 } }, '/assignments/activities name_answers'],
    ['a list', { activities: [] }, '/assignments/activities name_answers'],
    ['another list', { customers: {} }, '/assignments/customers unknown_field'],
  ])('refuses %s as an answer', async (_, assignments, fault) => {
    const { body } = await upload(bookkeeper, csv('2026-09-07;;;1;x;Kantine;Koken;a'));
    const url = `C/time-imports/${body.import_id}/mapping`;
    const answer = await bookkeeper.put(url, { mapping: body.mapping, assignments });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((one: { pointer: string; code: string }) => `${one.pointer} ${one.code}`)).toEqual([
      fault,
    ]);
  });

  it.each<[string, Buffer | string, string]>([
    ['an empty file', '', 'import_file_empty'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest'), 'import_file_spreadsheet'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'import_file_not_text'],
    ['UTF-16', Buffer.from('\ufeffdatum;uren', 'utf16le'), 'import_file_utf16'],
    ['an open quote', 'datum;uren\n"2026-09-07;1', 'import_quote_open'],
    ['101 columns', `${'a;'.repeat(101)}\n`, 'import_too_many_columns'],
    ['50.001 rows', `datum;uren\n${'2026-09-07;1\n'.repeat(50_001)}`, 'import_too_many_rows'],
    ['21 MB', Buffer.alloc(21_000_000, 'a'), 'import_file_too_large'],
  ])('refuses %s in words and keeps nothing', async (_, bytes, expected) => {
    const before = await office.sql(`select count(*) from time_import`);
    const answer = await upload(bookkeeper, bytes);
    expect([answer.status, answer.body.code]).toEqual([422, expected]);
    expect(answer.body.detail).not.toBe(expected);
    expect(await office.sql(`select count(*) from time_import`)).toEqual(before);
  });

  it('takes a file as JSON too, and refuses what is no file', async () => {
    const content_base64 = Buffer.from(csv('2026-09-23;;;1;Mollie Mosterdzaad;Kantine;Koken;json')).toString('base64');
    const answer = await bookkeeper.post('C/time-imports', { file_name: '../../uren.csv', content_base64 });
    expect([answer.status, answer.body.file_name, answer.body.totals.ready]).toEqual([201, 'uren.csv', 1]);
    const wrong = await bookkeeper.post('C/time-imports', { file_name: 'a', content_base64: '%%' });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/content_base64', code: 'base64' }]);
    expect((await bookkeeper.post('C/time-imports', {})).status).toBe(422);
    expect((await bookkeeper.post('C/time-imports')).status).toBe(422);
    const torn = bookkeeper
      .post('C/time-imports')
      .set('content-type', 'multipart/form-data; boundary=x')
      .send('--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\ndatum');
    expect((await torn).status).toBe(422);
    expect((await bookkeeper.post('C/time-imports').field('name', 'no file')).body.errors).toMatchObject([
      { pointer: '/file', code: 'required' },
    ]);
    expect((await bookkeeper.post('C/time-imports').set('content-type', 'text/csv').send('a;b')).status).toBe(415);
  });

  it('is not for members, and not for another co-operative', async () => {
    const { body } = await upload(bookkeeper, csv('2026-09-07;;;1;Mollie Mosterdzaad;Kantine;Koken;a'));
    const url = `/v1/cooperatives/${cooperative}/time-imports/${body.import_id}`;
    const member = await givePerson(office, cooperative, ['member', 'project_lead']);
    const stranger = await givePerson(office, await giveCooperative(office, 'Buurtbus De Proef'), ['bookkeeper']);
    expect((await upload(member, 'datum;uren')).status).toBe(403);
    expect((await member.get(url)).status).toBe(403);
    expect((await stranger.get(url)).status).toBe(404);
    const there = `C/time-imports/${body.import_id}`;
    expect((await stranger.get(there)).status).toBe(404);
    expect((await stranger.put(`${there}/mapping`, { mapping: body.mapping })).status).toBe(404);
    expect((await stranger.make(`${there}/commit`, { state: 'submitted' })).status).toBe(404);
    expect((await stranger.post(`${there}/undo`, {})).status).toBe(404);
    expect((await stranger.get('C/time-imports')).body.items).toEqual([]);
  });
});

describe('a commit', () => {
  it('happens once, also when two arrive at once', async () => {
    const { cooperative, bookkeeper } = await giveRegister();
    const { body } = await upload(bookkeeper, sample('kimai-default-en'));
    const url = `C/time-imports/${body.import_id}`;
    await bookkeeper.put(`${url}/mapping`, answersTo(body));
    const answers = await Promise.all([1, 2, 3].map(() => bookkeeper.make(`${url}/commit`, { state: 'submitted' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('import_committed');
    expect(await countIn(cooperative)).toBe(14);
    const names = await office.sql(`select name from project where cooperative_id = $1`, [cooperative]);
    expect(names).toHaveLength(new Set(names.map(({ name }) => name)).size);
  });

  it('answers a repeated request with its first answer', async () => {
    const { cooperative, bookkeeper } = await giveRegister();
    const { body } = await upload(bookkeeper, sample('kimai-default-en'));
    const url = `C/time-imports/${body.import_id}`;
    await bookkeeper.put(`${url}/mapping`, answersTo(body));
    const key = newId();
    const send = () => bookkeeper.make(`${url}/commit`, { state: 'approved' }, key);
    const [first, second] = [await send(), await send()];
    expect([second.status, second.body, second.headers['idempotent-replayed']]).toEqual([200, first.body, 'true']);
    expect(await rowsIn(cooperative, `e.state, e.decided_by`)).toEqual(
      Array.from({ length: 14 }, () => ({ state: 'approved', decided_by: bookkeeper.loginId })),
    );
    expect((await bookkeeper.post(`${url}/commit`, { state: 'submitted' })).status).toBe(428);
  });

  it('of the same file uploaded twice and committed at once gives one set of hours', async () => {
    const { cooperative, bookkeeper } = await giveRegister();
    const first = await upload(bookkeeper, sample('kimai-default-en'));
    await bookkeeper.put(`C/time-imports/${first.body.import_id}/mapping`, answersTo(first.body));
    await bookkeeper.make(`C/time-imports/${first.body.import_id}/commit`, { state: 'submitted' });
    await bookkeeper.post(`C/time-imports/${first.body.import_id}/undo`, {});
    const both = [
      await upload(bookkeeper, sample('kimai-default-en')),
      await upload(bookkeeper, sample('kimai-default-en')),
    ];
    const answers = await Promise.all(
      both.map(({ body }) => bookkeeper.make(`C/time-imports/${body.import_id}/commit`, { state: 'submitted' })),
    );
    expect(answers.map((answer) => answer.body.added).sort()).toEqual([0, 14]);
    expect(await countIn(cooperative)).toBe(14);
  });

  it('keeps the file no longer, nor a preview nobody went on with', async () => {
    const { cooperative, bookkeeper } = await giveRegister();
    const { body: old } = await upload(bookkeeper, sample('kimai-default-en'));
    await office.sql(`update time_import set created_at = now() - interval '8 days' where import_id = $1`, [
      old.import_id,
    ]);
    const { body } = await upload(bookkeeper, sample('kimai-default-en'));
    await bookkeeper.put(`C/time-imports/${body.import_id}/mapping`, answersTo(body));
    await bookkeeper.make(`C/time-imports/${body.import_id}/commit`, { state: 'submitted' });
    expect(
      await office.sql(`select import_id, content, answers from time_import where cooperative_id = $1`, [cooperative]),
    ).toEqual([{ import_id: body.import_id, content: null, answers: {} }]);
    expect((await bookkeeper.get(`C/time-imports/${body.import_id}`)).body.code).toBe('import_committed');
  });

  it('as approved, and undoing what is approved, is the bookkeeper’s', async () => {
    const { cooperative, bookkeeper } = await giveRegister();
    const board = await givePerson(office, cooperative, ['board']);
    const { body } = await upload(board, sample('kimai-default-en'));
    const url = `C/time-imports/${body.import_id}`;
    await board.put(`${url}/mapping`, answersTo(body));
    expect((await board.post(`${url}/undo`, {})).body.code).toBe('import_not_committed');
    expect((await board.make(`${url}/commit`, { state: 'approved' })).body.code).toBe('import_approve_bookkeeper');
    await bookkeeper.make(`${url}/commit`, { state: 'approved' });
    expect((await board.post(`${url}/undo`, {})).body.code).toBe('import_undo_bookkeeper');
    expect((await bookkeeper.post(`${url}/undo`, {})).body).toEqual({ removed: 14 });
    const trail = await office.sql<{ action: string }>(
      `select action from audit where cooperative_id = $1 and subject_id = $2 order by at`,
      [cooperative, body.import_id],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'time_import.uploaded',
      'time_import.committed',
      'time_import.undone',
    ]);
  });

  it('of hours that are on an invoice is not undone', async () => {
    const { cooperative, bookkeeper, customer } = await giveRegister();
    const { body } = await upload(bookkeeper, sample('kimai-default-en'));
    const url = `C/time-imports/${body.import_id}`;
    await bookkeeper.put(`${url}/mapping`, answersTo(body));
    await bookkeeper.make(`${url}/commit`, { state: 'approved' });
    const invoice = newId();
    await office.sql(
      `insert into invoice (cooperative_id, invoice_id, kind, natural_key, customer_id, language, net_cents, vat_cents, total_cents)
       values ($1, $2, 'invoice', 'test', $3, 'nl', 0, 0, 0)`,
      [cooperative, invoice, customer],
    );
    await office.sql(
      `insert into invoice_line (cooperative_id, invoice_id, line_no, kind, description, quantity, unit, unit_price_cents, net_cents, vat_treatment, supplied_on)
       values ($1, $2, 1, 'hours', 'x', 1, 'hour', 0, 0, 'standard', '2026-09-07')`,
      [cooperative, invoice],
    );
    await office.sql(
      `insert into invoice_time_entry (cooperative_id, entry_id, invoice_id, line_no, hourly_rate_cents)
       select cooperative_id, entry_id, $2, 1, 0 from time_entry where cooperative_id = $1 limit 1`,
      [cooperative, invoice],
    );
    const answer = await bookkeeper.post(`${url}/undo`, {});
    expect([answer.status, answer.body.code]).toEqual([409, 'hours_entry_billed']);
    expect(await rowsIn(cooperative, 'distinct e.state')).toEqual([{ state: 'approved' }]);
    expect(await countIn(cooperative)).toBe(14);
  });

  it('skips what the other program invoiced, unless told otherwise', async () => {
    const { bookkeeper } = await giveRegister();
    const { body } = await upload(bookkeeper, sample('clockify-detailed-2024b-eu'));
    const invoiced = (preview: Preview) => preview.rows.filter(({ code }) => code === 'import_row_invoiced').length;
    expect(invoiced(body)).toBeGreaterThan(0);
    const mapped = await bookkeeper.put(
      `C/time-imports/${body.import_id}/mapping`,
      answersTo(body, { alreadyInvoiced: 'billable' }),
    );
    expect(invoiced(mapped.body)).toBe(0);
  });
});
