import type { Articles } from '#libs/cooperatives/index.js';
import type { MemberState } from './member-state.js';

/** What somebody has to bring for an act. */
export type Evidence = 'decision' | 'received_on' | 'reason' | 'heard_on' | 'learned_on' | 'effective_on';

export type Decider = 'board' | 'general_meeting' | 'member' | 'nobody';

/** How the last day of the membership comes about. */
export type EndRule = 'none' | 'by_notice' | 'at_once' | 'on_effect' | 'when_final' | 'lifted';

export type LetterKind =
  | 'admission'
  | 'trial'
  | 'trial_ended'
  | 'refusal'
  | 'notice_confirmation'
  | 'coop_notice'
  | 'expulsion'
  | 'ending'
  | 'suspension'
  | 'appeal_decided';

export interface Transition {
  readonly act: string;
  readonly from: readonly MemberState[];
  readonly to: MemberState;
  /** Who may decide; an act with `admission_by`, `notice_by` or `expulsion_by` follows the articles. */
  readonly decidedBy: readonly Decider[] | 'admission_by' | 'notice_by' | 'expulsion_by';
  readonly evidence: readonly Evidence[];
  readonly reasons: readonly string[];
  readonly end: EndRule;
  readonly letter: LetterKind | null;
  /** Of the law; empty where the articles or usage decide. */
  readonly article: string;
}

const LEAVING = ['member', 'candidate_member', 'notice_given', 'coop_notice_given', 'expulsion_appealable'] as const;

