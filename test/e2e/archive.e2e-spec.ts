import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { ArchiveFile, LEFT_OUT, putArchive, SEALED } from '#libs/archive/index.js';
import { newId, type Id } from '#libs/kernel/index.js';
import { columnTypes, documentFilesOf, loadConfig, ROLES } from '#libs/platform/index.js';
import { urlFor } from '#libs/platform/database/roles.js';
import { giveWork } from '#test/support/give-work.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';
import { binary } from '#test/support/binary.js';
import { testSecrets } from '#test/support/test-secrets.js';

jest.setTimeout(60_000);

let office: TestOffice;
let other: TestOffice;
let cooperativeId: Id;
let bookkeeper: Person;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'));
  office = await openOffice();
  other = await openOffice();
  cooperativeId = await giveCooperative(office, 'Wijkwerk De Proef');
  await giveWork(office, cooperativeId, { projects: 3 });
  bookkeeper = await givePerson(office, cooperativeId, ['bookkeeper', 'board']);
  await billEverything();
  await bookkeeper
    .post('C/relations', { number: 900, name: 'Buurthuis “De Kring”', contact_name: 'Fatma' })
    .expect(201);
  await bookkeeper.post('C/webhooks', { url: 'https://voorbeeld.example/coop', events: [] }).expect(201);
});
afterAll(async () => {
  await office.close();
  await other.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function billEverything(): Promise<void> {
  const done = (runId: string) => async () => (await bookkeeper.get(`C/runs/${runId}`)).body.state === 'finished';
  const drafts = (await bookkeeper.make('C/invoice-runs', { period: '2026-10' }).expect(202)).body.run_id;
  await eventually('the drafts are there', done(drafts));
  const { items } = (await bookkeeper.get('C/invoices?state=draft').expect(200)).body;
  const ids = items.map((one: { invoice_id: Id }) => one.invoice_id);
  const final = (await bookkeeper.make('C/invoice-finalisations', { invoice_ids: ids }).expect(202)).body.run_id;
  await eventually('the invoices are final', done(final));
}

async function download(person: Person, name: string): Promise<string> {
  const { body, headers } = await person.get('C/archive').buffer(true).parse(binary).expect(200);
  expect(headers['content-type']).toBe('application/zip');
  expect(headers['content-disposition']).toMatch(/^attachment; filename="wijkwerk-de-proef-\d{4}-\d\d-\d\d\.zip"$/);
  const file = path.join(folder, name);
  fs.writeFileSync(file, body as Buffer);
  return file;
}

async function put(file: string, target: TestOffice, as: Id): Promise<void> {
  const archive = await ArchiveFile.open(file);
  const server = target.database.adminUrl;
  const client = new pg.Client({
    connectionString: urlFor(server, 'owner', testSecrets.database.owner, target.database.name),
    types: columnTypes,
  });
  await client.connect();
  try {
    await putArchive({ archive, client, files: documentFilesOf(loadConfig(target.settings)), cooperativeId: as });
  } finally {
    archive.close();
    await client.end();
  }
}

/** Of every part its checksum, for two archives that must be the same; what only this installation knows is not compared. */
async function contentsOf(file: string, says: [Id, Id][] = []): Promise<Record<string, string>> {
  const archive = await ArchiveFile.open(file);
  const parts: Record<string, string> = {};
  for (const { name } of archive.manifest.parts) {
    if (name === 'tables/audit.jsonl' || name === 'people.jsonl') continue;
    let text = (await archive.read(name)).toString('latin1');
    for (const [from, to] of says) text = text.replaceAll(from, to);
    parts[name] = text;
  }
  archive.close();
  return parts;
}

describe('an archive', () => {
  it('put in another office gives the same again', async () => {
    const file = await download(bookkeeper, 'first.zip');
    await put(file, other, cooperativeId);
    const there = await givePerson(other, cooperativeId, ['bookkeeper']);
    const again = await download(there, 'second.zip');
    const [before, after] = [await contentsOf(file), await contentsOf(again)];
    expect(Object.keys(before).filter((name) => name.startsWith('documents/'))).toHaveLength(3);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) expect({ name, text: after[name] }).toEqual({ name, text: before[name] });
    const asked = async (person: Person, url: string) => (await person.get(url).expect(200)).body;
    for (const url of ['C/invoices', 'C/trial-balance?from=2026-01-01&to=2026-12-31', 'C/relations', 'C/members'])
      expect(await asked(there, url)).toEqual(await asked(bookkeeper, url));
    const known = (await personalOfAudit(file)).map(({ personal }) => JSON.parse(personal) as unknown);
    expect(known.length).toBeGreaterThan(0);
    expect((await personalOfAudit(again)).map(({ personal }) => JSON.parse(personal) as unknown)).toEqual(known);
  });

  it('can be put beside the one it was made of, and shares nothing with it', async () => {
    const file = await download(bookkeeper, 'third.zip');
    const twin = newId();
    await put(file, office, twin);
    const there = await givePerson(office, twin, ['bookkeeper']);
    expect(await contentsOf(await download(there, 'fourth.zip'), [[twin, cooperativeId]])).toEqual(
      await contentsOf(file),
    );
    await expect(put(file, office, twin)).rejects.toThrow('has this co-operative already');
  });

  it('goes on from where it was: the next invoice gets the next number', async () => {
    const there = await givePerson(other, cooperativeId, ['bookkeeper', 'board']);
    const { items } = (await there.get('C/relations').expect(200)).body;
    const customer = items.find((one: { city: string }) => one.city !== '');
    const draft = await there
      .make('C/invoices', {
        customer_id: customer.relation_id,
        lines: [
          {
            description: 'Werk',
            quantity: '1',
            unit: 'hour',
            unit_price: '50.00',
            vat_treatment: 'standard',
            supplied_on: '2026-10-31',
          },
        ],
      })
      .expect(201);
    const { body } = await there
      .make(`C/invoices/${draft.body.invoice_id}/finalisation`)
      .set('if-match', `"${draft.body.version}"`)
      .expect((response) => expect([200, 201]).toContain(response.status));
    expect(body.number).toMatch(/0004$/);
  });

  it.each([
    ['bytes that changed', (bytes: Buffer) => bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 40)],
    ['an end that is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 400)],
    ['something else altogether', () => Buffer.from('PK nothing')],
  ])('with %s is refused whole', async (_, damage) => {
    const file = path.join(folder, `${newId()}.zip`);
    fs.writeFileSync(file, damage(fs.readFileSync(path.join(folder, 'first.zip'))));
    await expect(ArchiveFile.open(file)).rejects.toThrow('archive');
  });

  it('tells beforehand what it will hold', async () => {
    const { body } = await bookkeeper.get('C/archive-contents').expect(200);
    expect(body).toMatchObject({ documents: 3 });
    expect(body.rows).toBeGreaterThan(50);
    expect(body.bytes).toBeGreaterThan(10_000);
  });

  it('knows every column that is kept under a key of this installation', async () => {
    const rows = await office.sql<{ name: string }>(
      `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relforcerowsecurity and a.atttypid = 'bytea'::regtype and a.attnum > 0 and not a.attisdropped and c.relname <> all ($1)`,
      [Object.keys(LEFT_OUT)],
    );
    const sealed = Object.entries(SEALED).flatMap(([table, { columns }]) =>
      columns.map((column) => `${table}.${column}`),
    );
    expect(
      rows.map(({ name }) => name).filter((name) => !sealed.includes(name) && !IN_THE_OPEN.includes(name)),
    ).toEqual([]);
  });

  it('can be read by the application for every table', async () => {
    const rows = await office.sql<{ name: string }>(
      `select relname as name from pg_class where relforcerowsecurity and relname <> all ($1) and not has_table_privilege($2, oid, 'select')`,
      [Object.keys(LEFT_OUT), ROLES.app],
    );
    expect(rows).toEqual([]);
  });
});

/** Checksums, pictures and files: bytes that nobody sealed. */
const IN_THE_OPEN = [
  'cooperative.logo_png',
  'document.sha256',
  'import.file_sha256',
  'payment_batch.file_sha256',
  'import.content',
  'import_mapping.header_sha256',
  'calendar_feed.secret_hash',
];

async function personalOfAudit(file: string): Promise<{ personal: string }[]> {
  const archive = await ArchiveFile.open(file);
  const lines = (await archive.read('tables/audit.jsonl')).toString().split('\n').slice(0, -1);
  archive.close();
  return lines.map((line) => JSON.parse(line)).filter((row) => row.personal);
}
