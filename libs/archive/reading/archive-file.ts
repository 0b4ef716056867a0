import crypto from 'node:crypto';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { ArchiveRefused, MANIFEST, readManifest, type Manifest } from '../core/manifest.js';

/** Of one part, unpacked: a table of a large co-operative, or one document. */
const MOST_BYTES = 2 ** 31;

/** An archive on disk: what is in it, and its parts, each checked against the table of contents. */
export class ArchiveFile {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    readonly manifest: Manifest,
  ) {}

  /** @throws ArchiveRefused for a file that is no archive, or is damaged anywhere: every part is read and checked once */
  static async open(path: string): Promise<ArchiveFile> {
    const zip = await openZip(path);
    const entries = new Map<string, yauzl.Entry>();
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.once('end', resolve).once('error', (error) => reject(damaged(error)));
      zip.readEntry();
    });
    const contents = entries.get(MANIFEST);
    if (!contents) throw damaged();
    const archive = new ArchiveFile(zip, entries, readManifest(await bytesOf(zip, contents)));
    const known = new Set([MANIFEST, ...archive.manifest.parts.map(({ name }) => name)]);
    if (entries.size !== known.size || [...entries.keys()].some((name) => !known.has(name))) throw damaged();
    for (const { name } of archive.manifest.parts) await archive.read(name);
    return archive;
  }

  /** @throws ArchiveRefused when it is not what the table of contents says */
  async read(name: string): Promise<Buffer> {
    const entry = this.entries.get(name);
    const part = this.manifest.parts.find((one) => one.name === name);
    if (!entry || !part) throw damaged();
    const bytes = await bytesOf(this.zip, entry);
    const sha256 = crypto.createHash('sha256').update(bytes).digest('hex');
    if (bytes.length !== part.size || sha256 !== part.sha256) throw damaged();
    return bytes;
  }

  close(): void {
    this.zip.close();
  }
}

async function openZip(path: string): Promise<yauzl.ZipFile> {
  try {
    return await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(path, {
      lazyEntries: true,
      autoClose: false,
    });
  } catch (error) {
    throw damaged(error);
  }
}

async function bytesOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  if (entry.uncompressedSize > MOST_BYTES) throw damaged();
  try {
    const stream = await promisify(
      zip.openReadStream.bind(zip) as (
        entry: yauzl.Entry,
        done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
      ) => void,
    )(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    throw damaged(error);
  }
}

const damaged = (cause?: unknown): ArchiveRefused =>
  new ArchiveRefused('This archive is damaged or is none: nothing was put in the office.', { cause });
