import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import writeXlsxFile from 'write-excel-file/node';
import type { Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let board: Person;

beforeAll(async () => {
  office = await openOffice();
  cooperative = await giveCooperative(office);
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  board = await givePerson(office, cooperative, ['board']);
});
afterAll(() => office.close());

const upload = (kind: string, bytes: Buffer | string, name = 'bestand.csv', person = bookkeeper): Promise<Response> =>
  person.post(`C/imports?kind=${kind}`).attach('file', Buffer.from(bytes), name);
const commit = (id: string, person = bookkeeper) => person.make(`C/imports/${id}/commit`);
const states = ({ body }: Response): unknown[] =>
  body.rows.map((row: { line: number; state: string; remarks: { code: string }[] }) => [
    row.line,
    row.state,
    ...row.remarks.map(({ code }) => code),
  ]);
const relations = () =>
  office.sql<{ number: number; name: string; city: string }>(
    `select number, name, city, kvk_number, postal_code, phone, street, house_number, country from relation where cooperative_id = $1 order by number`,
    [cooperative],
  );
const binary = (person: Person, url: string) =>
  person
    .get(url)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

describe('relations from a file', () => {
  let first: Response;
  // as a Dutch spreadsheet saves it: Windows-1252, semicolons, zeros in front gone
  const file = Buffer.from(
    [
      'Klantnr;Bedrijfsnaam;Adres;Postcode;Woonplaats;Land;KvK;Telefoon;E-mailadres;Betaaltermijn',
      '7;Bakkerij De Korenaar B.V.;Dorpsstraat 12a;1234ab;Grootschermer;;1234567;201234567;BROOD@korenaar.example;30',
      ';Caf\u00e9 \u2019t Hoekje;Kade 3;4321 CD;Waterstad;Nederland;;;;',
      ';Zweiradhaus;Hauptstra\u00dfe 5;1067;Dresden;Duitsland;;;;',
      ';Fout BV;Kade 4;12 AB;Waterstad;;;;geen adres;900',
      'Totaal;;;;;;;;;',
    ]
      .join('\r\n')
      .replace('\u2019', '\u0092'),
    'latin1',
  );

  it('says what each row would become, and keeps nothing', async () => {
    first = await upload('relations', file, 'klanten.csv');
    expect(first.status).toBe(201);
    expect(states(first)).toEqual([
      [5, 'refused', 'import_email', 'import_too_much'],
      [6, 'skipped', 'import_row_sum'],
      [2, 'ready', 'import_note_zero', 'import_note_zero'],
      [3, 'ready'],
      [4, 'ready', 'import_note_zero'],
    ]);
    expect(first.body.totals).toEqual({ rows: 5, ready: 3, similar: 0, duplicate: 0, skipped: 1, refused: 1 });
    expect(first.body.columns[1]).toEqual({
      label: 'Bedrijfsnaam',
      samples: ['Bakkerij De Korenaar B.V.', 'Café ’t Hoekje'],
    });
    expect(first.body.rows[0].remarks[0].detail).toBe('E-mail: "geen adres" is geen e-mailadres.');
    expect(await relations()).toEqual([]);
  });

  it('gives the refused rows to repair, with their reasons', async () => {
    const csv = await bookkeeper.get(`C/imports/${first.body.import_id}/errors?format=csv`);
    expect(csv.text.split('\r\n')[1]).toBe(
      ';Fout BV;Kade 4;12 AB;Waterstad;;;;geen adres;900;"E-mail: ""geen adres"" is geen e-mailadres. Betaaltermijn (dagen): is meer dan 120."',
    );
    expect([csv.headers['content-disposition'], csv.headers['x-content-type-options']]).toEqual([
      `attachment; filename="klanten - fouten.csv"; filename*=UTF-8''klanten%20-%20fouten.csv`,
      'nosniff',
    ]);
    const original = await binary(bookkeeper, `C/imports/${first.body.import_id}/file`);
    expect(original.headers['content-type']).toBe('application/octet-stream');
    expect((original.body as Buffer).equals(file)).toBe(true);
  });

  it('keeps all ready rows at once, and the file no longer', async () => {
    const done = await commit(first.body.import_id);
    expect(done.body).toEqual({ import_id: first.body.import_id, added: 3, left_out: 2, run_id: null });
    expect(await relations()).toEqual([
      expect.objectContaining({
        number: 7,
        name: 'Bakkerij De Korenaar B.V.',
        street: 'Dorpsstraat',
        house_number: '12a',
        postal_code: '1234 AB',
        kvk_number: '01234567',
        phone: '0201234567',
      }),
      expect.objectContaining({ number: 8, name: 'Café ’t Hoekje', city: 'Waterstad' }),
      expect.objectContaining({ number: 9, name: 'Zweiradhaus', postal_code: '01067', country: 'DE' }),
    ]);
    expect((await commit(first.body.import_id)).body.code).toBe('import_committed');
    const acts = await office.sql(
      `select action from audit where cooperative_id = $1 and action like 'import.%' order by at`,
      [cooperative],
    );
    expect(acts.map(({ action }) => action)).toEqual(['import.uploaded', 'import.committed']);
  });

  it('knows the same file, the same relation and one that looks like it', async () => {
    const again = await upload('relations', file, 'klanten.csv');
    expect([again.body.earlier.import_id, again.body.remembered]).toEqual([first.body.import_id, true]);
    expect(again.body.totals).toMatchObject({ ready: 0, duplicate: 3 });
    expect((await commit(again.body.import_id)).body.code).toBe('import_nothing_ready');
    const near = await upload(
      'relations',
      'naam;plaats;kvk\nBakkerij de Korenaer;Verweg;\nIets heel anders;Verweg;01234567\nNieuw;Verweg;\nnieuw;verweg;\n',
    );
    expect(states(near)).toEqual([
      [2, 'similar', 'import_similar'],
      [3, 'duplicate', 'import_there_already'],
      [5, 'duplicate', 'import_twice_in_file'],
      [4, 'ready'],
    ]);
    const { mapping, import_id } = near.body;
    const wanted = await bookkeeper.put(`C/imports/${import_id}/mapping`, { mapping, add_lines: [2] });
    expect(wanted.body.totals.ready).toBe(2);
  });

  it('lets one of two at once through, and tells the other', async () => {
    const body = `naam;plaats\n${Array.from({ length: 2_000 }, (_, n) => `Klant ${n * 7_919};Waterstad`).join('\n')}\n`;
    const one = await upload('relations', body);
    const two = await upload('relations', body, 'zelfde.csv', board);
    const answers = await Promise.all([commit(one.body.import_id), commit(two.body.import_id, board)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(['import_busy', 'import_nothing_ready']).toContain(answers.find(({ status }) => status === 409)!.body.code);
    expect((await relations()).length).toBe(2_003);
    const won = answers.find(({ status }) => status === 200)!.body.import_id;
    expect((await bookkeeper.post(`C/imports/${won}/undo`, {})).body).toEqual({ removed: 2_000, run_id: null });
    expect((await relations()).length).toBe(3);
    expect((await bookkeeper.post(`C/imports/${won}/undo`, {})).body.code).toBe('import_undone');
  });

  it('does not undo what is in use, and says where', async () => {
    const [{ relation_id }] = (await office.sql<{ relation_id: Id }>(
      `select relation_id from relation where cooperative_id = $1 and number = 8`,
      [cooperative],
    )) as [{ relation_id: Id }];
    await bookkeeper.post('C/projects', {
      code: 'HOEK',
      name: 'Hoek',
      customer_id: relation_id,
      starts_on: '2026-01-01',
    });
    const refused = await bookkeeper.post(`C/imports/${first.body.import_id}/undo`, {});
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'Dit kan niet meer ongedaan: er wordt al mee gewerkt (projecten: 1).',
    ]);
    expect((await relations()).length).toBe(3);
  });
});

describe('a file', () => {
  it('may be the example, filled in', async () => {
    const { items } = (await bookkeeper.get('C/imports/kinds')).body as { items: { kind: string }[] };
    for (const { kind } of items) {
      const example = await binary(bookkeeper, `C/imports/kinds/${kind}/template`);
      expect(example.status).toBe(200);
      const { status, body } = await upload(kind, example.body as Buffer, 'voorbeeld.xlsx');
      expect([kind, status, body.totals.rows]).toEqual([kind, 201, 1]);
      const unknown = body.fields.filter(({ name }: { name: string }) => body.mapping[name] === undefined);
      // a column "Soort" of somebody's own list is not what Kimai calls the kind of an entry: never guessed
      expect([kind, ...unknown.map(({ name }: { name: string }) => name)]).toEqual(
        kind === 'hours' ? [kind, 'kind'] : [kind],
      );
    }
  });

  it('of forty columns of nonsense gets an answer per row and nothing else', async () => {
    const cell = (n: number) =>
      ['=1+1', '<script>', '\u0000x', '99-99-9999', '-,-', "'; drop table", '😀', ' '][n % 8]!;
    const rows = Array.from({ length: 60 }, (_, r) => Array.from({ length: 40 }, (_, c) => cell(r * 3 + c)));
    const bytes = await writeXlsxFile(
      rows.map((row) => row.map((value) => ({ value: value.replace('\u0000', ''), type: String }))),
    ).toBuffer();
    const { status, body } = await upload('relations', bytes, 'onzin.xlsx');
    expect([status, body.totals.ready, body.totals.rows]).toEqual([201, 0, 59]);
  });

  it.each<[string, string | Buffer, number, string]>([
    ['a kind nobody imports', 'a;b\n1;2\n', 404, 'not_found'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 422, 'upload_active'],
    ['one quote', 'naam\n"open\n', 422, 'import_quote_open'],
  ])('refuses %s in words', async (what, bytes, status, code) => {
    const answer = await upload(what.startsWith('a kind') ? 'nonsense' : 'relations', bytes);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is not for every role, nor for another co-operative', async () => {
    const member = await givePerson(office, cooperative, ['member']);
    expect((await upload('relations', 'naam\nx\n', 'x.csv', member)).status).toBe(403);
    const mine = await upload('relations', 'naam\nx\n');
    const stranger = await givePerson(office, await giveCooperative(office, 'Ander'), ['bookkeeper']);
    expect((await stranger.get(`C/imports/${mine.body.import_id}`)).status).toBe(404);
    expect((await stranger.get(`C/imports/${mine.body.import_id}/file`)).status).toBe(404);
  });
});
