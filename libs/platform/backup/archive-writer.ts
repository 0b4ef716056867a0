import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import type { Encrypter } from 'age-encryption';
import { pack } from 'tar-stream';
import type { Part } from './manifest.js';

/** Level 1: most of what it gains for a fifth of what it costs. */
const COMPRESSION = { level: 1 };

/**
 * Entries one after another into one encrypted file: tar, gzip, age. Memory stays flat: an entry waits until the disk took
 * the one before. The file is written under a temporary name and gets its own when it is whole and on the disk.
 */
export class ArchiveWriter {
  readonly parts: Part[] = [];
  private readonly tar = pack();
  private readonly draft: string;
  private readonly written: Promise<void>;
  private failure: Error | undefined;

  constructor(
    private readonly file: string,
    encrypter: Encrypter,
  ) {
    this.draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
    this.written = this.write(encrypter);
    this.written.catch((error: Error) => {
      this.failure = error;
      this.tar.destroy(error);
    });
  }

  async add(name: string, bytes: Buffer): Promise<void> {
    await this.put(name, bytes);
    const sha256 = crypto.createHash('sha256').update(bytes).digest('hex');
    this.parts.push({ name, size: bytes.length, sha256 });
  }

  /** @returns size of the file in bytes */
  async finish(lastName: string, last: Buffer): Promise<number> {
    await this.put(lastName, last);
    this.tar.finalize();
    await this.written;
    await sync(this.draft);
    fs.renameSync(this.draft, this.file);
    await sync(path.dirname(this.file));
    return fs.statSync(this.file).size;
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    fs.rmSync(this.draft, { force: true });
  }

  private async write(encrypter: Encrypter): Promise<void> {
    const zip = createGzip(COMPRESSION);
    const zipped = pipeline(this.tar as unknown as Readable, zip);
    zipped.catch(() => undefined);
    const encrypted = await encrypter.encrypt(Readable.toWeb(zip) as globalThis.ReadableStream<Uint8Array>);
    const output = fs.createWriteStream(this.draft, { flags: 'wx', mode: 0o600 });
    await pipeline(Readable.fromWeb(encrypted as unknown as ReadableStream), output);
    await zipped;
  }

  private put(name: string, bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const failed = (error: Error) => reject(this.failure ?? error);
      if (this.failure) return failed(this.failure);
      const entry = this.tar.entry({ name, size: bytes.length, mode: 0o600 }, (error) =>
        error ? failed(error) : resolve(),
      );
      entry.on('error', failed);
      entry.end(bytes);
    });
  }
}

async function sync(place: string): Promise<void> {
  const handle = await fs.promises.open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
