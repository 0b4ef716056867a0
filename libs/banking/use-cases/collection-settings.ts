import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { audit, expectTouched, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { dutchCreditorIdentifier } from '../core/creditor-identifier.js';
import {
  readCollectionSettings,
  writeCollectionSettings,
  type CollectionSettings,
} from '../data/collection-settings.js';

export interface CollectionSettingsWithHint extends CollectionSettings {
  /** What it would be by the KvK number; the contract with the bank says what it is. */
  suggestion: string | null;
}

@Injectable()
export class CollectionSettingsActs {
  constructor(private readonly transactions: Transactions) {}

  view(context: TenantContext): Promise<CollectionSettingsWithHint> {
    return this.transactions.run(context, withHint);
  }

  /** Mandates given before keep what they say. @throws stale_version */
  change(context: TenantContext, settings: CollectionSettings): Promise<CollectionSettingsWithHint> {
    return this.transactions.run(context, async (tx) => {
      expectTouched(await writeCollectionSettings(tx, settings));
      await audit(tx, {
        action: 'collection_settings.changed',
        subject: { kind: 'cooperative', id: tx.context.cooperativeId },
        changes: {
          creditor_identifier: settings.creditorIdentifier,
          notice_days: settings.noticeDays,
          first_as_frst: settings.firstAsFrst,
        },
      });
      return withHint(tx);
    });
  }
}

async function withHint(tx: Tx): Promise<CollectionSettingsWithHint> {
  const { kvk_number } = await readCooperative(tx);
  return {
    ...(await readCollectionSettings(tx)),
    suggestion: kvk_number ? dutchCreditorIdentifier(kvk_number) : null,
  };
}
