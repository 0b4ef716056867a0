import type { Tx } from '#libs/platform/index.js';

/** Calendar days of the SEPA rulebook, when nothing shorter was agreed. */
export const STANDARD_NOTICE_DAYS = 14;

export interface CollectionSettings {
  /** The incassant-ID; null while the co-operative cannot collect. */
  readonly creditorIdentifier: string | null;
  /** What new mandates agree on. */
  readonly noticeDays: number;
  /** 0 when nothing was set yet. */
  readonly version: number;
}

export async function readCollectionSettings(tx: Tx): Promise<CollectionSettings> {
  const row = await tx.maybe<{ creditor_identifier: string | null; notice_days: number; version: number }>(
    `select creditor_identifier, notice_days, version from collection_settings where cooperative_id = $1`,
    [tx.context.cooperativeId],
  );
  return row
    ? { creditorIdentifier: row.creditor_identifier, noticeDays: row.notice_days, version: row.version }
    : { creditorIdentifier: null, noticeDays: STANDARD_NOTICE_DAYS, version: 0 };
}

/** @returns rows written: 0 when somebody changed them since */
export function writeCollectionSettings(tx: Tx, settings: CollectionSettings): Promise<number> {
  return tx.execute(
    `insert into collection_settings (cooperative_id, creditor_identifier, notice_days) values ($1, $2, $3)
     on conflict (cooperative_id) do update set creditor_identifier = excluded.creditor_identifier, notice_days = excluded.notice_days,
       version = collection_settings.version + 1 where collection_settings.version = $4`,
    [tx.context.cooperativeId, settings.creditorIdentifier, settings.noticeDays, settings.version],
  );
}
