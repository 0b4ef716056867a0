import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#libs/kernel/index.js';

export interface ArchiveLimits {
  entries: number;
  /** Bytes of all entries together when inflated. */
  inflated: number;
  /** How many times larger an entry may become; only looked at for entries of more than a megabyte. */
  ratio: number;
}

/** A spreadsheet of 50,000 rows has some 100 MB of XML, packed ten to forty times smaller. */
export const SPREADSHEET_LIMITS: ArchiveLimits = { entries: 1_000, inflated: 150_000_000, ratio: 200 };

const SMALL = 1_000_000;
const ENCRYPTED = 0x1;
const LOCAL_HEADER = 30;
const ARCHIVES = /\.(?:zip|7z|rar|gz|tgz|bz2|xz|zst|tar|jar|xlsx|xlsm|xlsb|docx|pptx|ods|odt)$/i;

/**
 * What is in a ZIP archive, as its central directory tells, before anything is inflated.
 * @throws archive_broken, archive_too_many_entries, archive_too_large, archive_encrypted, archive_nested
 */
export async function listArchive(bytes: Buffer, limits: ArchiveLimits): Promise<Entry[]> {
  const entries = await orBroken(async () => readDirectory(await open(bytes), limits));
  if (entries.some((entry) => (entry.generalPurposeBitFlag & ENCRYPTED) !== 0)) throw refuse('archive_encrypted');
  if (entries.some((entry) => ARCHIVES.test(entry.fileName))) throw refuse('archive_nested');
  const inflated = entries.reduce((total, entry) => total + entry.uncompressedSize, 0);
  if (inflated > limits.inflated || entries.some((entry) => swells(entry, limits))) throw refuse('archive_too_large');
  if (new Set(entries.map((entry) => entry.fileName)).size < entries.length || overlap(entries)) {
    throw refuse('archive_broken');
  }
  return entries;
}

/**
 * The entries of an archive that `wanted` says yes to, inflated; the others are never touched. Stops at the first byte more
 * than an entry promised in the directory.
 * @throws what listArchive throws; archive_broken for an entry that lies or does not inflate
 */
export async function inflateArchive(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits,
): Promise<Map<string, Buffer>> {
  const entries = (await listArchive(bytes, limits)).filter((entry) => wanted(entry.fileName));
  return orBroken(async () => {
    const archive = await open(bytes);
    const parts = new Map<string, Buffer>();
    for (const entry of entries) parts.set(entry.fileName, await inflate(archive, entry));
    return parts;
  });
}

const open = (bytes: Buffer): Promise<ZipFile> =>
  fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false });

async function readDirectory(archive: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  if (archive.entryCount > limits.entries) throw refuse('archive_too_many_entries', limits);
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.once('end', resolve);
    archive.once('error', reject);
    archive.readEntry();
  });
  return entries;
}

const swells = ({ compressedSize, uncompressedSize }: Entry, { ratio }: ArchiveLimits): boolean =>
  uncompressedSize > SMALL && uncompressedSize > compressedSize * ratio;

/** Entries that share their packed bytes: a small archive that inflates many times over. */
function overlap(entries: readonly Entry[]): boolean {
  const places = entries
    .map((entry) => ({
      from: entry.relativeOffsetOfLocalHeader,
      until: entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.compressedSize,
    }))
    .sort((a, b) => a.from - b.from);
  return places.some((place, index) => index > 0 && place.from < places[index - 1]!.until);
}

async function inflate(archive: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await archive.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > entry.uncompressedSize) throw refuse('archive_broken');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

async function orBroken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DomainError ? error : refuse('archive_broken');
  }
}

const refuse = (code: string, limits?: ArchiveLimits): DomainError =>
  new DomainError('invalid', code, limits ? { limit: limits.entries } : {});
