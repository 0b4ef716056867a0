import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { holdPreview } from '../data/import.repository.js';
import { ImportKinds, type ImportKind } from '../import-kind.js';
import { FileReader } from '../reading/file-reader.js';
import { keepImport, type CommittedImport } from './keep-import.js';
import { AT_ONCE, expectNoRun, IMPORT_RUN, startImportRun } from './start-import-run.js';

export interface AskedImport extends CommittedImport {
  /** The run that does the work, of a large file; nothing is added before it is done. */
  run_id: Id | null;
}

@Injectable()
export class CommitImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ImportKinds,
    private readonly files: FileReader,
  ) {}

  /**
   * Imports all ready rows, or none: at once, or a large file in a run in the background.
   * @param chosen one of the choices of the kind; left out, the first
   * @throws not_found, import_committed, import_undone, import_running, a fault at /choice, and what keepImport throws
   */
  run(context: TenantContext, importId: Id, chosen?: string): Promise<AskedImport> {
    return this.transactions.run(context, async (tx) => {
      const row = await holdPreview(tx, importId);
      const kind = this.kinds.of(row.kind, context);
      const choice = choiceOf(kind, context, chosen);
      await expectNoRun(tx, row);
      if (row.row_count > AT_ONCE) {
        const runId = await startImportRun(tx, IMPORT_RUN, row, { choice });
        return { import_id: importId, added: 0, left_out: 0, run_id: runId };
      }
      return { ...(await keepImport(tx, this.files, { kind, choice, row })), run_id: null };
    });
  }
}

/** Empty for a kind without choices. @throws a fault at /choice; what the choice is refused with to who may not */
function choiceOf({ choices = [] }: ImportKind, context: TenantContext, chosen?: string): string {
  const choice = chosen === undefined ? choices[0] : choices.find(({ value }) => value === chosen);
  if (!choice && chosen !== undefined) throw DomainError.field('/choice', 'import_choice_unknown');
  if (choice?.roles && !choice.roles.some((role) => context.has(role))) {
    throw new DomainError('forbidden', choice.refusal ?? 'forbidden');
  }
  return choice?.value ?? '';
}
