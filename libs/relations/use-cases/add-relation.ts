import { Injectable } from '@nestjs/common';
import { claimNumber, given, NO_ADDRESS, takeNumber } from '#libs/cooperatives/index.js';
import { newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { checkRelation, type Relation, type RelationDetails } from '../core/relation.js';
import { insertRelation } from '../data/relation.repository.js';

export interface NewRelation extends Partial<RelationDetails> {
  /** Chosen beforehand where a demonstration or a test needs to know it. */
  relation_id?: Id;
  /** The number in the old books; left out, the next one. */
  number?: number;
  name: string;
}

const DEFAULTS: Omit<RelationDetails, 'name'> = {
  ...NO_ADDRESS,
  is_customer: true,
  is_supplier: false,
  contact_name: '',
  email: null,
  phone: null,
  kvk_number: null,
  vat_number: null,
  language: 'nl',
  payment_term_days: null,
};

@Injectable()
export class AddRelation {
  constructor(private readonly transactions: Transactions) {}

  /** @throws relation_number_taken, and what checkRelation refuses */
  run(context: TenantContext, input: NewRelation): Promise<Relation> {
    const { relation_id = newId(), number, ...rest } = input;
    const details = checkRelation({ ...DEFAULTS, ...given(rest), name: input.name });
    return this.transactions.run(context, async (tx) => {
      if (number !== undefined) await claimNumber(tx, 'relations', number);
      const relation: Relation = {
        relation_id,
        number: number ?? (await takeNumber(tx, 'relations')),
        ...details,
        version: 1,
      };
      await insertRelation(tx, relation);
      await audit(tx, {
        action: 'relation.added',
        subject: { kind: 'relation', id: relation_id },
        changes: { number: relation.number, is_customer: relation.is_customer, is_supplier: relation.is_supplier },
        personal: { personId: relation_id, values: { ...details } },
      });
      return relation;
    });
  }
}
