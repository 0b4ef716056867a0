import { Injectable } from '@nestjs/common';
import { newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { insertActivity, type Activity } from '../data/activity.repository.js';

export interface NewActivity {
  /** Chosen beforehand where a demonstration or a test needs to know it. */
  activity_id?: Id;
  name: string;
  billable?: boolean;
}

@Injectable()
export class AddActivity {
  constructor(private readonly transactions: Transactions) {}

  /** @throws activity_name_taken */
  run(context: TenantContext, input: NewActivity): Promise<Activity> {
    const { activity_id = newId(), name, billable = true } = input;
    const activity = { activity_id, name, billable, version: 1 };
    return this.transactions.run(context, async (tx) => {
      await insertActivity(tx, activity);
      await audit(tx, {
        action: 'activity.added',
        subject: { kind: 'activity', id: activity_id },
        changes: { name, billable },
      });
      return activity;
    });
  }
}
