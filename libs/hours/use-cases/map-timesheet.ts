import { Injectable } from '@nestjs/common';
import { FileReader } from '#libs/imports/index.js';
import type { Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { NameAnswers } from '../core/import/answers.js';
import type { ColumnMapping } from '../core/import/columns.js';
import { holdPreview, saveReading, type ReaderSettings } from '../data/time-import.repository.js';
import { readTimesheet } from './read-timesheet.js';
import type { TimeImportPreview } from './upload-timesheet.js';

export interface TimesheetMapping {
  mapping: ColumnMapping;
  settings: ReaderSettings;
  answers: NameAnswers;
}

@Injectable()
export class MapTimesheet {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileReader,
  ) {}

  /**
   * Says which column is what, how cells are read and what unknown names stand for; answers with the preview again.
   * @throws not_found, import_committed, import_undone; invalid_input for a mapping that cannot work or an answer that names nobody
   */
  run(context: TenantContext, importId: Id, mapping: TimesheetMapping): Promise<TimeImportPreview> {
    return this.transactions.run(context, async (tx) => {
      const row = await holdPreview(tx, importId);
      await saveReading(tx, importId, mapping);
      await audit(tx, {
        action: 'time_import.mapped',
        subject: { kind: 'time_import', id: importId },
        changes: { columns: { from: row.mapping, to: mapping.mapping } },
      });
      return {
        importId,
        fileName: row.file_name,
        reading: await readTimesheet(tx, this.files, { ...row, ...mapping }),
      };
    });
  }
}
