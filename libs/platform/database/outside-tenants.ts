import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { statementName } from './statement-names.js';
import type { Param } from './tx.js';

/**
 * One statement outside any co-operative: only for the definer functions over what is global (sessions, sign-ins). Kept
 * prepared, as those of a transaction are: the session is read with every request.
 */
export async function askOutsideTenants<Row>(
  dataSource: DataSource,
  text: string,
  params: readonly Param[],
): Promise<Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    return (await client.query({ text, values: params as unknown[], name: statementName(text) })).rows as Row[];
  } finally {
    await runner.release();
  }
}
