import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { ProjectsImport } from '#libs/hours/imports/projects-import.js';
import { RatesImport } from '#libs/hours/imports/rates-import.js';
import { addDays, localDate, newId, systemClock, type Id } from '#libs/kernel/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { fingerprinter } from '#test/support/fingerprint.js';
import { CASES, marked, windows1252, type Case } from '#test/support/import-cases.js';
import { openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { giveRegister } from '#test/support/timesheets.js';
import { workbookOf } from '#test/support/workbook.js';

/** What an act leaves whatever comes of it: the record, what followers are told, the import itself, numbers that were given. */
const LEFT_BEHIND = ['audit', 'change', 'import', 'import_mapping', 'number_series', 'outbox', 'run', 'run_item'];

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let print: () => Promise<string>;

beforeAll(async () => {
  office = await openOffice();
  ({ cooperative, bookkeeper } = await giveRegister(office));
  await bookkeeper.post('C/projects', { code: 'KANTINE', name: 'Kantine De Ploeg', starts_on: '2020-01-01' });
  await bookkeeper.post('C/activities', { name: 'Koken' });
  print = await fingerprinter(office, LEFT_BEHIND);
});
afterAll(() => office.close());

const upload = (kind: string, bytes: Buffer, name: string): Promise<Response> =>
  bookkeeper.post(`C/imports?kind=${kind}`).attach('file', bytes, name);

/** Preview, commit, undo; what is stored is as before at every point but between the last two. */
async function comesAndGoes(one: Case, file: Buffer, name: string, kept: readonly unknown[]): Promise<Response> {
  const before = await print();
  const preview = await upload(one.kind, file, name);
  expect([preview.status, preview.body.totals?.ready]).toEqual([201, kept.length]);
  expect(await print()).toBe(before);
  const url = `C/imports/${preview.body.import_id}`;
  const done = await bookkeeper.make(`${url}/commit`);
  expect([done.status, done.body.added]).toEqual([200, kept.length]);
  expect(await office.sql(one.sql, [cooperative])).toEqual(kept);
  expect((await bookkeeper.post(`${url}/undo`, {})).body).toEqual({ removed: kept.length, run_id: null });
  expect(await print()).toBe(before);
  return preview;
}

describe.each(CASES)('$kind', (one) => {
  it('come from a CSV of a Dutch spreadsheet, and go again', async () => {
    const before = await upload(one.kind, one.csv, 'uit-excel.csv');
    const errors = await bookkeeper.get(`C/imports/${before.body.import_id}/errors?format=csv`);
    const [header, row, ...rest] = errors.text.trimEnd().split('\r\n');
    expect([header?.split(';').at(-1), rest]).toEqual(['Wat is er mis', []]);
    expect(row?.replace(/""/g, '"')).toContain(one.refused);
    const { body } = await comesAndGoes(one, one.csv, 'uit-excel.csv', one.fromCsv);
    expect(body.totals).toMatchObject({ rows: 2, refused: 1 });
    expect(body.sums.map(({ sum }: { sum: string }) => sum)).toEqual(one.sums ? [one.sums[0]] : []);
  });

  it('come from an XLSX with merged cells, formulas and zeros that were lost', async () => {
    const { body } = await comesAndGoes(one, await workbookOf(one.sheet, one.merges), 'uit-excel.xlsx', one.fromSheet);
    expect(body.notes.join(' ')).toContain('samengevoegde cellen');
    expect(body.sums.map(({ sum }: { sum: string }) => sum)).toEqual(one.sums ? [one.sums[1]] : []);
  });

  it.each<[string, Buffer, number, string]>([
    ['an empty file', Buffer.alloc(0), 422, 'upload_empty'],
    ['blanks', Buffer.from(' \r\n'), 422, 'import_file_empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n'), 422, 'import_file_not_text'],
  ])('refuse %s, and keep nothing', async (_, bytes, status, code) => {
    const before = await print();
    const answer = await upload(one.kind, bytes, 'bestand.csv');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await print()).toBe(before);
  });

  it('take one file at a time', async () => {
    const two = bookkeeper
      .post(`C/imports?kind=${one.kind}`)
      .attach('file', one.csv, 'een.csv')
      .attach('file', one.csv, 'twee.csv');
    const answer = await two;
    expect([answer.status, answer.body.code]).toEqual([422, 'upload_one_file']);
  });

  it('answer every row of forty columns of nonsense, and import none', async () => {
    const cell = (n: number) =>
      ['=1+1', '<script>', '99-99-9999', '-,-', '"; drop table', '\u00a0', '1e309', '__proto__'][n % 8]!;
    const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
    const rows = Array.from({ length: 30 }, (_, r) =>
      Array.from({ length: 40 }, (__, c) => quoted(cell(r * 3 + c))).join(';'),
    );
    const before = await print();
    const { status, body } = await upload(one.kind, marked(...rows), 'onzin.csv');
    expect([status, body.totals.rows, body.totals.ready]).toEqual([201, 29, 0]);
    const refused = await bookkeeper.make(`C/imports/${body.import_id}/commit`);
    expect(refused.status).toBe(409);
    expect(await print()).toBe(before);
  });
});

