import type { Tx } from '#libs/platform/index.js';

/** Calendar days of the SEPA rulebook, when nothing shorter was agreed. */
export const STANDARD_NOTICE_DAYS = 14;

export interface CollectionSettings {
  /** The incassant-ID; null while the co-operative cannot collect. */
  readonly creditorIdentifier: string | null;
  /** What new mandates agree on. */
  readonly noticeDays: number;
  /** The first collection of a mandate goes as `FRST`: some banks still ask for it. */
  readonly firstAsFrst: boolean;
  /** 0 when nothing was set yet. */
  readonly version: number;
}

interface SettingsRow {
  creditor_identifier: string | null;
  notice_days: number;
  first_as_frst: boolean;
  version: number;
}

export async function readCollectionSettings(tx: Tx): Promise<CollectionSettings> {
  const row = await tx.maybe<SettingsRow>(
    `select creditor_identifier, notice_days, first_as_frst, version from collection_settings where cooperative_id = $1`,
    [tx.context.cooperativeId],
  );
  return row
    ? {
        creditorIdentifier: row.creditor_identifier,
        noticeDays: row.notice_days,
        firstAsFrst: row.first_as_frst,
        version: row.version,
      }
    : { creditorIdentifier: null, noticeDays: STANDARD_NOTICE_DAYS, firstAsFrst: false, version: 0 };
}

/** @returns rows written: 0 when somebody changed them since */
export function writeCollectionSettings(tx: Tx, settings: CollectionSettings): Promise<number> {
  return tx.execute(
    `insert into collection_settings (cooperative_id, creditor_identifier, notice_days, first_as_frst) values ($1, $2, $3, $4)
     on conflict (cooperative_id) do update set creditor_identifier = excluded.creditor_identifier, notice_days = excluded.notice_days,
       first_as_frst = excluded.first_as_frst, version = collection_settings.version + 1 where collection_settings.version = $5`,
    [
      tx.context.cooperativeId,
      settings.creditorIdentifier,
      settings.noticeDays,
      settings.firstAsFrst,
      settings.version,
    ],
  );
}
