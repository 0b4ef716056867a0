import type { Articles } from '#libs/cooperatives/index.js';
import { DomainError, type Fault, type LocalDate } from '#libs/kernel/index.js';
import type { MemberState } from './member-state.js';
import { appealUntil, endByNotice, immediateExitUntil } from './membership-dates.js';
import { possibleFrom, transitionOf, type Act, type Decider, type LetterKind, type Transition } from './transitions.js';

/** What is told about an act. */
export interface ActInput {
  act: Act;
  decided_by?: Decider;
  /** Resolution or document it rests on. */
  decision?: string;
  decided_on?: LocalDate;
  received_on?: LocalDate;
  /** The day the member was heard. */
  heard_on?: LocalDate;
  /** The day the member learned of the decision she leaves over. */
  learned_on?: LocalDate;
  effective_on?: LocalDate;
  /** The last day a member names in her notice. */
  wished_on?: LocalDate;
  reason_code?: string;
  reason?: string;
}

export interface Standing {
  state: MemberState;
  /** Came in as a candidate and was not admitted since. */
  on_trial: boolean;
  joined_on: LocalDate;
  ended_on: LocalDate | null;
  /** Last day of appeal against an expulsion, while one runs. */
  appeal_until: LocalDate | null;
}

export interface Decided {
  to: MemberState;
  decided_by: Decider;
  decided_on: LocalDate;
  effective_on: LocalDate;
  /** Last day of membership, when the act sets one. */
  ends_on: LocalDate | null;
  appeal_until: LocalDate | null;
  letter: LetterKind | null;
}

/**
 * What an act does to a membership, checked against the table, the law and the articles of the day.
 * @throws member_act_not_now when the state does not allow it; invalid_input with a fault for what is missing or cannot be
 */
export function decide(standing: Standing, input: ActInput, articles: Articles, today: LocalDate): Decided {
  const transition = transitionOf(input.act);
  if (!possibleFrom(standing.state, articles.candidate_kind).includes(transition)) {
    throw new DomainError('conflict', 'member_act_not_now', { state: standing.state, act: input.act });
  }
  const faults = faultsOf(transition, input, articles, standing, today);
  if (faults.length > 0) throw DomainError.faults(faults);
  const decided_on = input.decided_on ?? input.received_on ?? today;
  const decided_by = input.decided_by ?? deciders(transition, articles)[0]!;
  const ends_on = endOf(transition, input, standing, articles, today);
  // what the general meeting itself decides is final at once (BW 2:35(4))
  const isFinal = input.act === 'expel' && decided_by === 'general_meeting';
  return {
    to: isFinal ? 'ended' : stateAfter(transition, standing),
    decided_by,
    decided_on,
    effective_on:
      input.effective_on ?? (transition.end === 'none' ? decided_on : (input.received_on ?? ends_on ?? decided_on)),
    ends_on: isFinal ? decided_on : ends_on,
    appeal_until: input.act === 'expel' && !isFinal ? appealUntil(input.received_on!, articles) : null,
    letter: transition.letter,
  };
}

/** An end that is lifted brings somebody back to where she was: a candidate to her trial. */
const stateAfter = ({ act, to }: Transition, { on_trial }: Standing): MemberState =>
  on_trial && to === 'member' && act !== 'admit' ? 'candidate_member' : to;

/** Who may decide, with the articles asked where they have the say. */
export function deciders({ decidedBy }: Transition, articles: Articles): readonly Decider[] {
  if (decidedBy === 'admission_by') return [articles.admission_by, 'general_meeting'];
  if (decidedBy === 'notice_by') return [articles.notice_by, 'general_meeting'];
  if (decidedBy === 'expulsion_by') return [articles.expulsion_by, 'general_meeting'];
  return decidedBy;
}

