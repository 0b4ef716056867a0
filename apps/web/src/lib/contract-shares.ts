import type { components } from './api.gen';

/** The shapes of member shares; see `contract.ts`. */
type Schemas = components['schemas'];

export type MemberShare = Schemas['MemberShareView'];
export type ShareMovement = Schemas['MovementView'];
export type ShareTerm = Schemas['TermView'];
export type PlannedTerm = Schemas['PlannedTermView'];
export type SharePlanBody = Schemas['PlanBody'];
export type ShareAgreement = Schemas['DeductionAgreementView'];
export type ShareLine = Schemas['ShareLineView'];
export type ShareSummary = Schemas['ShareSummaryView'];
export type ShareTieOut = Schemas['ShareTieOutView'];

export type ShareChannel = SharePlanBody['channel'];
export type ShareRhythm = SharePlanBody['rhythm'];

export interface TermToCollect {
  account_id: string;
  member_name: string;
  number: number;
  due_on: string;
  amount: string;
  /** Why it cannot be collected now, as a code and in words. */
  problem: string | null;
  problem_detail?: string | null;
}

/** The terms of a month as they would be collected, by way of paying. */
export interface ShareCollection {
  month: string;
  run_id: string | null;
  groups: { channel: ShareChannel; terms: number; amount: string; items: TermToCollect[] }[];
  total: string;
}
