import type { DataSource } from 'typeorm';
import { statementName } from './statement-names.js';
import type { Param } from './tx.js';
import { withConnection } from './with-connection.js';

/**
 * One statement outside any co-operative: only for the definer functions over what is global (sessions, sign-ins). Kept
 * prepared, as those of a transaction are: the session is read with every request.
 */
export function askOutsideTenants<Row>(dataSource: DataSource, text: string, params: readonly Param[]): Promise<Row[]> {
  return withConnection(dataSource, async (client) => {
    const { rows } = await client.query({ text, values: params as unknown[], name: statementName(text) });
    return rows as Row[];
  });
}
