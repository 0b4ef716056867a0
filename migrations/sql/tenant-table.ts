import type { QueryRunner } from 'typeorm';

export interface TenantTable {
  name: string;
  /** Columns and constraints after `cooperative_id`, which is added in front of them. */
  columns: string;
  /** What the application role may do; append-only tables leave out update and delete. */
  grants?: string;
}

/**
 * Creates a table that belongs to one co-operative per row: `cooperative_id` first, row-level security enabled and forced,
 * one policy without a subquery (a policy with one is refused on distributed tables). No tenant set means no rows.
 */
export async function createTenantTable(query: QueryRunner, table: TenantTable): Promise<void> {
  await query.query(`
    create table ${table.name} (cooperative_id uuid not null, ${table.columns});
    alter table ${table.name} enable row level security;
    alter table ${table.name} force row level security;
    create policy tenant on ${table.name}
      using (cooperative_id = app_cooperative()) with check (cooperative_id = app_cooperative());
    grant ${table.grants ?? 'select, insert, update, delete'} on ${table.name} to coopkantoor_app;`);
}

/**
 * Refuses update and delete on an append-only table for everybody, its owner included.
 * @param acts which of the two; rows that go with what they belong to may be deleted
 */
export async function forbidChanges(
  query: QueryRunner,
  table: string,
  acts: 'update' | 'update or delete' = 'update or delete',
): Promise<void> {
  await query.query(`
    create trigger ${table}_is_append_only before ${acts} on ${table}
      for each row execute function refuse_change();`);
}
