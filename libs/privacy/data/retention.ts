import { DomainError, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { nameRefusals, type Expiry, type Tx } from '#libs/platform/index.js';

nameRefusals({ CK641: () => new DomainError('conflict', 'retention_done_already') });

export interface RetentionReport {
  report_id: Id;
  /** `2026-11` */
  month: string;
  on_date: LocalDate;
  state: 'preview' | 'done';
  lines: Expiry[];
  automatic: boolean;
  done_at: Date | null;
  document_id: Id | null;
  version: number;
}

const COLUMNS = 'report_id, month, on_date, state, lines, automatic, done_at, document_id, version';

/** The report of a month, when there is none yet; undefined when there is. */
export async function addReport(tx: Tx, month: string, onDate: LocalDate, lines: Expiry[]): Promise<Id | undefined> {
  const reportId = newId();
  const added = await tx.execute(
    `insert into retention_report (cooperative_id, report_id, month, on_date, lines) values ($1, $2, $3, $4, $5)
     on conflict (cooperative_id, month) do nothing`,
    [tx.context.cooperativeId, reportId, month, onDate, JSON.stringify(lines)],
  );
  return added === 1 ? reportId : undefined;
}

export const hasReport = async (tx: Tx, month: string): Promise<boolean> =>
  (await tx.maybe(`select 1 from retention_report where cooperative_id = $1 and month = $2`, [
    tx.context.cooperativeId,
    month,
  ])) !== undefined;

export const listReports = (tx: Tx): Promise<RetentionReport[]> =>
  tx.query<RetentionReport>(
    `select ${COLUMNS} from retention_report where cooperative_id = $1 order by month desc limit 60`,
    [tx.context.cooperativeId],
  );

/** Held until the transaction ends. @throws not_found */
export const lockReport = (tx: Tx, reportId: Id): Promise<RetentionReport> =>
  tx.one<RetentionReport>(
    `select ${COLUMNS} from retention_report where cooperative_id = $1 and report_id = $2 for update`,
    [tx.context.cooperativeId, reportId],
  );

export async function closeReport(tx: Tx, report: RetentionReport): Promise<void> {
  await tx.execute(
    `update retention_report set state = 'done', lines = $3, automatic = $4, done_at = now(), done_by = $5, document_id = $6, version = version + 1
     where cooperative_id = $1 and report_id = $2`,
    [
      tx.context.cooperativeId,
      report.report_id,
      JSON.stringify(report.lines),
      report.automatic,
      tx.context.actor.id ?? null,
      report.document_id,
    ],
  );
}

export interface PrivacySetting {
  clears_automatically: boolean;
  version: number;
}

export const readSetting = async (tx: Tx): Promise<PrivacySetting> =>
  (await tx.maybe<PrivacySetting>(
    `select clears_automatically, version from privacy_setting where cooperative_id = $1`,
    [tx.context.cooperativeId],
  )) ?? { clears_automatically: false, version: 1 };

/** @param version the one the caller saw @throws stale_version */
export async function writeSetting(tx: Tx, clearsAutomatically: boolean, version: number): Promise<PrivacySetting> {
  const saved = await tx.maybe<PrivacySetting>(
    `insert into privacy_setting as s (cooperative_id, clears_automatically, version) select $1, $2, 2 where $3 = 1
       or exists (select 1 from privacy_setting where cooperative_id = $1)
     on conflict (cooperative_id) do update set clears_automatically = excluded.clears_automatically, version = s.version + 1
       where s.version = $3
     returning clears_automatically, version`,
    [tx.context.cooperativeId, clearsAutomatically, version],
  );
  if (!saved) throw new DomainError('stale', 'stale_version');
  return saved;
}
