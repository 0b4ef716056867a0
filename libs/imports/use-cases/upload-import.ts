import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Upload } from '#libs/platform/index.js';
import { findSameFile, forgetOldPreviews, insertImport, type EarlierImport } from '../data/import.repository.js';
import { ImportKinds, type ImportKind } from '../import-kind.js';
import { FileReader } from '../reading/file-reader.js';
import { NOTHING_CHOSEN, readImport, type FileReading } from './read-import.js';

/** An import that is nothing yet, with what is known about its rows. */
export interface ImportPreview extends FileReading {
  importId: Id;
  kind: ImportKind;
  fileName: string;
  /** The same file was imported before, and that import stands. */
  earlier?: EarlierImport;
}

@Injectable()
export class UploadImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ImportKinds,
    private readonly files: FileReader,
  ) {}

  /**
   * Keeps a file and says what each of its rows would become. Nothing is imported.
   * @throws not_found for a kind nobody imports; upload_*, archive_* and import_* for a file that is no readable table
   */
  async run(context: TenantContext, kindName: string, { fileName, bytes }: Upload): Promise<ImportPreview> {
    const kind = this.kinds.of(kindName, context);
    const table = await this.files.read(bytes);
    return this.transactions.run(context, async (tx) => {
      const importId = newId();
      const sha256 = createHash('sha256').update(bytes).digest();
      const earlier = await findSameFile(tx, kind.kind, sha256);
      const file = await readImport(tx, kind, table, NOTHING_CHOSEN);
      await forgetOldPreviews(tx);
      const rowCount = table.rows.length;
      await insertImport(tx, { importId, kind: kind.kind, fileName, content: bytes, sha256, rowCount });
      await audit(tx, {
        action: 'import.uploaded',
        subject: { kind: 'import', id: importId },
        changes: { kind: kind.kind, rows: rowCount, sha256: sha256.toString('hex') },
      });
      return { importId, kind, fileName, ...file, ...(earlier ? { earlier } : {}) };
    });
  }
}
