import fs from 'node:fs';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Decrypter } from 'age-encryption';
import { extract } from 'tar-stream';
import { BackupRefused } from './refused.js';

/** An entry is a piece of a table, a document or a table of contents; nothing in an honest backup is larger. */
const MAX_ENTRY = 256 * 1024 * 1024;

/**
 * The entries of a backup in order, one in memory at a time. What comes out was authenticated as it was read, but only the end
 * of the file proves that nothing is missing.
 * @throws BackupRefused for another's file, a damaged or a truncated one
 */
export async function* readArchive(
  file: string,
  decrypter: Decrypter,
): AsyncGenerator<{ name: string; bytes: Buffer }> {
  const source = open(file);
  const plain = await decrypter
    .decrypt(Readable.toWeb(source) as globalThis.ReadableStream<Uint8Array>)
    .catch((error: unknown) => {
      source.destroy();
      throw refusal(error);
    });
  const decrypted = Readable.fromWeb(plain);
  const unzipped = createGunzip();
  const tar = extract();
  // one that fails takes the others with it: the reader below sees the first reason
  decrypted.on('error', (error) => unzipped.destroy(error));
  unzipped.on('error', (error) => tar.destroy(error));
  decrypted.pipe(unzipped).pipe(tar);
  try {
    for await (const entry of tar) {
      if ((entry.header.size ?? 0) > MAX_ENTRY) throw new Error('an entry is too large');
      yield { name: entry.header.name, bytes: await bytesOf(entry) };
    }
    // the last block says that it is the last: a file cut off behind the entries is not whole either
    decrypted.resume();
    await finished(decrypted, { writable: false });
  } catch (error) {
    throw refusal(error);
  } finally {
    source.destroy();
    decrypted.destroy();
    unzipped.destroy();
  }
}

async function bytesOf(entry: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function open(file: string): fs.ReadStream {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new BackupRefused(`There is no backup in ${file}.`);
  return fs.createReadStream(file);
}

function refusal(error: unknown): BackupRefused {
  if (error instanceof BackupRefused) return error;
  const { message } = error as Error;
  if (/no identity matched|no identity/i.test(message)) {
    return new BackupRefused('This backup was made for another key: the key you have does not open it.', {
      cause: error,
    });
  }
  if (/version|invalid header|not an age|first line/i.test(message))
    return new BackupRefused('This file is not a backup of Coopkantoor.', { cause: error });
  return new BackupRefused('This backup is damaged or not whole: it was changed or cut off after it was made.', {
    cause: error,
  });
}
