import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { holdPreview, rememberMapping, saveReading, type Reading } from '../data/import.repository.js';
import { ImportKinds } from '../import-kind.js';
import { FileReader } from '../reading/file-reader.js';
import { checkAnswers, checkMapping } from './check-chosen.js';
import { headerPrint, readImport } from './read-import.js';
import type { ImportPreview } from './upload-import.js';

@Injectable()
export class MapImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ImportKinds,
    private readonly files: FileReader,
  ) {}

  /**
   * Says which column is what and what unknown names stand for; answers with the preview again. The columns are remembered
   * for files of the same shape.
   * @throws not_found, import_committed, import_undone; invalid_input for what checkMapping and checkAnswers refuse
   */
  run(context: TenantContext, importId: Id, chosen: Reading): Promise<ImportPreview> {
    return this.transactions.run(context, async (tx) => {
      const row = await holdPreview(tx, importId);
      const kind = this.kinds.of(row.kind, context);
      const table = await this.files.read(row.content);
      checkMapping(kind, table, chosen);
      await saveReading(tx, importId, chosen);
      await rememberMapping(tx, kind.kind, headerPrint(table), chosen.mapping);
      await audit(tx, {
        action: 'import.mapped',
        subject: { kind: 'import', id: importId },
        changes: { columns: { from: row.mapping, to: chosen.mapping } },
      });
      const file = await readImport(tx, kind, table, chosen);
      checkAnswers(file.reading, chosen);
      return { importId, kind, fileName: row.file_name, ...file };
    });
  }
}
