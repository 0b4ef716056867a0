import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Relation } from '../core/relation.js';
import { findRelation } from '../data/relation.repository.js';

@Injectable()
export class ViewRelation {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found */
  async run(context: TenantContext, relationId: Id): Promise<Relation> {
    const relation = await this.transactions.run(context, (tx) => findRelation(tx, relationId));
    if (!relation) throw DomainError.notFound();
    return relation;
  }
}
