import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { readLogo } from '../data/cooperative.repository.js';

@Injectable()
export class ViewLogo {
  constructor(private readonly transactions: Transactions) {}

  /** @returns PNG bytes; @throws not_found when there is none */
  async run(context: TenantContext): Promise<Buffer> {
    const logo = await this.transactions.run(context, readLogo);
    if (!logo) throw DomainError.notFound();
    return logo;
  }
}
