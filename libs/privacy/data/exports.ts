import type { Id } from '#libs/kernel/index.js';
import { DomainError } from '#libs/kernel/index.js';
import { decryptForPerson, encryptForPerson, type Tx } from '#libs/platform/index.js';

export interface ExportFile {
  fileName: string;
  bytes: Buffer;
}

/** Keeps a copy under the key of the person it is about: with that key it goes too. A second one replaces the first. */
export async function keepExport(tx: Tx, requestId: Id, personId: Id, { fileName, bytes }: ExportFile): Promise<void> {
  const sealed = await encryptForPerson(tx, personId, bytes.toString('base64'));
  await tx.execute(
    `insert into privacy_export (cooperative_id, request_id, sealed, sealed_for, file_name, size) values ($1, $2, $3, $4, $5, $6)
     on conflict (cooperative_id, request_id) do update set sealed = excluded.sealed, size = excluded.size, made_at = now()`,
    [tx.context.cooperativeId, requestId, sealed, personId, fileName, bytes.length],
  );
}

/** @throws privacy_export_gone (404) when it was never made, or cleared after its term */
export async function fetchExport(tx: Tx, requestId: Id): Promise<ExportFile> {
  const row = await tx.maybe<{ sealed: Buffer; sealed_for: Id; file_name: string }>(
    `update privacy_export set fetched_at = now() where cooperative_id = $1 and request_id = $2 returning sealed, sealed_for, file_name`,
    [tx.context.cooperativeId, requestId],
  );
  const opened = row && (await decryptForPerson(tx, row.sealed_for, row.sealed));
  if (typeof opened !== 'string') throw new DomainError('not_found', 'privacy_export_gone');
  return { fileName: row!.file_name, bytes: Buffer.from(opened, 'base64') };
}

/** Which of these requests have a copy ready, and until when it stays. */
export async function readyExports(tx: Tx, requestIds: readonly Id[]): Promise<Map<Id, { size: number; until: Date }>> {
  const rows = await tx.query<{ request_id: Id; size: number; until: Date }>(
    `select request_id, size, made_at + interval '30 days' as until from privacy_export where cooperative_id = $1 and request_id = any($2::uuid[])`,
    [tx.context.cooperativeId, requestIds],
  );
  return new Map(rows.map(({ request_id, size, until }) => [request_id, { size, until }]));
}
