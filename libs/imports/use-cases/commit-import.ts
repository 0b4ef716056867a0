import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { holdPreview, lockKind, markCommitted, rememberMapping } from '../data/import.repository.js';
import { ImportKinds } from '../import-kind.js';
import { FileReader } from '../reading/file-reader.js';
import { headerPrint, readImport, readyRows } from './read-import.js';

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
   * @throws not_found, import_committed, import_undone, import_busy, import_nothing_ready, and what the register refuses
   */
  run(context: TenantContext, importId: Id): Promise<CommittedImport> {
    return this.transactions.run(context, async (tx) => {
      const row = await holdPreview(tx, importId);
      const kind = this.kinds.of(row.kind, context);
      await lockKind(tx, kind.kind);
      const table = await this.files.read(row.content);
      const reading = await readImport(tx, kind, table, row);
      const ready = readyRows(reading);
      if (ready.length === 0) throw new DomainError('conflict', 'import_nothing_ready');
      const made = await kind.commit(tx, importId, ready);
      await markCommitted(tx, importId, made);
      await rememberMapping(tx, kind.kind, headerPrint(table), reading.mapping);
      const leftOut = reading.rows.length - ready.length;
      await audit(tx, {
        action: 'import.committed',
        subject: { kind: 'import', id: importId },
        changes: { kind: kind.kind, added: ready.length, left_out: leftOut },
      });
      return { import_id: importId, added: ready.length, left_out: leftOut };
    });
  }
}
