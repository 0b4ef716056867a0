import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { askedTogether, Transactions, type TenantContext } from '#libs/platform/index.js';
import { readEntryGrounds, type EntryGround, type EntryQuery } from '../data/ground.js';

interface Asked {
  readonly context: TenantContext;
  readonly query: EntryQuery;
}

/**
 * What the rules need to know of a new entry. At the end of a month a whole co-operative writes its hours at once: what
 * several ask at one moment is read in one statement, per co-operative.
 */
@Injectable()
export class EntryGrounds {
  private readonly askTogether = askedTogether((all: readonly Asked[]) => this.readAll(all));

  constructor(private readonly transactions: Transactions) {}

  read(context: TenantContext, query: EntryQuery): Promise<EntryGround> {
    return this.askTogether({ context, query });
  }

  private async readAll(all: readonly Asked[]): Promise<EntryGround[]> {
    const grounds = new Map<Asked, EntryGround>();
    await Promise.all([...byCooperative(all).values()].map((asked) => this.readOf(asked, grounds)));
    return all.map((asked) => grounds.get(asked)!);
  }

  /** @param asked of one co-operative, whose rows they are under whichever of these contexts */
  private async readOf(asked: readonly Asked[], grounds: Map<Asked, EntryGround>): Promise<void> {
    const queries = asked.map(({ query }) => query);
    const read = await this.transactions.look(asked[0]!.context, (tx) => readEntryGrounds(tx, queries));
    asked.forEach((one, index) => grounds.set(one, read[index]!));
  }
}

function byCooperative(all: readonly Asked[]): Map<Id, Asked[]> {
  const groups = new Map<Id, Asked[]>();
  for (const asked of all) {
    const { cooperativeId } = asked.context;
    const group = groups.get(cooperativeId);
    if (group) group.push(asked);
    else groups.set(cooperativeId, [asked]);
  }
  return groups;
}
