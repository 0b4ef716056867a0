import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Tx } from '#libs/platform/index.js';
import type { Mandate } from './core/mandate.js';

const FOLLOWS_MANDATES = 'coopkantoor:follows-mandates';

/** A room whose agreements rest on a mandate acts here when nothing can be collected with it any more. */
export interface MandateFollower {
  /** Ended or blocked, in the transaction of that act. What was not at the bank yet is out of its batches and waits. */
  mandateStopped(tx: Tx, mandate: Mandate): Promise<void>;
}

/** Marks a provider as one that is told when a mandate stops. */
export const FollowsMandates = () => SetMetadata(FOLLOWS_MANDATES, true);

/** Tells every room that a mandate stopped. */
@Injectable()
export class MandateFollowers {
  private found: MandateFollower[] | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  async stopped(tx: Tx, mandate: Mandate): Promise<void> {
    this.found ??= this.discovery
      .getProviders()
      .filter(({ metatype }) => metatype && Reflect.getMetadata(FOLLOWS_MANDATES, metatype))
      .map(({ instance }) => instance as MandateFollower);
    for (const follower of this.found) await follower.mandateStopped(tx, mandate);
  }
}
