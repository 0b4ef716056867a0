import { Injectable } from '@nestjs/common';
import { DEFAULT_LIMIT, pageOf, Transactions, type Page, type TenantContext } from '#libs/platform/index.js';
import type { Relation } from '../core/relation.js';
import { listRelations, type RelationQuery } from '../data/relation.repository.js';

@Injectable()
export class ListRelations {
  constructor(private readonly transactions: Transactions) {}

  /** A page of customers and suppliers, by name. */
  async run(context: TenantContext, query: RelationQuery): Promise<Page<Relation>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.transactions.look(context, (tx) => listRelations(tx, query, limit));
    return pageOf(
      rows,
      limit,
      (relation) => relation,
      (relation) => [relation.name, relation.relation_id],
    );
  }
}
