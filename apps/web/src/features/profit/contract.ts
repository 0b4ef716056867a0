import type { components } from '../../lib/api.gen';

type Schemas = components['schemas'];
export type Profit = Schemas['ProfitView'];
export type OwnProfit = Schemas['OwnProfitView'];
export type ProfitYears = Schemas['ProfitYearsView'];
export type ProfitYear = ProfitYears['items'][number];
export type ProfitMember = Profit['members'][number];

export const CHOSEN = [
  'general_reserve',
  'indivisible_reserve',
  'community_fund',
  'education_fund',
  'wage_bonus',
  'price_supplement',
  'member_distribution',
] as const;
export type Chosen = (typeof CHOSEN)[number];

export const OVER_CAP = [
  'carried_forward',
  'general_reserve',
  'indivisible_reserve',
  'community_fund',
  'education_fund',
] as const;
export type OverCap = (typeof OVER_CAP)[number];
