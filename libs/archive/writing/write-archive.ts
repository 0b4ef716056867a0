import { readTrialBalance } from '#libs/ledger/index.js';
import { localDate, type Id } from '#libs/kernel/index.js';
import { listPeople, type PersonRow } from '#libs/identity/index.js';
import { MissingFile, type DocumentStore, type Tx } from '#libs/platform/index.js';
import { FORMAT, MANIFEST, PEOPLE, tablePart, type Manifest } from '../core/manifest.js';
import { archiveTables, linesOf, migrationsOf } from '../data/archive-tables.js';
import { ABOUT } from './about.js';
import { ZipFile } from './zip-file.js';

/**
 * Everything one co-operative owns in one ZIP file: its rows as lines of JSON, its documents as the files they are, who may
 * sign in, and a table of contents with a checksum of each part. In one snapshot: people go on working.
 * @param tx in repeatable read
 */
export async function writeArchive(tx: Tx, file: string, documents: DocumentStore, madeAt: Date): Promise<Manifest> {
  const zip = new ZipFile(file);
  await zip.add('LEESMIJ.txt', [ABOUT]);
  const tables: Manifest['tables'] = [];
  for (const name of await archiveTables(tx)) {
    let rows = 0;
    await zip.add(tablePart(name), counted());
    tables.push({ name, rows });
    async function* counted(): AsyncGenerator<string> {
      for await (const line of linesOf(tx, name)) {
        rows += 1;
        yield `${line}\n`;
      }
    }
  }
  await zip.add(PEOPLE, (await listPeople(tx)).map(personLine));
  const manifest: Manifest = {
    format: FORMAT,
    made_at: madeAt.toISOString(),
    cooperative: await tx.one(`select cooperative_id, name from cooperative where cooperative_id = $1`, [
      tx.context.cooperativeId,
    ]),
    migrations: await migrationsOf(tx),
    tables,
    ...(await addDocuments(tx, zip, documents)),
    parts: zip.parts,
    trial_balance: await wholeTrialBalance(tx),
  };
  await zip.add(MANIFEST, [JSON.stringify(manifest, null, 1)]);
  await zip.finish();
  return manifest;
}

/** Who may sign in and what each may do: what was decided here, without any secret. */
const personLine = ({ has_password: _, ...person }: PersonRow): string => `${JSON.stringify(person)}\n`;

/** Every account over all time: what must be the same wherever the books are put. */
export const wholeTrialBalance = async (tx: Tx): Promise<string> =>
  JSON.stringify(await readTrialBalance(tx, localDate('1900-01-01'), localDate('2199-12-31')));

async function addDocuments(
  tx: Tx,
  zip: ZipFile,
  documents: DocumentStore,
): Promise<Pick<Manifest, 'documents' | 'missing'>> {
  const rows = await tx.query<{ document_id: Id; kind: string; file_name: string }>(
    `select document_id, kind, file_name from document where cooperative_id = $1 order by kind, document_id`,
    [tx.context.cooperativeId],
  );
  const parts: Manifest['documents'] = {};
  const missing: Id[] = [];
  for (const { document_id, kind, file_name } of rows) {
    const name = `documents/${kind}/${document_id}-${file_name.replace(/[^\w.-]/g, '_')}`;
    try {
      await zip.add(name, [(await documents.read(tx, document_id)).bytes]);
      parts[document_id] = name;
    } catch (error) {
      // one lost file keeps nobody from taking the rest along; the table of contents names it
      if (!(error instanceof MissingFile)) throw error;
      missing.push(document_id);
    }
  }
  return { documents: parts, missing };
}