describe('an import of members', () => {
  it('is told per member, and is not undone when a BSN stands on one of them', async () => {
    const { body } = await upload(
      'members',
      windows1252('Lidnr;Naam;Lid sinds', '90;Guus Geluk;01-01-2026'),
      'een.csv',
    );
    const done = await bookkeeper.make(`C/imports/${body.import_id}/commit`);
    expect(done.body).toMatchObject({ added: 1 });
    const told = await office.sql<{ subject_id: Id; changes: object }>(
      `select subject_id, changes from audit where cooperative_id = $1 and action = 'member.added' and changes ->> 'import_id' = $2`,
      [cooperative, body.import_id],
    );
    expect(told).toMatchObject([{ changes: { joined_on: '2026-01-01', class: 'worker' } }]);
    const member = told[0]!.subject_id;
    const events = await office.sql(
      `select event, subject_ids from change where cooperative_id = $1 and $2 = any(subject_ids)`,
      [cooperative, member],
    );
    expect(events).toEqual([{ event: 'member.added', subject_ids: [member] }]);
    await office.sql(
      `insert into bsn (cooperative_id, member_id, sealed, ground, stored_by) values ($1, $2, 'x', 'wages', $3)`,
      [cooperative, member, bookkeeper.loginId],
    );
    const refused = await bookkeeper.post(`C/imports/${body.import_id}/undo`, {});
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      409,
      'import_undo_used',
      'Dit kan niet meer ongedaan: er wordt al mee gewerkt (BSN).',
    ]);
  });
});

