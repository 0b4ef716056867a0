import { Inject, Injectable } from '@nestjs/common';
import { today, type Clock } from '#libs/kernel/index.js';
import { audit, CLOCK, expectTouched, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { maskIban } from '../core/bank-account.js';
import { changesBetween, given } from '../core/changes.js';
import { checkSettings, SETTINGS, type Cooperative, type CooperativeSettings } from '../core/cooperative.js';
import { insertArticles, lockArticles, recordedOn } from '../data/articles.repository.js';
import { readCooperative, updateCooperative } from '../data/cooperative.repository.js';

@Injectable()
export class ChangeCooperative {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

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
      if (before.liability !== after.liability) await this.articlesFollow(tx, after);
      await audit(tx, {
        action: 'cooperative.changed',
        subject: { kind: 'cooperative', id: before.cooperative_id },
        changes: changesBetween(withMaskedIban(before), withMaskedIban(after), SETTINGS),
      });
      return readCooperative(tx);
    });
  }

  /** The name says the liability and so do the articles: where they wrote it down, they say the new one from today on. */
  private async articlesFollow(tx: Tx, { legal_name, liability }: CooperativeSettings): Promise<void> {
    const on = today(this.clock);
    const recorded = await recordedOn(tx, on);
    if (!recorded.some((one) => one.setting === 'liability_regime')) return;
    await lockArticles(tx);
    await insertArticles(tx, {
      valid_from: on,
      clause: legal_name,
      settings: [{ setting: 'liability_regime', value: liability }],
    });
  }
}

const withMaskedIban = (settings: CooperativeSettings): CooperativeSettings => ({
  ...settings,
  iban: settings.iban && maskIban(settings.iban),
});
