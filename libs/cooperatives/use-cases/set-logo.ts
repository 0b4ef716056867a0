import { Injectable } from '@nestjs/common';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Cooperative } from '../core/cooperative.js';
import { checkLogo } from '../core/logo.js';
import { readCooperative, updateLogo } from '../data/cooperative.repository.js';

/** Keeps a logo for the documents still to come; issued ones keep theirs. */
@Injectable()
export class SetLogo {
  constructor(private readonly transactions: Transactions) {}

  /** @param png the picture, or null to do without; @throws see checkLogo; stale_version */
  run(context: TenantContext, version: number, png: Buffer | null): Promise<Cooperative> {
    if (png) checkLogo(png);
    return this.transactions.run(context, async (tx) => {
      await updateLogo(tx, png, version);
      await audit(tx, {
        action: png ? 'cooperative.logo_set' : 'cooperative.logo_removed',
        subject: { kind: 'cooperative', id: context.cooperativeId },
      });
      return readCooperative(tx);
    });
  }
}
