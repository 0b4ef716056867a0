import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { newId, systemClock, type Id } from '#libs/kernel/index.js';
import {
  asOwner,
  audit,
  CONFIG,
  decryptForPerson,
  documentFilesOf,
  DocumentStore,
  openUnderMaster,
  rewrapLoginSecrets,
  rotateKeysOf,
  TenantContext,
  Transactions,
  useMasterKeys,
  type Config,
  type StoredDocument,
} from '#libs/platform/index.js';
import { rotateVaultOf } from '#libs/vault/index.js';
import { giveCooperative, givePerson, openOffice, type TestOffice } from '#test/support/office.js';
import { codeOf } from '#test/support/sign-in.js';
import { testSecrets } from '#test/support/test-secrets.js';

const PDF = Buffer.from(`%PDF-1.7 ${'een geheim loon '.repeat(2_000)}`);
const fresh = crypto.randomBytes(32).toString('base64');

let office: TestOffice;
let dataSource: DataSource;
let transactions: Transactions;
let store: DocumentStore;
let config: Config;
let [green, blue]: Id[] = [];

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  [green, blue] = [await giveCooperative(office, 'Groen'), await giveCooperative(office, 'Blauw')];
  config = office.app.get<Config>(CONFIG, { strict: false });
  store = office.app.get(DocumentStore, { strict: false });
  dataSource = await new DataSource({ type: 'postgres', url: office.database.urls.app }).initialize();
  transactions = new Transactions(dataSource);
});
afterAll(async () => {
  useMasterKeys(() => [testSecrets.masterKey]);
  await dataSource.destroy();
  await office.close();
});

const at = (cooperativeId: Id): TenantContext => TenantContext.forJob(cooperativeId, 'test', systemClock);
const save = (cooperativeId: Id, bytes = PDF): Promise<StoredDocument> =>
  transactions.run(at(cooperativeId), (tx) =>
    store.save(tx, {
      kind: 'payslip',
      sourceId: newId(),
      version: 1,
      fileName: 'x.pdf',
      mediaType: 'application/pdf',
      bytes,
    }),
  );
const read = (cooperativeId: Id, documentId: Id) =>
  transactions.run(at(cooperativeId), (tx) => store.read(tx, documentId));
const fileOf = async (documentId: Id): Promise<string> => {
  const [row] = await office.sql<{ storage_key: string }>(`select storage_key from document where document_id = $1`, [
    documentId,
  ]);
  return path.join(config.dataDir, 'documents', row!.storage_key);
};
/** A document as it lay before documents were encrypted. */
async function savePlain(cooperativeId: Id): Promise<Id> {
  const { documentId } = await save(cooperativeId);
  fs.writeFileSync(await fileOf(documentId), PDF);
  await office.sql(`insert into plain_document (cooperative_id, document_id) values ($1, $2)`, [
    cooperativeId,
    documentId,
  ]);
  return documentId;
}

it('documents lie encrypted, and say the hash of their plain bytes', async () => {
  const saved = await save(green!);
  const file = fs.readFileSync(await fileOf(saved.documentId));
  expect(file.includes('geheim')).toBe(false);
  expect(file.includes('%PDF')).toBe(false);
  expect(saved.sha256).toBe(crypto.createHash('sha256').update(PDF).digest('hex'));
  expect((await read(green!, saved.documentId)).bytes.equals(PDF)).toBe(true);
});

it('a file of another co-operative, or of another document, does not open', async () => {
  const [mine, second, theirs] = [await save(green!), await save(green!), await save(blue!)];
  for (const other of [second, theirs]) {
    fs.copyFileSync(await fileOf(other.documentId), await fileOf(mine.documentId));
    await expect(read(green!, mine.documentId)).rejects.toThrow();
  }
});

it('costs little: thirty kilobytes in well under a millisecond', async () => {
  const { sealDocument } = await import('#libs/platform/documents/sealed-document.js');
  const key = crypto.randomBytes(32);
  const bytes = crypto.randomBytes(30_000);
  const start = performance.now();
  for (let n = 0; n < 200; n++) sealDocument(key, 'a/b', bytes);
  expect((performance.now() - start) / 200).toBeLessThan(2);
});

