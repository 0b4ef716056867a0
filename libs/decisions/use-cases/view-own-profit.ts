import { Injectable } from '@nestjs/common';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { wageLinesOf, type OneOffKind, type WageLineState } from '#libs/wages/index.js';
import { ownParts, type OwnPart } from '../data/own-profit.js';

/** `decided`: adopted by the meeting, not booked yet. */
export type PartState = 'decided' | Exclude<WageLineState, 'withdrawn'>;

export interface OwnProfit extends OwnPart {
  readonly bonus_state: PartState | null;
  readonly supplement_state: PartState | null;
}

/** What the meeting decided for oneself, and what of it is still waiting. What is only proposed is nobody's yet. */
@Injectable()
export class ViewOwnProfit {
  constructor(private readonly transactions: Transactions) {}

  /** The latest year first; nothing for somebody who is no member. */
  run(context: TenantContext): Promise<OwnProfit[]> {
    const { memberId } = context;
    if (!memberId) return Promise.resolve([]);
    return this.transactions.run(context, async (tx) => {
      const lines = await wageLinesOf(tx, memberId);
      const stateOf = ({ appropriation_id }: OwnPart, kind: OneOffKind, amount: number): PartState | null => {
        if (amount === 0) return null;
        const line = lines.find((one) => one.source_id === appropriation_id && one.kind === kind);
        return line === undefined || line.state === 'withdrawn' ? 'decided' : line.state;
      };
      return (await ownParts(tx, memberId)).map((part) => ({
        ...part,
        bonus_state: stateOf(part, 'profit_bonus', part.bonus),
        supplement_state: stateOf(part, 'price_supplement', part.supplement),
      }));
    });
  }
}
