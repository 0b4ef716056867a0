import type { Cents, Decimal } from '#libs/kernel/index.js';
import type { PieceKind } from './choices.js';

/** Where a part of the result goes. */
export interface Piece {
  readonly kind: PieceKind;
  readonly percent: Decimal | null;
  readonly amount: Cents;
  /** Of that: what members would have had above the cap. */
  readonly over_cap: Cents;
}
