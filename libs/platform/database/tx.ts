import type { ClientBase, QueryResult, QueryResultRow } from 'pg';
import { DomainError } from '#libs/kernel/index.js';
import { statementName } from './statement-names.js';
import type { TenantContext } from './tenant-context.js';

/** A SQL parameter; arrays become PostgreSQL arrays. */
export type Param =
  string | number | boolean | Date | Buffer | null | readonly (string | number | boolean | null | Date)[];

/**
 * An open transaction bound to one co-operative. Handed to repositories as their first argument, always.
 * `bigint` columns come back as safe integers, `date` as ISO text, `numeric` as text, `timestamptz` as Date.
 */
export class Tx {
  private readonly unanswered: Promise<unknown>[] = [];

  constructor(
    private readonly client: ClientBase,
    readonly context: TenantContext,
  ) {}

  async query<Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> {
    return (await this.send(sql, params)).rows as Row[];
  }

  /** How many rows a write touched. */
  async execute(sql: string, params: readonly Param[] = []): Promise<number> {
    return (await this.send(sql, params)).rowCount ?? 0;
  }

  /**
   * A write whose outcome nothing in this transaction asks for: it travels with the next statement instead of being waited
   * for. Refused, it takes the whole transaction with it.
   */
  later(sql: string, params: readonly Param[] = []): void {
    const sent = this.send(sql, params);
    sent.catch(() => undefined);
    this.unanswered.push(sent);
  }

  /** Waits for what was sent with `later`. @throws what the first refused one was refused for */
  async answered(): Promise<void> {
    await Promise.all(this.unanswered);
  }

  private send(text: string, params: readonly Param[]): Promise<QueryResult<QueryResultRow>> {
    return this.client.query({ text, values: params as unknown[], name: statementName(text) });
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
