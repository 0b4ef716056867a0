import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { newId, systemClock, type Id } from '#libs/kernel/index.js';
import { cloneDatabase, type TestDatabase } from '#test/support/database.js';
import { TenantContext } from '../database/tenant-context.js';
import { Transactions } from '../database/transactions.js';
import { DocumentStore, type NewDocument } from './document-store.js';
import { FolderFiles } from './folder-files.js';

let folder: string;
let database: TestDatabase;
let dataSource: DataSource;
let transactions: Transactions;
let store: DocumentStore;
const [greenery, canteen] = [newId(), newId()];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'store-'));
  database = await cloneDatabase();
  const admin = new pg.Client(database.adminUrl);
  await admin.connect();
  for (const id of [greenery, canteen]) {
    await admin.query(
      `insert into cooperative (cooperative_id, name, legal_name, liability) values ($1, 'Groen', 'Groen U.A.', 'excluded')`,
      [id],
    );
  }
  await admin.end();
  dataSource = await new DataSource({ type: 'postgres', url: database.urls.app }).initialize();
  transactions = new Transactions(dataSource);
  store = new DocumentStore(new FolderFiles(folder));
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
  fs.rmSync(folder, { recursive: true });
});

const context = (cooperative: Id): TenantContext => TenantContext.forJob(cooperative, 'test', systemClock);
const invoice = (sourceId: Id, text: string): NewDocument => ({
  kind: 'invoice',
  sourceId,
  version: 1,
  fileName: 'F2026-0001.pdf',
  mediaType: 'application/pdf',
  bytes: Buffer.from(text),
});

describe('the document store', () => {
  it('gives back what was saved', async () => {
    const saved = await transactions.run(context(greenery), (tx) => store.save(tx, invoice(newId(), 'bytes')));
    const read = await transactions.run(context(greenery), (tx) => store.read(tx, saved.documentId));
    expect(read).toEqual({ ...saved, bytes: Buffer.from('bytes') });
    expect(saved.size).toBe(5);
  });

  it('keeps the first of a document that is saved twice, one after the other or at once', async () => {
    const sourceId = newId();
    const save = (text: string) => transactions.run(context(greenery), (tx) => store.save(tx, invoice(sourceId, text)));
    const saved = await Promise.all([save('one'), save('two'), save('three')]);
    const later = await save('four');
    expect(new Set([...saved, later].map((document) => document.documentId)).size).toBe(1);
    const read = await transactions.run(context(greenery), (tx) => store.read(tx, later.documentId));
    expect(['one', 'two', 'three']).toContain(read.bytes.toString());
  });

  it('shows nothing of another co-operative’s', async () => {
    const document = invoice(newId(), 'mine');
    const saved = await transactions.run(context(greenery), (tx) => store.save(tx, document));
    await expect(transactions.run(context(canteen), (tx) => store.read(tx, saved.documentId))).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await transactions.run(context(canteen), (tx) => store.find(tx, document))).toBeUndefined();
  });

  it('refuses to hand out a file that was changed', async () => {
    const saved = await transactions.run(context(canteen), (tx) => store.save(tx, invoice(newId(), 'real')));
    const kept = path.join(folder, canteen, 'invoice');
    fs.writeFileSync(path.join(kept, fs.readdirSync(kept)[0]!), 'fake');
    await expect(transactions.run(context(canteen), (tx) => store.read(tx, saved.documentId))).rejects.toThrow(
      /not what was saved/,
    );
  });

  it('leaves no row when the transaction is undone', async () => {
    const document = invoice(newId(), 'undone');
    const undone = transactions.run(context(greenery), async (tx) => {
      await store.save(tx, document);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await transactions.run(context(greenery), (tx) => store.find(tx, document))).toBeUndefined();
  });
});
