import type { Address } from '#libs/cooperatives/index.js';
import { addDays, DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { MemberStatus } from './member-state.js';

/** Employed or not, a worker member works in the co-operative; a supporting member does not; a corporate member is a company. */
export const MEMBER_CLASSES = ['worker', 'candidate', 'supporting', 'corporate'] as const;
export type MemberClass = (typeof MEMBER_CLASSES)[number];

/** On what footing a member works. Volunteers, participants of day activities and trainees work without pay. */
export const ENGAGEMENTS = ['employed', 'self_employed', 'volunteer', 'participant', 'trainee', 'none'] as const;
export type Engagement = (typeof ENGAGEMENTS)[number];

/** What one fills in about a member. No BSN: the register may not hold it (UAVG art. 46). */
export interface MemberDetails extends Address {
  given_name: string;
  family_name: string;
  email: string | null;
  phone: string | null;
  class: MemberClass;
  engagement: Engagement;
  joined_on: LocalDate;
  /** Language of letters. */
  language: 'nl' | 'en';
  /** Only where the articles or the law need it. */
  birth_date: LocalDate | null;
  /** Of a company member. */
  kvk_number: string | null;
  /** Who speaks for a company member. */
  representative: string;
}

/** One membership, one row; somebody who comes back gets a new number. */
export interface Member extends MemberDetails {
  member_id: Id;
  /** The same in every membership of one person. */
  person_id: Id;
  number: number;
  status: MemberStatus;
  /** Last day of the trial, for a candidate member. */
  candidate_until: LocalDate | null;
  /** Last day of membership. */
  ended_on: LocalDate | null;
  version: number;
}

/** How a membership starts: a candidate is on trial. */
export const firstStatus = (of: { class: MemberClass }): MemberStatus =>
  of.class === 'candidate' ? 'candidate_member' : 'member';

/** What a membership becomes when its last day is written down, as on paper. */
export function endedStatus(member: Pick<Member, 'status'>, endsOn: LocalDate, today: LocalDate): MemberStatus {
  if (member.status === 'candidate_member') return 'candidate_ended';
  return endsOn < today ? 'ended' : 'notice_given';
}

/** Whether somebody is a member on a day; the first and the last day count. */
export const isMemberOn = (period: { joined_on: LocalDate; ended_on: LocalDate | null }, date: LocalDate): boolean =>
  period.joined_on <= date && (period.ended_on === null || date <= period.ended_on);

/** The end of the financial year after the one of the notice is at most two years away (BW 2:36(1)). */
const LONGEST_NOTICE_DAYS = 731;

/**
 * Checks the last day of a membership.
 * @throws member_ended_already, member_end_before_start, member_end_too_late
 */
export function checkEnding(member: Pick<Member, 'joined_on' | 'ended_on'>, endsOn: LocalDate, today: LocalDate): void {
  if (member.ended_on !== null) throw new DomainError('conflict', 'member_ended_already', { date: member.ended_on });
  if (endsOn < member.joined_on) {
    throw DomainError.field('/ended_on', 'member_end_before_start', { date: member.joined_on });
  }
  const latest = addDays(today, LONGEST_NOTICE_DAYS);
  if (endsOn > latest) throw DomainError.field('/ended_on', 'member_end_too_late', { date: latest });
}

/**
 * Checks an end that is written down from paper, for what was decided before the office was there. It lies behind us; what is
 * still to come is decided here, with its dates, reasons and letters (BW 2:35), and what runs already is left to run.
 * @throws member_act_not_now, member_end_not_past, and what checkEnding refuses
 */
export function checkRecordedEnd(
  member: Pick<Member, 'status' | 'joined_on' | 'ended_on'>,
  endsOn: LocalDate,
  today: LocalDate,
): void {
  checkEnding(member, endsOn, today);
  if (member.status !== 'member' && member.status !== 'candidate_member') {
    throw new DomainError('conflict', 'member_act_not_now', { state: member.status, act: 'end_recorded' });
  }
  if (endsOn >= today) throw DomainError.field('/ended_on', 'member_end_not_past');
}
