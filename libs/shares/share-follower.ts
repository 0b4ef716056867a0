import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Movement } from './core/movement.js';
import type { ShareAccount } from './core/share-account.js';

const FOLLOWS_SHARES = 'coopkantoor:follows-shares';

/** Money that counts as paid in on an account. */
export interface PaidIn {
  readonly account: ShareAccount;
  /** Cents, above zero. */
  readonly collected: Cents;
  readonly on: LocalDate;
  readonly source: { readonly kind: string; readonly id: Id };
  /** Names the payment once and for all. */
  readonly key: string;
}

export interface TakenBack {
  readonly on: LocalDate;
  readonly reason: string;
}

/** What hangs on the payments of an account acts here, in their transaction and with the accounts locked. */
export interface ShareFollower {
  paidIn(tx: Tx, payments: readonly PaidIn[]): Promise<void>;
  /** @param former what was on this account, each taken back as a whole just now */
  takenBack(tx: Tx, account: ShareAccount, former: readonly Movement[], at: TakenBack): Promise<void>;
}

/** Marks a provider as one that is told of payments on shares. */
export const FollowsShares = () => SetMetadata(FOLLOWS_SHARES, true);

/** Tells whoever follows; the book itself knows nothing of them. */
@Injectable()
export class ShareFollowers {
  private found: ShareFollower[] | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  async paidIn(tx: Tx, payments: readonly PaidIn[]): Promise<void> {
    if (payments.length > 0) for (const follower of this.all()) await follower.paidIn(tx, payments);
  }

  async takenBack(tx: Tx, account: ShareAccount, former: readonly Movement[], at: TakenBack): Promise<void> {
    if (former.length > 0) for (const follower of this.all()) await follower.takenBack(tx, account, former, at);
  }

  private all(): ShareFollower[] {
    this.found ??= this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && Reflect.getMetadata(FOLLOWS_SHARES, metatype))
      .map(({ instance }) => instance as ShareFollower);
    return this.found;
  }
}
