import { SetMetadata } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

export const MOVES_MEMBERS = 'coopkantoor:moves-members';

/**
 * A room that keeps something per person (not per membership: that stays with the membership) takes it along when two
 * persons turn out to be one. Called inside the one transaction of the merge; refusing there undoes everything.
 */
export interface MergesPersons {
  /** Name of what is moved, for the record. */
  readonly what: string;
  /** @returns how many things went over */
  merge(tx: Tx, persons: { from: Id; to: Id; memberIds: readonly Id[] }): Promise<number>;
}

/** Marks a provider as one that moves what its room keeps about a person. */
export const MovesMembers = () => SetMetadata(MOVES_MEMBERS, true);
