import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BucketServer } from '#test/support/bucket-server.js';
import { MissingFile, checkedKey, type DocumentFiles } from './document-files.js';
import { FolderFiles } from './folder-files.js';
import { S3Files, type S3Settings } from './s3-files.js';

let folder: string;
let server: BucketServer;
let settings: S3Settings;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'documents-'));
  server = await BucketServer.start();
  settings = server.settings;
});
afterAll(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

describe.each(['folder', 's3'])('documents in a %s', (kind) => {
  const files = (): DocumentFiles =>
    kind === 's3' ? new S3Files(settings) : new FolderFiles(path.join(folder, 'kept'));

  it('come back byte for byte, also put twice', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 256));
    await files().put('a1/invoice/b-1', bytes);
    await files().put('a1/invoice/b-1', bytes);
    expect((await files().get('a1/invoice/b-1')).equals(bytes)).toBe(true);
  });

  it('are missed by name', async () => {
    await expect(files().get('a1/invoice/none')).rejects.toThrow(MissingFile);
  });

  it('cannot be asked for outside their place', async () => {
    await expect(async () => files().get('../secrets')).rejects.toThrow(RangeError);
    await expect(async () => files().put('a1/../../x', Buffer.alloc(1))).rejects.toThrow(RangeError);
  });
});

describe('a folder of documents', () => {
  it('is for its owner only, and holds no half files', async () => {
    await new FolderFiles(path.join(folder, 'own')).put('a1/invoice/c-1', Buffer.from('x'));
    const parent = path.join(folder, 'own', 'a1', 'invoice');
    expect(fs.readdirSync(parent)).toEqual(['c-1']);
    expect(fs.statSync(path.join(parent, 'c-1')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(parent).mode & 0o777).toBe(0o700);
  });
});

describe('a bucket', () => {
  it('answers the probe with what is wrong', async () => {
    expect(await new S3Files(settings).probe()).toBe(200);
    expect(await new S3Files({ ...settings, bucket: 'elsewhere' }).probe()).toBe(404);
    expect(await new S3Files({ ...settings, accessKeyId: 'UNKNOWN' }).probe()).toBe(403);
  });
});

describe('a key', () => {
  it.each([
    '',
    '/',
    'a',
    '/a/b',
    'a/b/',
    'a//b',
    'a/../b',
    'a/./b',
    'a/b.pdf',
    'A/b',
    'a\\b/c',
    'a/b\0',
    'a/b\n',
    'é/b',
    'a/-b',
    `a/${'b'.repeat(300)}`,
  ])('is not %j', (key) => expect(() => checkedKey(key)).toThrow(RangeError));
});
