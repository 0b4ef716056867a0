import { Injectable } from '@nestjs/common';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import { maskIban } from '../core/bank-account.js';
import { changesBetween, given } from '../core/changes.js';
import { checkSettings, SETTINGS, type Cooperative, type CooperativeSettings } from '../core/cooperative.js';
import { readCooperative, updateCooperative } from '../data/cooperative.repository.js';

@Injectable()
export class ChangeCooperative {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param version the one the caller saw
   * @throws step_up_required for another IBAN, stale_version, invalid_input (see checkSettings)
   */
  run(context: TenantContext, version: number, input: Partial<CooperativeSettings>): Promise<Cooperative> {
    return this.transactions.run(context, async (tx) => {
      const before = await readCooperative(tx);
      expectTouched(before.version === version ? 1 : 0);
      const after = checkSettings({ ...before, ...given(input) });
      // the account that customers are told to pay to
      if (after.iban !== before.iban) context.expectProof();
      await updateCooperative(tx, after, version);
      await audit(tx, {
        action: 'cooperative.changed',
        subject: { kind: 'cooperative', id: before.cooperative_id },
        changes: changesBetween(withMaskedIban(before), withMaskedIban(after), SETTINGS),
      });
      return readCooperative(tx);
    });
  }
}

const withMaskedIban = (settings: CooperativeSettings): CooperativeSettings => ({
  ...settings,
  iban: settings.iban && maskIban(settings.iban),
});