/** Every step a membership can take. What is not in this table cannot happen. */
export const TRANSITIONS = [
  {
    act: 'withdraw_application',
    from: ['applicant'],
    to: 'withdrawn',
    decidedBy: ['member'],
    evidence: [],
    reasons: [],
    end: 'none',
    letter: null,
    article: '',
  },
  {
    act: 'reject',
    from: ['applicant'],
    to: 'rejected',
    decidedBy: 'admission_by',
    evidence: ['decision', 'reason'],
    reasons: ['requirement_not_met', 'no_place', 'not_suitable', 'other'],
    end: 'none',
    letter: 'refusal',
    article: 'artikel 2:33 BW',
  },
  {
    act: 'meeting_admits',
    from: ['rejected'],
    to: 'member',
    decidedBy: ['general_meeting'],
    evidence: ['decision'],
    reasons: [],
    end: 'none',
    letter: 'admission',
    article: 'artikel 2:33 BW',
  },
  {
    act: 'accept_on_trial',
    from: ['applicant'],
    to: 'candidate_member',
    decidedBy: 'admission_by',
    evidence: ['decision'],
    reasons: [],
    end: 'none',
    letter: 'trial',
    article: '',
  },
  {
    act: 'admit',
    from: ['applicant', 'candidate_member'],
    to: 'member',
    decidedBy: 'admission_by',
    evidence: ['decision'],
    reasons: [],
    end: 'none',
    letter: 'admission',
    article: 'artikel 2:33 BW',
  },
  {
    act: 'stop_trial',
    from: ['candidate_member'],
    to: 'candidate_ended',
    decidedBy: ['board', 'member'],
    evidence: ['effective_on'],
    reasons: ['own_wish', 'not_suitable', 'no_work', 'trial_over', 'other'],
    end: 'on_effect',
    letter: 'trial_ended',
    article: '',
  },
  {
    act: 'notice',
    from: ['member'],
    to: 'notice_given',
    decidedBy: ['member'],
    evidence: ['received_on'],
    reasons: ['own_wish', 'moving', 'other_work', 'unreasonable', 'other'],
    end: 'by_notice',
    letter: 'notice_confirmation',
    article: 'artikel 2:36 lid 1 BW',
  },
  {
    act: 'withdraw_notice',
    from: ['notice_given'],
    to: 'member',
    decidedBy: ['board'],
    evidence: ['decision'],
    reasons: [],
    end: 'lifted',
    letter: null,
    article: '',
  },
  {
    act: 'coop_notice',
    from: ['member'],
    to: 'coop_notice_given',
    decidedBy: 'notice_by',
    evidence: ['decision', 'received_on', 'reason'],
    reasons: ['requirement_lost', 'articles_ground', 'unreasonable'],
    end: 'by_notice',
    letter: 'coop_notice',
    article: 'artikel 2:35 lid 2 BW',
  },
  {
    act: 'expel',
    from: ['member', 'notice_given', 'coop_notice_given'],
    to: 'expulsion_appealable',
    decidedBy: 'expulsion_by',
    evidence: ['decision', 'received_on', 'heard_on', 'reason'],
    reasons: ['against_articles', 'against_decision', 'unreasonable_harm'],
    end: 'lifted',
    letter: 'expulsion',
    article: 'artikel 2:35 lid 3 en 4 BW',
  },
  {
    act: 'appeal_won',
    from: ['expulsion_appealable'],
    to: 'member',
    decidedBy: ['general_meeting'],
    evidence: ['decision'],
    reasons: [],
    end: 'lifted',
    letter: 'appeal_decided',
    article: 'artikel 2:35 lid 4 BW',
  },
  {
    act: 'appeal_lost',
    from: ['expulsion_appealable'],
    to: 'ended',
    decidedBy: ['general_meeting'],
    evidence: ['decision'],
    reasons: [],
    end: 'when_final',
    letter: 'appeal_decided',
    article: 'artikel 2:35 lid 4 BW',
  },
  {
    act: 'appeal_unused',
    from: ['expulsion_appealable'],
    to: 'ended',
    decidedBy: ['nobody'],
    evidence: [],
    reasons: [],
    end: 'when_final',
    letter: 'ending',
    article: 'artikel 2:35 lid 4 BW',
  },
  {
    act: 'immediate_exit',
    from: ['member', 'notice_given'],
    to: 'ended',
    decidedBy: ['member'],
    evidence: ['received_on', 'learned_on'],
    reasons: ['heavier_decision', 'financial_decision', 'conversion'],
    end: 'at_once',
    letter: 'notice_confirmation',
    article: 'artikel 2:36 lid 3 en 4 BW',
  },
  {
    act: 'death',
    from: LEAVING,
    to: 'ended',
    decidedBy: ['nobody'],
    evidence: ['effective_on'],
    reasons: [],
    end: 'on_effect',
    letter: null,
    article: 'artikel 2:35 lid 1 BW',
  },
] as const satisfies readonly Transition[];

export type Act = (typeof TRANSITIONS)[number]['act'];
export const ACTS = TRANSITIONS.map((one) => one.act) as [Act, ...Act[]];

/** The acts on a membership that has a number: those on an application go their own way. */
export const MEMBER_ACTS = TRANSITIONS.filter((one) =>
  (one.from as readonly MemberState[]).some((state) => !['applicant', 'rejected'].includes(state)),
).map((one) => one.act) as [Act, ...Act[]];

export const REASON_CODES = [...new Set(TRANSITIONS.flatMap((one): readonly string[] => one.reasons))];

export const transitionOf = (act: Act): Transition => TRANSITIONS.find((one) => one.act === act)!;

/**
 * What can happen from here, as the articles have it. A candidate whom they call a member leaves as every member does, with the same
 * notice, hearing and appeal (ECLI:NL:RBAMS:2017:4067): her trial cannot just be stopped.
 */
export function possibleFrom(
  state: MemberState,
  candidateKind: Articles['candidate_kind'] = 'non_member',
): readonly Transition[] {
  const isMember = state === 'candidate_member' && candidateKind === 'limited_member';
  const all: readonly Transition[] = TRANSITIONS;
  return all.filter(({ act, from }) => (isMember ? act === 'admit' || from.includes('member') : from.includes(state)));
}
