import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { findPreview } from '../data/import.repository.js';
import { ImportKinds } from '../import-kind.js';
import { FileReader } from '../reading/file-reader.js';
import { readImport } from './read-import.js';
import type { ImportPreview } from './upload-import.js';

@Injectable()
export class ViewImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ImportKinds,
    private readonly files: FileReader,
  ) {}

  /** The preview again, against the registers of now. @throws not_found, import_committed, import_undone */
  run(context: TenantContext, importId: Id): Promise<ImportPreview & { content: Buffer }> {
    return this.transactions.run(context, async (tx) => {
      const row = await findPreview(tx, importId);
      const kind = this.kinds.of(row.kind, context, false);
      const file = await readImport(tx, kind, await this.files.read(row.content), row);
      return { importId, kind, fileName: row.file_name, ...file, content: row.content };
    });
  }
}
