import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { readyRows, type ImportReading } from '../core/import-reading.js';
import { holdPreview, lockKind, markCommitted, rememberMapping } from '../data/import.repository.js';
import { ImportKinds, type ImportKind } from '../import-kind.js';
import { FileReader } from '../reading/file-reader.js';
import { headerPrint, readImport } from './read-import.js';

export interface CommittedImport {
  import_id: Id;
  /** Rows that are in the register now. */
  added: number;
  /** Rows of the file that are not: skipped, refused, or there already. */
  left_out: number;
}

@Injectable()
export class CommitImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ImportKinds,
    private readonly files: FileReader,
  ) {}

  /**
   * Imports all ready rows, or none. They are judged once more against the register of this moment, and nobody else imports
   * the same kind meanwhile, so the same file twice adds nothing.
   * @param chosen one of the choices of the kind; left out, the first
   * @throws not_found, import_committed, import_undone, import_busy, import_questions_open, import_nothing_ready, a fault at /choice,
   *   and what the register refuses
   */
  run(context: TenantContext, importId: Id, chosen?: string): Promise<CommittedImport> {
    return this.transactions.run(context, async (tx) => {
      const row = await holdPreview(tx, importId);
      const kind = this.kinds.of(row.kind, context);
      const choice = choiceOf(kind, context, chosen);
      await lockKind(tx, kind.kind);
      const table = await this.files.read(row.content);
      const { mapping, reading } = await readImport(tx, kind, table, row, { hold: true });
      expectReady(reading);
      const { added, ids } = await kind.commit(tx, importId, reading, choice);
      await markCommitted(tx, importId, { added, made: ids, sums: sumsOf(reading) });
      await rememberMapping(tx, kind.kind, headerPrint(table), mapping);
      const leftOut = reading.rows.length - added;
      await auditCommit(tx, importId, { kind: kind.kind, added, left_out: leftOut, ...(choice ? { choice } : {}) });
      return { import_id: importId, added, left_out: leftOut };
    });
  }
}

const sumsOf = ({ sums }: ImportReading): Record<string, number> =>
  Object.fromEntries(sums.map(({ column, total }) => [column, total]));

/** @throws import_questions_open, import_nothing_ready */
function expectReady(reading: ImportReading): void {
  if (reading.questions.some(({ needed }) => needed)) throw new DomainError('conflict', 'import_questions_open');
  if (readyRows(reading).length === 0) throw new DomainError('conflict', 'import_nothing_ready');
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

const auditCommit = (tx: Tx, importId: Id, changes: Record<string, unknown>): Promise<void> =>
  audit(tx, { action: 'import.committed', subject: { kind: 'import', id: importId }, changes });
