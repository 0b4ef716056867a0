import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Encrypter } from 'age-encryption';
import { readArchive } from './archive-reader.js';
import { ArchiveWriter } from './archive-writer.js';
import { keyFor, lockFor } from './keys.js';
import { HEAD_NAME, MANIFEST_NAME, writeHead, writeManifest, type Head } from './manifest.js';
import { verifyBackup } from './verify.js';

const head: Head = {
  made_at: '2026-11-22T01:00:00.000Z',
  migrations: [],
  key_ids: [],
  tables: [{ name: 'member', columns: ['name'] }],
  sequences: [],
};
// larger than a block of the encryption, and nothing to compress
const rows = Buffer.concat([crypto.randomBytes(150_000).map((byte) => (byte === 10 ? 11 : byte)), Buffer.from('\n')]);
const entries: [string, Buffer][] = [
  [HEAD_NAME, writeHead(head)],
  ['data/member/000000', rows],
  ['documents/a/invoice/b-1', Buffer.from('%PDF-1.7')],
];

let folder: string;
const at = (name: string): string => path.join(folder, name);
const keys = (name: string) => ({ file: at(name) });

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'));
  await write('good.age');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function write(name: string, wanted = entries, manifest: Record<string, unknown> = {}): Promise<void> {
  const { encrypter } = await lockFor(keys('key.txt'));
  const archive = new ArchiveWriter(at(name), encrypter);
  for (const [entry, bytes] of wanted) await archive.add(entry, bytes);
  const said = { rows: { member: 1 }, documents: 1, parts: archive.parts, proofs: {}, ...manifest };
  await archive.finish(MANIFEST_NAME, writeManifest(said));
}

const verify = (name: string, key = 'key.txt') => verifyBackup(at(name), keyFor(keys(key)), () => undefined);

describe('a backup', () => {
  it('gives back what went in, in order', async () => {
    const found: string[] = [];
    for await (const { name, bytes } of readArchive(at('good.age'), keyFor(keys('key.txt'))))
      found.push(`${name} ${bytes.length}`);
    expect(found.slice(0, 3)).toEqual(entries.map(([name, bytes]) => `${name} ${bytes.length}`));
    await expect(verify('good.age')).resolves.toMatchObject({ head, manifest: { documents: 1 } });
  });

  it('shows nothing of what is in it, and leaves no draft', () => {
    expect(fs.readFileSync(at('good.age'), 'latin1')).not.toMatch(/%PDF|member|invoice/);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(fs.statSync(at('good.age')).mode & 0o077).toBe(0);
  });

  it('is refused when one byte of it is another, wherever', async () => {
    const good = fs.readFileSync(at('good.age'));
    const places = [
      0,
      30,
      90,
      200,
      good.length - 1,
      ...Array.from({ length: 25 }, () => crypto.randomInt(good.length)),
    ];
    for (const place of places) {
      const damaged = Buffer.from(good);
      damaged[place]! ^= 1 << crypto.randomInt(8);
      fs.writeFileSync(at('damaged.age'), damaged);
      await expect(verify('damaged.age')).rejects.toThrow(/^This (backup|file) /);
    }
  });

  it('is refused when it is cut off, wherever', async () => {
    const good = fs.readFileSync(at('good.age'));
    for (const length of [0, 10, 100, 65_000, good.length - 66_000, good.length - 16, good.length - 1]) {
      fs.writeFileSync(at('short.age'), good.subarray(0, length));
      await expect(verify('short.age')).rejects.toThrow(/^This (backup|file) /);
    }
  });

  it('is refused by another key', async () => {
    await lockFor(keys('other.txt'));
    await expect(verify('good.age', 'other.txt')).rejects.toThrow('made for another key');
  });

  it('is refused when it is something else', async () => {
    fs.writeFileSync(at('letter.age'), 'Beste leden,\n'.repeat(1_000));
    await expect(verify('letter.age')).rejects.toThrow('is not a backup of Coopkantoor');
    const encrypter = new Encrypter();
    encrypter.setPassphrase('zestien tekens en meer');
    encrypter.setScryptWorkFactor(10);
    fs.writeFileSync(at('foreign.age'), await encrypter.encrypt('a letter'));
    const opened = keyFor({ file: '', passphrase: 'zestien tekens en meer' });
    await expect(verifyBackup(at('foreign.age'), opened, () => undefined)).rejects.toThrow(/^This (backup|file) /);
    await expect(verify('nowhere.age')).rejects.toThrow('There is no backup in');
  });

  it('is refused when it has the format of another version', async () => {
    const old = Buffer.from(JSON.stringify({ ...head, format: 0 }));
    await write('old.age', [[HEAD_NAME, old], ...entries.slice(1)]);
    await expect(verify('old.age')).rejects.toThrow('has format 0; this version of Coopkantoor reads only format 1');
  });

  it.each([
    ['a part is not in its list', { parts: [] }, 'parts of it are missing'],
    ['it counts other rows', { rows: { member: 2 } }, 'table member has another number of rows'],
    ['it counts other documents', { documents: 2 }, 'documents are missing'],
  ])('is refused when %s', async (_, manifest, reason) => {
    await write('wrong.age', entries, manifest);
    await expect(verify('wrong.age')).rejects.toThrow(reason);
    fs.rmSync(at('wrong.age'));
  });

  it('leaves nothing behind when it is given up', async () => {
    const { encrypter } = await lockFor(keys('key.txt'));
    const archive = new ArchiveWriter(at('given-up.age'), encrypter);
    await archive.add('data/member/000000', rows);
    await archive.discard();
    expect(fs.readdirSync(folder).filter((name) => name.includes('given-up'))).toEqual([]);
  });
});