describe('a large file', () => {
  const rows = 2_001;
  const file = marked(
    'Klantnr;Naam;Plaats',
    ...Array.from({ length: rows }, (_, n) => `${n + 1_000};Klant ${n * 7_919} De Proef;Waterstad`),
  );
  const over = async (runId: string): Promise<Response> => {
    for (;;) {
      const run = await bookkeeper.get(`C/runs/${runId}`);
      if (run.body.state !== 'running') return run;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('is added and undone in runs that tell how far they are, in the name of who asked, each as one act', async () => {
    const before = await print();
    const { body } = await upload('relations', file, 'groot.csv');
    const url = `C/imports/${body.import_id}`;
    const asked = await bookkeeper.make(`${url}/commit`);
    expect(asked.body).toEqual({ import_id: body.import_id, added: 0, left_out: 0, run_id: expect.any(String) });
    const twice = await bookkeeper.make(`${url}/commit`);
    expect([twice.status, ['import_running', 'import_committed']]).toEqual([
      409,
      expect.arrayContaining([twice.body.code]),
    ]);
    const run = await over(asked.body.run_id);
    expect(run.body).toMatchObject({ kind: 'import', done: 1, failed: 0, step: rows, steps: rows });
    const [act] = await office.sql(
      `select actor_kind, actor_id, changes ->> 'added' as added from audit where action = 'import.committed' and subject_id = $1`,
      [body.import_id],
    );
    expect(act).toEqual({ actor_kind: 'job', actor_id: bookkeeper.loginId, added: String(rows) });
    const progress = () => bookkeeper.get(`${url}/progress`).then((answer) => answer.body);
    expect(await progress()).toMatchObject({ state: 'committed', work: 'commit', running: false, added: rows });

    const undoing = await bookkeeper.post(`${url}/undo`, {});
    expect(undoing.body).toEqual({ removed: 0, run_id: expect.any(String) });
    const undoneTwice = await bookkeeper.post(`${url}/undo`, {});
    expect([undoneTwice.status, ['import_running', 'import_undone']]).toEqual([
      409,
      expect.arrayContaining([undoneTwice.body.code]),
    ]);
    const gone = await over(undoing.body.run_id);
    expect(gone.body).toMatchObject({ kind: 'import_undo', done: 1, failed: 0, step: rows, steps: rows });
    expect(await print()).toBe(before);
    expect(await progress()).toMatchObject({ state: 'undone', work: 'undo', running: false, refused: null });
    const acts = await office.sql(
      `select actor_kind, actor_id, changes ->> 'removed' as removed from audit where action = 'import.undone' and subject_id = $1`,
      [body.import_id],
    );
    expect(acts).toEqual([{ actor_kind: 'job', actor_id: bookkeeper.loginId, removed: String(rows) }]);
  });

  it('is refused as a whole, and can be asked for again', async () => {
    const first = await upload('relations', marked('Klantnr;Naam', '999;Klant 0 De Proef'), 'klein.csv');
    const { body } = await upload('relations', file, 'groot.csv');
    const { mapping } = body;
    // what the reader chose makes nothing of it
    await bookkeeper.put(`C/imports/${body.import_id}/mapping`, { mapping: { city: mapping.city } });
    const asked = await bookkeeper.make(`C/imports/${body.import_id}/commit`);
    const run = await over(asked.body.run_id);
    expect(run.body).toMatchObject({ done: 0, failed: 1, items: [{ reason: { code: 'import_nothing_ready' } }] });
    const told = await bookkeeper.get(`C/imports/${body.import_id}/progress`);
    expect(told.body).toMatchObject({ state: 'preview', work: 'commit', refused: expect.stringMatching(/regel/) });
    const again = await bookkeeper.make(`C/imports/${body.import_id}/commit`);
    expect(again.body.run_id).not.toBe(asked.body.run_id);
    await over(again.body.run_id);
    expect((await bookkeeper.make(`C/imports/${first.body.import_id}/commit`)).body.added).toBe(1);
  });
});

describe('many rows at once', () => {
  const FIRST = localDate('1990-01-01');
  it.each([
    ['rates', RatesImport, (n: number) => ({ hourly_rate: 4_500, valid_from: addDays(FIRST, n) })],
    ['projects', ProjectsImport, (n: number) => ({ code: `TEL${n}`, name: `Tellen ${n}`, starts_on: FIRST })],
  ])('of %s tell how far they are, coming and going', async (_, kind, valuesOf) => {
    const importer = office.app.get<RatesImport | ProjectsImport>(kind, { strict: false });
    const rows = Array.from({ length: 4_500 }, (__, n) => ({ line: n + 2, values: valuesOf(n) }));
    const told: number[] = [];
    const tell = (done: number): Promise<void> => Promise.resolve(void told.push(done));
    await office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), async (tx) => {
      await importer.remove(tx, newId(), await importer.keep(tx, newId(), rows, tell), tell);
    });
    expect(told).toEqual([2_000, 4_000, 4_500, 2_000, 4_000, 4_500]);
  });
});
