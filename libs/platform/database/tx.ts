import type { ClientBase, QueryResult, QueryResultRow } from 'pg';
import { DomainError } from '#libs/kernel/index.js';
import { inOneMessage } from './one-message.js';
import { statementName } from './statement-names.js';
import type { TenantContext } from './tenant-context.js';

/** A SQL parameter; arrays become PostgreSQL arrays. */
export type Param =
  string | number | boolean | Date | Buffer | null | readonly (string | number | boolean | null | Date | Buffer)[];

/**
 * An open transaction bound to one co-operative. Handed to repositories as their first argument, always.
 * `bigint` columns come back as safe integers, `date` as ISO text, `numeric` as text, `timestamptz` as Date.
 */
export class Tx {
  private readonly unanswered: Promise<unknown>[] = [];
  private isOver = false;

  /** @param asksOnce `commit` follows the first statement in the same message; there is no second one */
  constructor(
    private readonly client: ClientBase,
    readonly context: TenantContext,
    private readonly asksOnce = false,
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
    this.keep(this.send(sql, params));
  }

  /**
   * Has every statement from here planned for its values. A statement asked often is planned once for all co-operatives, and
   * what suits one of ten members takes twice as long for one of ten thousand. For lists of everything, not for pages.
   */
  planEach(): void {
    this.later('set local plan_cache_mode = force_custom_plan');
  }

  /** Waits for what was sent and not waited for. @throws what the first refused one was refused for */
  async answered(): Promise<void> {
    await Promise.all(this.unanswered);
  }

  /** Ends it, once. After a statement that was refused the server takes this as a rollback. */
  commit(): void {
    if (!this.isOver) this.keep(this.client.query('commit'));
    this.isOver = true;
  }

  private send(text: string, params: readonly Param[]): Promise<QueryResult<QueryResultRow>> {
    if (this.isOver) throw new Error(`a statement after the end of its transaction: ${text}`);
    inOneMessage(this.client);
    const answer = this.client.query<QueryResultRow>({ text, values: params as unknown[], name: statementName(text) });
    if (this.asksOnce) this.commit();
    return answer;
  }

  private keep(sent: Promise<unknown>): void {
    sent.catch(() => undefined);
    this.unanswered.push(sent);
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
