import type { QueryRunner } from 'typeorm';
import { DomainError } from '#libs/kernel/index.js';
import type { TenantContext } from './tenant-context.js';

/** A SQL parameter; arrays become PostgreSQL arrays. */
export type Param =
  string | number | boolean | Date | Buffer | null | readonly (string | number | boolean | null | Date)[];

/**
 * An open transaction bound to one co-operative. Handed to repositories as their first argument, always.
 * `bigint` columns come back as safe integers, `date` as ISO text, `numeric` as text, `timestamptz` as Date.
 */
export class Tx {
  constructor(
    private readonly runner: QueryRunner,
    readonly context: TenantContext,
  ) {}

  async query<Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> {
    const result = await this.runner.query(sql, params as unknown[], true);
    return (result.records ?? []) as Row[];
  }

  /** How many rows a write touched. */
  async execute(sql: string, params: readonly Param[] = []): Promise<number> {
    const result = await this.runner.query(sql, params as unknown[], true);
    return result.affected ?? 0;
  }

  async maybe<Row>(sql: string, params: readonly Param[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, params))[0];
  }

  /** @throws not_found when there is no row */
  async one<Row>(sql: string, params: readonly Param[] = []): Promise<Row> {
    const row = await this.maybe<Row>(sql, params);
    if (row === undefined) throw DomainError.notFound();
    return row;
  }
}
