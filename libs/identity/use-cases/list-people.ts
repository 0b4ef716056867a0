import { Injectable } from '@nestjs/common';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { listPeople } from '../data/people.repository.js';
import { personOf, type Person } from './people.js';

@Injectable()
export class ListPeople {
  constructor(private readonly transactions: Transactions) {}

  /** Everybody with access, by name: a co-operative has as many as it has members, so all at once. */
  async run(context: TenantContext): Promise<{ items: Person[] }> {
    const rows = await this.transactions.run(context, listPeople);
    return { items: rows.map(personOf) };
  }
}
