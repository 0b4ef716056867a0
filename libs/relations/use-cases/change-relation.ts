import { Injectable } from '@nestjs/common';
import { changesBetween, given } from '#libs/cooperatives/index.js';
import type { Id } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import { checkRelation, PERSONAL_FIELDS, type Relation, type RelationDetails } from '../core/relation.js';
import { lockRelation, updateRelation } from '../data/relation.repository.js';

@Injectable()
export class ChangeRelation {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Issued invoices keep what they said.
   * @param version the one the caller saw
   * @throws not_found, stale_version, and what checkRelation refuses
   */
  run(context: TenantContext, relationId: Id, version: number, input: Partial<RelationDetails>): Promise<Relation> {
    return this.transactions.run(context, async (tx) => {
      const before = await lockRelation(tx, relationId);
      expectTouched(before.version === version ? 1 : 0);
      const after = checkRelation({ ...before, ...given(input) });
      await updateRelation(tx, after);
      await audit(tx, {
        action: 'relation.changed',
        subject: { kind: 'relation', id: relationId },
        changes: changesBetween(before, after, BUSINESS_FIELDS),
        personal: { personId: relationId, values: changesBetween(before, after, PERSONAL_FIELDS) },
      });
      return { ...after, version: version + 1 };
    });
  }
}

const BUSINESS_FIELDS = [
  'is_customer',
  'is_supplier',
  'country',
  'kvk_number',
  'language',
  'payment_term_days',
] as const satisfies readonly (keyof RelationDetails)[];
