import { Injectable } from '@nestjs/common';
import { csvOf } from '../csv/csv.js';
import { DomainError, isId } from '#libs/kernel/index.js';
import type { TenantContext } from '../database/tenant-context.js';
import { Transactions } from '../database/transactions.js';
import type { Tx } from '../database/tx.js';
import { DEFAULT_LIMIT, pageOf, readCursor, type Page } from '../http/paging.js';
import { auditLook } from './audit.js';
import { changesOf, type LogEntry } from './log-entry.js';
import { actorNames, listLog, type LogFilter, type LogRow } from './log.repository.js';
import { decryptForPerson } from './person-key.js';

/** Rows an export holds at most; narrower filters give the rest. */
const EXPORT_AT_MOST = 5_000;

/** The co-operative's log, as it was written in the transactions of the acts themselves. */
@Injectable()
export class ReadLog {
  constructor(private readonly transactions: Transactions) {}

  list(context: TenantContext, query: LogFilter & { limit?: number; cursor?: string }): Promise<Page<LogEntry>> {
    const { limit = DEFAULT_LIMIT, cursor, ...filter } = query;
    const after = readCursor(cursor, ['string', 'string'] as const);
    if (after && (!isId(after[1]) || Number.isNaN(Date.parse(after[0])))) throw DomainError.field('/cursor', 'cursor');
    return this.transactions.run(context, async (tx) => {
      const rows = await listLog(tx, filter, after, limit + 1);
      const entries = new Map((await readable(tx, rows.slice(0, limit))).map((entry) => [entry.audit_id, entry]));
      return pageOf(
        rows,
        limit,
        (row) => entries.get(row.audit_id)!,
        (row) => [row.at, row.audit_id],
      );
    });
  }

  /** The same as a file for a spreadsheet; that somebody took it along is in the log too. */
  export(context: TenantContext, filter: LogFilter): Promise<string> {
    return this.transactions.run(context, async (tx) => {
      const entries = await readable(tx, await listLog(tx, filter, undefined, EXPORT_AT_MOST));
      await auditLook(tx, { subject: { kind: 'cooperative', id: context.cooperativeId }, what: 'audit_log' });
      return asCsv(entries);
    });
  }
}

async function readable(tx: Tx, rows: readonly LogRow[]): Promise<LogEntry[]> {
  const names = await actorNames(tx);
  const entries: LogEntry[] = [];
  for (const { personal, personal_of, changes, ...row } of rows) {
    const hidden =
      personal && personal_of ? await decryptForPerson(tx, personal_of, personal).catch(() => undefined) : undefined;
    entries.push({
      ...row,
      actor_name: (row.actor_id && names.get(row.actor_id)) || row.actor_name,
      changes: changesOf({ ...changes, ...(hidden as Record<string, unknown> | undefined) }),
    });
  }
  return entries;
}

const COLUMNS = ['moment', 'soort', 'wie', 'namens', 'wat', 'onderwerp', 'kenmerk', 'oud → nieuw', 'ip', 'apparaat'];

const asCsv = (entries: readonly LogEntry[]): string =>
  csvOf(
    COLUMNS,
    entries.map((entry) => [
      entry.at,
      entry.actor_kind,
      entry.actor_name,
      entry.under_kind === null ? '' : `${entry.under_kind} ${entry.under_id}`,
      entry.action,
      entry.subject_kind,
      entry.subject_id,
      entry.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} → ${to ?? ''}`).join('; '),
      entry.ip,
      entry.device,
    ]),
  );
