import type { Articles } from '#libs/cooperatives/index.js';
import type { LocalDate } from '#libs/kernel/index.js';

/** Where a membership stands. The first three belong to an application, the others to a membership with a number. */
export const MEMBER_STATES = [
  'applicant',
  'withdrawn',
  'rejected',
  'candidate_member',
  'candidate_ended',
  'member',
  'notice_given',
  'coop_notice_given',
  'expulsion_appealable',
  'ended',
] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

export const APPLICATION_STATES = ['applicant', 'withdrawn', 'rejected', 'accepted'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** The states a row of the register can have. */
export const MEMBER_STATUSES = [
  'candidate_member',
  'candidate_ended',
  'member',
  'notice_given',
  'coop_notice_given',
  'expulsion_appealable',
  'ended',
] as const satisfies readonly MemberState[];
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** Over and done with. */
export const OVER: readonly MemberState[] = ['ended', 'candidate_ended', 'withdrawn', 'rejected'];

/** Where it stands on a day: after its last day a membership is over, without anybody doing anything. */
export function statusOn(written: { status: MemberStatus; ended_on: LocalDate | null }, on: LocalDate): MemberStatus {
  if (written.ended_on === null || on <= written.ended_on) return written.status;
  return written.status === 'candidate_member' || written.status === 'candidate_ended' ? 'candidate_ended' : 'ended';
}

export interface MemberRights {
  may_vote: boolean;
  votes: number;
  may_log_hours: boolean;
  /** Member shares she has to take. */
  shares: number;
}

const NONE: MemberRights = { may_vote: false, votes: 0, may_log_hours: false, shares: 0 };

/**
 * What somebody may, by kind and state, as the articles have it on that day. A suspended member does not vote (BW 2:38(1)).
 * A candidate whom the articles call a member votes: the law gives every member a vote (ECLI:NL:RBAMS:2017:4067).
 */
export function rightsOf(
  member: { class: string; status: MemberState; suspended: boolean },
  articles: Articles,
): MemberRights {
  const { status } = member;
  if (OVER.includes(status) || status === 'applicant') return NONE;
  const kind = status === 'candidate_member' ? 'candidate' : member.class;
  const { votes, hours, shares } = byKind(kind, articles);
  const silent = member.suspended || status === 'expulsion_appealable';
  const counted = silent ? 0 : votes;
  return { may_vote: counted > 0, votes: counted, may_log_hours: hours, shares };
}

function byKind(kind: string, articles: Articles): { votes: number; hours: boolean; shares: number } {
  const votes = (when: boolean) => (when ? articles.votes_per_member : 0);
  const shares = (when: boolean) => (when ? articles.share_count : 0);
  switch (kind) {
    case 'candidate':
      return { votes: votes(articles.candidate_kind === 'limited_member'), hours: true, shares: 0 };
    case 'supporting':
      return {
        votes: votes(articles.supporting_members === 'member'),
        hours: articles.supporting_hours,
        shares: shares(articles.supporting_share),
      };
    case 'corporate':
      return { votes: votes(articles.corporate_vote), hours: false, shares: shares(articles.corporate_share) };
    default:
      return { votes: votes(true), hours: true, shares: shares(true) };
  }
}
