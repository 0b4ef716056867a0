import type { Articles } from '#libs/cooperatives/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import { deciders } from './decide.js';
import type { MemberState } from './member-state.js';
import { endByNotice, lastNoticeDayFor } from './membership-dates.js';
import { possibleFrom, type Act, type Decider, type Evidence } from './transitions.js';

/** An act that is possible now, with what it asks and when it would take effect if it were done today. */
export interface NextAct {
  act: Act;
  article: string;
  decided_by: readonly Decider[];
  evidence: readonly Evidence[];
  reasons: readonly string[];
  /** Last day of membership when it happened today. */
  ends_on: LocalDate | null;
  /** Until when the act still gives that end. */
  until: LocalDate | null;
}

/** What can happen to a membership on a day. */
export const nextActs = (
  state: MemberState,
  articles: Articles,
  on: LocalDate,
  appealUntil: LocalDate | null,
): NextAct[] =>
  possibleFrom(state, articles.candidate_kind)
    .filter(({ act }) => act !== 'appeal_unused' || (appealUntil !== null && appealUntil < on))
    .map((transition) => {
      const ends_on =
        transition.end === 'by_notice' ? endByNotice(on, articles) : transition.end === 'at_once' ? on : null;
      const until = transition.end === 'by_notice' ? lastNoticeDayFor(ends_on!, articles) : null;
      return {
        act: transition.act as Act,
        article: transition.article,
        decided_by: deciders(transition, articles),
        evidence: transition.evidence,
        reasons: transition.reasons,
        ends_on,
        until: until !== null && until < on ? null : until,
      };
    });
