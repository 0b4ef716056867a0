import { z } from 'zod';
import { BackupRefused } from './refused.js';

/** Of the file's layout; a reader refuses any other. */
export const FORMAT = 1;
export const HEAD_NAME = 'coopkantoor-backup.json';
export const MANIFEST_NAME = 'manifest.json';

const Part = z.object({
  name: z.string(),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const Head = z.object({
  made_at: z.string(),
  /** Names of the migrations the data was under. */
  migrations: z.array(z.string()),
  /** Which keys the encrypted values in it need; never the keys. */
  key_ids: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), last_value: z.string(), is_called: z.boolean() })),
});

const Manifest = z.object({
  /** Rows per table. */
  rows: z.record(z.string(), z.number().int().nonnegative()),
  documents: z.number().int().nonnegative(),
  /** Every entry before this one, in order. */
  parts: z.array(Part),
  /** Per co-operative and kind of proof: what a restored office must answer again. */
  proofs: z.record(z.string(), z.record(z.string(), z.string())),
});

/** First in the file: what must be known before anything is touched. */
export type Head = z.infer<typeof Head>;
/** Last in the file: what all of it adds up to. */
export type Manifest = z.infer<typeof Manifest>;
export type Part = z.infer<typeof Part>;

export const writeHead = (head: Head): Buffer => Buffer.from(JSON.stringify({ format: FORMAT, ...head }, null, 1));
export const writeManifest = (manifest: Manifest): Buffer => Buffer.from(JSON.stringify(manifest));

/** @throws BackupRefused for another format than this version reads */
export function readHead(bytes: Buffer): Head {
  const { format, ...head } = parse(bytes) as { format?: unknown };
  if (format !== FORMAT) {
    throw new BackupRefused(
      `This backup has format ${String(format)}; this version of Coopkantoor reads only format ${FORMAT}.`,
    );
  }
  return checked(Head, head);
}

export const readManifest = (bytes: Buffer): Manifest => checked(Manifest, parse(bytes));

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch (error) {
    throw new BackupRefused('This backup is damaged: its table of contents cannot be read.', { cause: error });
  }
}

function checked<Shape>(shape: z.ZodType<Shape>, value: unknown): Shape {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new BackupRefused(`This backup is damaged: its table of contents has no right ${where}.`);
}