function endOf(
  transition: Transition,
  input: ActInput,
  standing: Standing,
  articles: Articles,
  today: LocalDate,
): LocalDate | null {
  switch (transition.end) {
    case 'none':
    case 'lifted':
      return null;
    case 'by_notice':
      // BW 2:36(1), last sentence: at once when going on cannot reasonably be asked
      return input.reason_code === 'unreasonable'
        ? input.received_on!
        : endByNotice(input.received_on!, articles, input.wished_on);
    case 'at_once':
      return input.received_on!;
    case 'on_effect':
      return input.effective_on!;
    case 'when_final':
      return input.act === 'appeal_unused' ? standing.appeal_until! : (input.decided_on ?? today);
  }
}

function faultsOf(
  transition: Transition,
  input: ActInput,
  articles: Articles,
  standing: Standing,
  today: LocalDate,
): Fault[] {
  const faults: Fault[] = transition.evidence
    .filter((name) => !input[name])
    .map((name) => ({ pointer: `/${name}`, code: 'required' }));
  const by = deciders(transition, articles);
  if (input.decided_by && !by.includes(input.decided_by)) {
    faults.push({
      pointer: '/decided_by',
      code: 'member_wrong_decider',
      params: { article: transition.article || 'de statuten' },
    });
  }
  if (transition.reasons.length > 0 && !transition.reasons.includes(input.reason_code ?? '')) {
    faults.push({ pointer: '/reason_code', code: 'choice', params: { values: transition.reasons.join(', ') } });
  }
  if (input.act === 'meeting_admits' && !articles.meeting_may_admit) {
    faults.push({ pointer: '/act', code: 'member_meeting_excluded' });
  }
  return [...faults, ...dateFaults(transition, input, articles, standing, today)];
}

const THE_PAST = ['decided_on', 'received_on', 'heard_on', 'learned_on'] as const;

function dateFaults(
  transition: Transition,
  input: ActInput,
  articles: Articles,
  standing: Standing,
  today: LocalDate,
): Fault[] {
  const faults: Fault[] = [];
  for (const name of THE_PAST) {
    const date = input[name];
    if (date !== undefined && date > today)
      faults.push({ pointer: `/${name}`, code: 'member_date_future', params: { date: today } });
  }
  for (const name of ['received_on', 'effective_on'] as const) {
    const date = input[name];
    if (date !== undefined && date < standing.joined_on) {
      faults.push({ pointer: `/${name}`, code: 'member_end_before_start', params: { date: standing.joined_on } });
    }
  }
  // a death is known of, not planned
  if (input.act === 'death' && input.effective_on && input.effective_on > today) {
    faults.push({ pointer: '/effective_on', code: 'member_date_future', params: { date: today } });
  }
  if (input.act === 'expel' && input.heard_on && input.decided_on && input.heard_on > input.decided_on) {
    faults.push({ pointer: '/heard_on', code: 'member_heard_first' });
  }
  if (input.act === 'appeal_unused' && (standing.appeal_until === null || today <= standing.appeal_until)) {
    faults.push({ pointer: '/act', code: 'member_appeal_runs', params: { date: standing.appeal_until ?? '' } });
  }
  if (transition.act === 'immediate_exit') faults.push(...exitFaults(input, articles));
  return faults;
}

function exitFaults({ learned_on, received_on, reason_code }: ActInput, articles: Articles): Fault[] {
  if (!learned_on || !received_on) return [];
  const until = immediateExitUntil(learned_on);
  if (received_on > until) return [{ pointer: '/received_on', code: 'member_exit_too_late', params: { date: until } }];
  if (received_on < learned_on) return [{ pointer: '/learned_on', code: 'member_learned_first' }];
  // BW 2:36(3): articles may close this way for money; never for conversion, merger or division (2:36(4))
  const excluded = {
    nothing: [],
    financial: ['financial_decision'],
    financial_and_named: ['financial_decision', 'heavier_decision'],
  };
  const closed: readonly string[] = excluded[articles.deny_immediate_exit_for];
  return closed.includes(reason_code ?? '') ? [{ pointer: '/reason_code', code: 'member_exit_excluded' }] : [];
}
