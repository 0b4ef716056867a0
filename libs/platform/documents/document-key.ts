import crypto from 'node:crypto';
import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';
import { openUnderMaster, sealUnderMaster } from '../keys/master-keys.js';

const kept = new Map<Id, { wrapped: Buffer; key: Buffer }>();
const KEPT_AT_MOST = 1_000;

interface KeyRow {
  wrapped_key: Buffer;
}

/** The key that a co-operative's documents are encrypted with; undefined when it has none yet. */
export async function findDocumentKey(tx: Tx): Promise<Buffer | undefined> {
  const { cooperativeId } = tx.context;
  const row = await tx.maybe<KeyRow>(`select wrapped_key from document_key where cooperative_id = $1`, [cooperativeId]);
  if (!row) return undefined;
  const known = kept.get(cooperativeId);
  if (known?.wrapped.equals(row.wrapped_key)) return known.key;
  const key = openUnderMaster(row.wrapped_key, aboutKeyOf(cooperativeId));
  if (kept.size >= KEPT_AT_MOST) kept.clear();
  kept.set(cooperativeId, { wrapped: row.wrapped_key, key });
  return key;
}

/** The same, made at first use. The row and the first document that needs it are of one transaction. */
export async function documentKey(tx: Tx): Promise<Buffer> {
  const found = await findDocumentKey(tx);
  if (found) return found;
  const { cooperativeId } = tx.context;
  await tx.execute(`insert into document_key (cooperative_id, wrapped_key) values ($1, $2) on conflict do nothing`, [
    cooperativeId,
    sealUnderMaster(crypto.randomBytes(32), aboutKeyOf(cooperativeId)),
  ]);
  return (await findDocumentKey(tx))!;
}

export const aboutKeyOf = (cooperativeId: Id): string => `documents of ${cooperativeId}`;
