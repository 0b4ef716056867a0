import { newId } from '#libs/kernel/index.js';

type Put = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** A file that is being imported, what its columns meant, and hours from before the office. */
export async function furnishImports(put: Put, id: Record<string, string>, word: string): Promise<void> {
  await put('import', {
    import_id: id.import_id,
    kind: 'relations',
    file_name: word,
    file_sha256: Buffer.alloc(32),
    content: Buffer.from(`Naam;Plaats\n${word};${word}\n`),
    row_count: 1,
  });
  await put('import_mapping', { kind: 'relations', header_sha256: Buffer.alloc(32), mapping: { name: 0 } });
  const month = { member_id: id.member_id, project_id: id.project_id, month: '2026-01' };
  await put('opening_hours', { opening_id: newId(), ...month, minutes: 600, import_id: id.import_id });
}
