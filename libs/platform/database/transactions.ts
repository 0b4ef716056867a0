import { Inject, Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { inOneMessage } from './one-message.js';
import { claimOnce, rememberAnswer } from './once.js';
import { isWorthAnotherTry, translateRefusal } from './refusals.js';
import type { TenantContext } from './tenant-context.js';
import { Tx } from './tx.js';
import { withConnection } from './with-connection.js';

const TRIES = 3;

/**
 * A page comes from an index in its order, whoever asks. Left to itself the server plans it anew for every request, because
 * it expects a little of the values: that costs more than to read the page.
 */
const PLANNED_ONCE = 'set local plan_cache_mode = force_generic_plan';

/**
 * One use case, one transaction, one tenant. `begin` and the tenant travel with the first statement; everything the work does
 * (the change, its journal entry, its audit row, its outbox row) commits together or not at all.
 */
@Injectable()
export class Transactions {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * @throws DomainError what the work refuses, and what a constraint of the database refuses, in words
   */
  run<Result>(context: TenantContext, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.tryUntilDone(context, work, false);
  }

  /**
   * For pages of lists: work of one statement that only reads. Begin, tenant, statement and commit are one message to the server, their
   * answers one message back.
   * @throws Error when the work asks a second statement
   */
  look<Result>(context: TenantContext, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.tryUntilDone(context, work, true);
  }

  private async tryUntilDone<Result>(
    context: TenantContext,
    work: (tx: Tx) => Promise<Result>,
    asksOnce: boolean,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await withConnection(this.dataSource, (client) => this.attempt(client, context, work, asksOnce));
      } catch (error) {
        if (attempt < TRIES && isWorthAnotherTry(error)) continue;
        throw translateRefusal(error) ?? error;
      }
    }
  }

  private async attempt<Result>(
    client: Client,
    context: TenantContext,
    work: (tx: Tx) => Promise<Result>,
    asksOnce: boolean,
  ): Promise<Result> {
    let tx: Tx | undefined;
    try {
      inOneMessage(client);
      const begun = sent(
        client.query(
          `begin; set local app.cooperative_id = '${context.cooperativeId}'${asksOnce ? `; ${PLANNED_ONCE}` : ''}`,
        ),
      );
      tx = new Tx(client, context, asksOnce);
      const earlier = await claimOnce<Result>(tx);
      if (earlier) {
        await client.query('rollback');
        context.once?.onReplay();
        return earlier.answer;
      }
      const result = await work(tx);
      rememberAnswer(tx, result);
      // in one message with what the work left unanswered; without its beginning none of it has a co-operative to be of
      tx.commit();
      await begun;
      await tx.answered();
      return result;
    } catch (error) {
      // a connection that died takes its transaction with it; the first error is the one worth telling
      await client.query('rollback').catch(() => undefined);
      await tx?.answered();
      throw error;
    }
  }
}

/** On its way: looked at later, and no unhandled rejection until then. */
function sent<Answer>(query: Promise<Answer>): Promise<Answer> {
  query.catch(() => undefined);
  return query;
}
