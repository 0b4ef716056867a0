import { Injectable } from '@nestjs/common';
import { changesBetween, given } from '#libs/cooperatives/index.js';
import type { Id } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import { readActivity, updateActivity, type Activity } from '../data/activity.repository.js';

@Injectable()
export class ChangeActivity {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Hours logged before stay billable or not as they were.
   * @param version the one the caller saw
   * @throws not_found, stale_version, activity_name_taken
   */
  run(
    context: TenantContext,
    activityId: Id,
    version: number,
    input: Partial<Pick<Activity, 'name' | 'billable'>>,
  ): Promise<Activity> {
    return this.transactions.run(context, async (tx) => {
      const before = await readActivity(tx, activityId);
      expectTouched(before.version === version ? 1 : 0);
      const after = { ...before, ...given(input) };
      await updateActivity(tx, after);
      await audit(tx, {
        action: 'activity.changed',
        subject: { kind: 'activity', id: activityId },
        changes: changesBetween(before, after, ['name', 'billable']),
      });
      return { ...after, version: version + 1 };
    });
  }
}
