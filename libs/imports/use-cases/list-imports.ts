import { Injectable } from '@nestjs/common';
import {
  DEFAULT_LIMIT,
  findRuns,
  pageOf,
  Transactions,
  type Page,
  type PageQuery,
  type TenantContext,
} from '#libs/platform/index.js';
import { listImports, type ImportSummaryRow } from '../data/import.repository.js';
import { ImportKinds } from '../import-kind.js';
import { UNDO_RUN } from './start-import-run.js';

/** What a run in the background does with an import. */
export type ImportWork = 'commit' | 'undo';

export const workOf = (runKind: string): ImportWork => (runKind === UNDO_RUN ? 'undo' : 'commit');

export type ImportSummary = Omit<ImportSummaryRow, 'created_at' | 'run_id'> & {
  created_at: string;
  /** Null when nothing is done with it now. */
  running: ImportWork | null;
};

@Injectable()
export class ListImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ImportKinds,
  ) {}

  /** A page of imports, the latest first, of one kind or of all that who asks may look at. */
  async run(context: TenantContext, query: PageQuery & { kind?: string }): Promise<Page<ImportSummary>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const kinds = this.kinds.allFor(context, false).map(({ kind }) => kind);
    const asked = query.kind === undefined ? kinds : kinds.filter((kind) => kind === query.kind);
    return this.transactions.run(context, async (tx) => {
      const rows = await listImports(tx, query, asked, limit);
      const runs = await findRuns(
        tx,
        rows.flatMap(({ run_id }) => run_id ?? []),
      );
      const running = new Map(runs.filter(({ state }) => state === 'running').map((run) => [run.run_id, run.kind]));
      return pageOf(
        rows,
        limit,
        ({ run_id, created_at, ...row }): ImportSummary => {
          const work = run_id === null ? undefined : running.get(run_id);
          return { ...row, created_at: created_at.toISOString(), running: work === undefined ? null : workOf(work) };
        },
        ({ import_id }) => [import_id],
      );
    });
  }
}
