import { Injectable } from '@nestjs/common';
import { Transactions, type Page, type TenantContext } from '#libs/platform/index.js';
import { everyActivity, type Activity } from '../data/activity.repository.js';

@Injectable()
export class ListActivities {
  constructor(private readonly transactions: Transactions) {}

  /** All of them: a co-operative has a handful. */
  async run(context: TenantContext): Promise<Page<Activity>> {
    return { items: await this.transactions.run(context, everyActivity), next_cursor: null };
  }
}
