import { Injectable } from '@nestjs/common';
import { DomainError, type Fault, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Table } from '../core/read-table.js';
import { holdPreview, rememberMapping, saveReading, type Reading } from '../data/import.repository.js';
import { ImportKinds, type ImportKind } from '../import-kind.js';
import { FileReader } from '../reading/file-reader.js';
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
   * @throws not_found, import_committed, import_undone; invalid_input for a column that is not there or serves twice
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
      const reading = await readImport(tx, kind, table, chosen);
      return { importId, kind, fileName: row.file_name, reading };
    });
  }
}

function checkMapping(kind: ImportKind, table: Table, { mapping }: Reading): void {
  const known = new Set(kind.columns.map(({ name }) => name));
  const seen = new Set<number>();
  const faults = Object.entries(mapping).flatMap(([name, place]): Fault[] => {
    const pointer = `/mapping/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    if (!known.has(name)) return [{ pointer, code: 'unknown_field' }];
    if (place >= table.header.length) return [{ pointer, code: 'import_column_unknown' }];
    if (seen.has(place)) return [{ pointer, code: 'import_column_twice' }];
    seen.add(place);
    return [];
  });
  if (faults.length > 0) throw DomainError.faults(faults);
}
