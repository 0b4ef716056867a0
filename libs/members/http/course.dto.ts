import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, Choices, DateField, Flag, IdField, ListOf, Nested, Text, Whole } from '#libs/platform/index.js';
import type { MemberClass } from '../core/member.js';
import { MEMBER_STATUSES, type MemberStatus } from '../core/member-state.js';
import { MEMBER_ACTS, REASON_CODES, type Act, type Decider, type Evidence } from '../core/transitions.js';

const DECIDERS = ['board', 'general_meeting', 'member', 'nobody'] as const;
const EVIDENCE = ['decision', 'received_on', 'reason', 'heard_on', 'learned_on', 'effective_on'] as const;
const CLASSES = ['worker', 'supporting', 'corporate'] as const satisfies readonly MemberClass[];
const OVERLAYS = ['suspended', 'appeal'] as const;

export class MemberActInputBody {
  @Choice(MEMBER_ACTS)
  act: Act;

  @Choice(DECIDERS, { optional: true })
  decided_by?: Decider;

  @Text({ optional: true, max: 200, description: 'Resolution or document it rests on.' })
  decision?: string;

  @DateField({ optional: true })
  decided_on?: LocalDate;

  @DateField({ optional: true, description: 'The day the notice or the decision arrived.' })
  received_on?: LocalDate;

  @DateField({ optional: true, description: 'The day the member was heard.' })
  heard_on?: LocalDate;

  @DateField({ optional: true, description: 'The day the member learned of the decision she leaves over.' })
  learned_on?: LocalDate;

  @DateField({ optional: true })
  effective_on?: LocalDate;

  @DateField({ optional: true, description: 'The last day a member names in her notice.' })
  wished_on?: LocalDate;

  @Choice(REASON_CODES, { optional: true })
  reason_code?: string;

  @Text({ optional: true, max: 2000, multiline: true })
  reason?: string;

  @Choice(CLASSES, { optional: true, description: 'What a candidate becomes when she is admitted.' })
  member_class?: (typeof CLASSES)[number];
}

export class OverlayInputBody {
  @Choice(OVERLAYS)
  kind: (typeof OVERLAYS)[number];

  @DateField()
  from_on: LocalDate;

  @DateField({ optional: true })
  until_on?: LocalDate;

  @Text({ max: 200 })
  decision: string;

  @Text({ max: 2000, multiline: true })
  reason: string;
}

export class LiftingInput {
  @DateField({ description: 'Last day of the suspension.' })
  on: LocalDate;
}

export class RightsView {
  @Flag()
  may_vote: boolean;

  @Whole()
  votes: number;

  @Flag()
  may_log_hours: boolean;

  @Whole()
  shares: number;
}

export class MemberEventView {
  @IdField()
  event_id: Id;

  @Text()
  act: string;

  @Text({ nullable: true })
  from_state: string | null;

  @Text()
  to_state: string;

  @Text({ min: 0 })
  decided_by: string;

  @Text({ min: 0 })
  decision: string;

  @DateField({ nullable: true })
  decided_on: LocalDate | null;

  @DateField({ nullable: true })
  received_on: LocalDate | null;

  @DateField({ nullable: true })
  heard_on: LocalDate | null;

  @DateField()
  effective_on: LocalDate;

  @DateField({ nullable: true })
  ends_on: LocalDate | null;

  @DateField({ nullable: true })
  appeal_until: LocalDate | null;

  @Text({ min: 0 })
  reason_code: string;

  @Text({ min: 0 })
  reason: string;

  @Text({ nullable: true, description: 'The kind of letter that went with it.' })
  letter: string | null;

  @Text()
  recorded_at: string;
}

export class OverlayView {
  @IdField()
  overlay_id: Id;

  @Choice(OVERLAYS)
  kind: (typeof OVERLAYS)[number];

  @DateField()
  from_on: LocalDate;

  @DateField({ nullable: true })
  until_on: LocalDate | null;

  @Text({ min: 0 })
  decision: string;

  @Text({ min: 0 })
  reason: string;
}

export class NextActView {
  @Choice(MEMBER_ACTS)
  act: Act;

  @Text({ min: 0 })
  article: string;

  @Choices(DECIDERS)
  decided_by: Decider[];

  @Choices(EVIDENCE)
  evidence: Evidence[];

  @Choices(REASON_CODES)
  reasons: string[];

  @DateField({ nullable: true, description: 'Last day of membership if it happened today.' })
  ends_on: LocalDate | null;

  @DateField({ nullable: true, description: 'Until when it still gives that end.' })
  until: LocalDate | null;
}

export class OtherMembershipView {
  @IdField()
  member_id: Id;

  @Whole()
  number: number;

  @DateField()
  joined_on: LocalDate;

  @DateField({ nullable: true })
  ended_on: LocalDate | null;
}

export class SignalView {
  @Text()
  code: string;

  @Text()
  detail: string;
}

export class CourseView {
  @IdField()
  member_id: Id;

  @Choice(MEMBER_STATUSES)
  status: MemberStatus;

  @Nested(RightsView)
  rights: RightsView;

  @Flag()
  suspended: boolean;

  @DateField({ nullable: true })
  appeal_until: LocalDate | null;

  @DateField({ nullable: true })
  candidate_until: LocalDate | null;

  @DateField({ nullable: true })
  liability_until: LocalDate | null;

  @ListOf(MemberEventView)
  events: MemberEventView[];

  @ListOf(OverlayView)
  overlays: OverlayView[];

  @ListOf(NextActView)
  next: NextActView[];

  @ListOf(OtherMembershipView)
  other_memberships: OtherMembershipView[];

  @ListOf(SignalView)
  signals: SignalView[];
}
