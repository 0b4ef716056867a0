import crypto from 'node:crypto';
import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { Manifest } from '../core/manifest.js';

/** Parts one after another into one ZIP file on disk; memory stays flat. */
export class ZipFile {
  readonly parts: Manifest['parts'] = [];
  private readonly zip = new yazl.ZipFile();
  private readonly written: Promise<void>;

  constructor(file: string) {
    this.written = pipeline(this.zip.outputStream, fs.createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    this.written.catch(() => undefined);
  }

  /** @param chunks texts or bytes of one part, taken as the disk can take them */
  async add(name: string, chunks: AsyncIterable<string | Buffer> | Iterable<string | Buffer>): Promise<void> {
    const hash = crypto.createHash('sha256');
    let size = 0;
    const read = Readable.from(counted(chunks), { objectMode: false });
    async function* counted(from: typeof chunks): AsyncGenerator<Buffer> {
      for await (const chunk of from) {
        const bytes = Buffer.from(chunk);
        hash.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    }
    const ended = new Promise<void>((resolve, reject) => read.once('end', resolve).once('error', reject));
    // whatever is in it, the same rows make the same file
    this.zip.addReadStream(read, name, { mtime: new Date(315_532_800_000), mode: 0o100600 });
    await Promise.race([ended, this.written.then(() => ended)]);
    this.parts.push({ name, size, sha256: hash.digest('hex') });
  }

  async finish(): Promise<void> {
    this.zip.end();
    await this.written;
  }
}
