import { Injectable } from '@nestjs/common';
import { changesBetween } from '#libs/cooperatives/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { OwnApproval } from '../core/decision.js';
import { readHoursSettings, writeHoursSettings, type HoursSettings } from '../data/hours-settings.js';

@Injectable()
export class ViewHoursSettings {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext): Promise<HoursSettings> {
    return this.transactions.run(context, readHoursSettings);
  }
}

@Injectable()
export class ChangeHoursSettings {
  constructor(private readonly transactions: Transactions) {}

  /** Decisions made before stay. @throws stale_version */
  run(context: TenantContext, version: number, input: { own_approval: OwnApproval }): Promise<HoursSettings> {
    return this.transactions.run(context, async (tx) => {
      const before = await readHoursSettings(tx);
      expectTouched(before.version === version ? 1 : 0);
      const after = { ...before, ...input };
      await writeHoursSettings(tx, after);
      await audit(tx, {
        action: 'hours_settings.changed',
        subject: { kind: 'hours_settings' },
        changes: changesBetween(before, after, ['own_approval']),
      });
      return readHoursSettings(tx);
    });
  }
}
