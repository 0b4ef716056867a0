import { formatEuro } from '#libs/kernel/index.js';
import { Choice, DateField, Euro, ListOf, Whole } from '#libs/platform/index.js';
import type { OwnProfit } from '../use-cases/view-own-profit.js';

const PART_STATES = ['decided', 'waiting', 'taken'] as const;
type PartState = (typeof PART_STATES)[number];

class OwnProfitResource {
  @Whole() year: number;
  @DateField({ description: 'Of the general meeting.' }) adopted_on: string;
  @Whole({ description: 'Approved in the year.' }) minutes: number;
  @Euro({ description: 'Gross.' }) bonus: string;
  @Choice(PART_STATES, { nullable: true, description: 'Null when there is none; taken: on a payslip.' })
  bonus_state: PartState | null;
  @Euro({ description: 'For a self-employed member, on a corrective invoice.' }) supplement: string;
  @Choice(PART_STATES, { nullable: true }) supplement_state: PartState | null;
  @Euro() interest: string;
  @Euro() distribution: string;
}

export class OwnProfitView {
  @ListOf(OwnProfitResource) items: OwnProfitResource[];
}

export const presentOwnProfit = (parts: readonly OwnProfit[]): OwnProfitView => ({
  items: parts.map(({ appropriation_id: _, bonus, distribution, interest, supplement, ...part }) => ({
    ...part,
    bonus: formatEuro(bonus),
    supplement: formatEuro(supplement),
    interest: formatEuro(interest),
    distribution: formatEuro(distribution),
  })),
});
