import { Injectable } from '@nestjs/common';
import { FileReader } from '#libs/imports/index.js';
import type { Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { holdPreview } from '../data/time-import.repository.js';
import { readTimesheet } from './read-timesheet.js';
import type { TimeImportPreview } from './upload-timesheet.js';

@Injectable()
export class ViewTimeImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileReader,
  ) {}

  /** The preview again, against the registers of now. @throws not_found, import_committed, import_undone */
  run(context: TenantContext, importId: Id): Promise<TimeImportPreview> {
    return this.transactions.run(context, async (tx) => {
      const row = await holdPreview(tx, importId);
      return { importId, fileName: row.file_name, reading: await readTimesheet(tx, this.files, row) };
    });
  }
}
