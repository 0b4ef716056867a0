import { z } from 'zod';

/** Of the archive's layout; a reader refuses any other. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const PEOPLE = 'people.jsonl';
export const tablePart = (table: string): string => `tables/${table}.jsonl`;

/** An archive that cannot be put: one sentence that says why. Nothing was changed. */
export class ArchiveRefused extends Error {}

const Manifest = z.object({
  format: z.literal(FORMAT),
  made_at: z.string(),
  cooperative: z.object({ cooperative_id: z.uuid(), name: z.string() }),
  /** The migrations the rows were under. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/), rows: z.number().int().nonnegative() })),
  /** The part a document's bytes are in, by its id. */
  documents: z.record(z.uuid(), z.string()),
  /** Documents whose file was not there any more when the archive was made. */
  missing: z.array(z.uuid()),
  /** Every part but this one. */
  parts: z.array(
    z.object({
      name: z.string(),
      size: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** What the books must say again where they are put. */
  trial_balance: z.string(),
});
export type Manifest = z.infer<typeof Manifest>;

/** @throws ArchiveRefused for what is not the table of contents of an archive this version reads */
export function readManifest(bytes: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw new ArchiveRefused('This is not an archive of a co-operative that this version can read.', { cause: error });
  }
}
