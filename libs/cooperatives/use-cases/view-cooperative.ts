import { Injectable } from '@nestjs/common';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Cooperative } from '../core/cooperative.js';
import { readCooperative } from '../data/cooperative.repository.js';

@Injectable()
export class ViewCooperative {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext): Promise<Cooperative> {
    return this.transactions.run(context, readCooperative);
  }
}