it('keys are changed while people read and write, and the old one can go', async () => {
  const person = newId();
  await transactions.run(at(green!), (tx) =>
    audit(tx, {
      action: 'test.personal',
      subject: { kind: 'test', id: person },
      personal: { personId: person, values: { naam: 'Anna' } },
    }),
  );
  const plain = await savePlain(green!);
  const before = await save(green!);
  // both keys at hand, the new one in front: as in secrets.json after `npm run keys:rotate` began
  useMasterKeys(() => [fresh, testSecrets.masterKey]);
  let stopped = false;
  const written: Id[] = [];
  const traffic = (async () => {
    while (!stopped) {
      written.push((await save(green!)).documentId);
      for (const id of [plain, before.documentId, written.at(-1)!])
        expect((await read(green!, id)).bytes.equals(PDF)).toBe(true);
    }
  })();
  const rotated = await rotateKeysOf(transactions, at(green!), documentFilesOf(config));
  await rotateKeysOf(transactions, at(blue!), documentFilesOf(config));
  stopped = true;
  await traffic;
  expect(rotated).toEqual({ personKeys: 1, documentKeys: 1, documents: 1 });
  expect(fs.readFileSync(await fileOf(plain)).includes('%PDF')).toBe(false);
  expect(await rotateKeysOf(transactions, at(green!), documentFilesOf(config))).toEqual({
    personKeys: 0,
    documentKeys: 0,
    documents: 0,
  });
  useMasterKeys(() => [fresh]);
  for (const id of [plain, before.documentId, ...written.slice(-3)])
    expect((await read(green!, id)).bytes.equals(PDF)).toBe(true);
  const [row] = await office.sql<{ personal: Buffer }>(`select personal from audit where subject_id = $1`, [person]);
  expect(await transactions.run(at(green!), (tx) => decryptForPerson(tx, person, row!.personal))).toEqual({
    naam: 'Anna',
  });
  useMasterKeys(() => [testSecrets.masterKey]);
  await expect(transactions.run(at(green!), (tx) => decryptForPerson(tx, person, row!.personal))).rejects.toThrow(
    'sealed under',
  );
});

it('BSNs and the secrets of authenticators come under the new key as well, and open without the old one', async () => {
  useMasterKeys(() => [testSecrets.masterKey]);
  const memberId = newId();
  await office.sql(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
     values ($1, $2, 1, 'Ruben', 'Wilgenroos', 'worker', 'employed', 'active', '2020-01-01')`,
    [green, memberId],
  );
  const bookkeeper = await givePerson(office, green!, ['bookkeeper']);
  await bookkeeper.put(`C/bsn/${memberId}`, { bsn: '111222333', ground: 'wages' }).expect(200);
  const [settled, halfway] = [await givePerson(office, green!, ['board']), await givePerson(office, green!, ['board'])];
  const offer = async (who: typeof settled) =>
    (await who.post('/v1/second-factors/totp').expect(201)).body.secret as string;
  const confirm = async (who: typeof settled, secret: string) =>
    who.post('/v1/second-factors/totp/confirmation', { code: await codeOf(secret) }).expect(200);
  await confirm(settled, await offer(settled));
  const pending = await offer(halfway);
  const kept = async () =>
    (await office.sql<{ secret: Buffer }>(`select secret from totp where login_id = $1`, [settled.loginId]))[0]!.secret;
  const plain = openUnderMaster(await kept(), settled.loginId);

  useMasterKeys(() => [fresh, testSecrets.masterKey]);
  const vault = await new DataSource({ type: 'postgres', url: office.database.urls.vault }).initialize();
  try {
    expect(await rotateVaultOf(new Transactions(vault), at(green!))).toBe(1);
    expect(await rotateVaultOf(new Transactions(vault), at(green!))).toBe(0);
  } finally {
    await vault.destroy();
  }
  const rewrap = () => asOwner(office.database.urls.app, testSecrets, rewrapLoginSecrets);
  expect(await rewrap()).toBe(2);
  expect(await rewrap()).toBe(0);

  useMasterKeys(() => [fresh]);
  const seen = await bookkeeper.post(`C/bsn/${memberId}/looks`, { reason: 'Loonaangifte' }).expect(200);
  expect(seen.body).toEqual({ bsn: '111222333' });
  expect(openUnderMaster(await kept(), settled.loginId)).toEqual(plain);
  await confirm(halfway, pending);
});

it('a plain file that is not what was saved stays, for a person to look at', async () => {
  useMasterKeys(() => [fresh, testSecrets.masterKey]);
  const plain = await savePlain(blue!);
  fs.writeFileSync(await fileOf(plain), 'iets anders');
  await expect(rotateKeysOf(transactions, at(blue!), documentFilesOf(config))).rejects.toThrow('not what was saved');
  expect(await office.sql(`select 1 from plain_document where document_id = $1`, [plain])).toHaveLength(1);
});
