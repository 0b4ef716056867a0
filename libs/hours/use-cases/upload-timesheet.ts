import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FileReader } from '#libs/imports/index.js';
import { newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Upload } from '#libs/platform/index.js';
import { forgetOldPreviews, insertImport } from '../data/time-import.repository.js';
import { readTimesheet, type TimesheetReading } from './read-timesheet.js';

/** An import that is no hours yet, with what is known about its rows. */
export interface TimeImportPreview {
  importId: Id;
  fileName: string;
  reading: TimesheetReading;
}

@Injectable()
export class UploadTimesheet {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileReader,
  ) {}

  /**
   * Keeps a timesheet export of another program and says what each row would become. No hours are stored.
   * @throws import_file_* and import_* for a file that is no readable table
   */
  run(context: TenantContext, file: Upload): Promise<TimeImportPreview> {
    return this.transactions.run(context, async (tx) => {
      const importId = newId();
      const { fileName, bytes } = file;
      const fresh = { mapping: null, settings: {}, answers: {}, state: 'preview' as const };
      const reading = await readTimesheet(tx, this.files, {
        ...fresh,
        import_id: importId,
        layout: '',
        file_name: fileName,
        content: bytes,
      });
      await forgetOldPreviews(tx);
      const sha256 = createHash('sha256').update(bytes).digest();
      await insertImport(tx, { importId, layout: reading.layout, fileName, content: bytes, sha256 });
      await audit(tx, {
        action: 'time_import.uploaded',
        subject: { kind: 'time_import', id: importId },
        changes: { layout: reading.layout, rows: reading.rowCount, sha256: sha256.toString('hex') },
      });
      return { importId, fileName, reading };
    });
  }
}
