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

export type ShareRequest = Schemas['ShareRequestView'];
export type WaitingShareRequest = Schemas['WaitingRequestView'];

/** The terms of a month as they would be collected, by way of paying. */
export type ShareCollection = Schemas['ShareCollectionView'];
export type TermToCollect = Schemas['TermToCollectView'];
