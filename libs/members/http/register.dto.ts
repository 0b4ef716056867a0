import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, Choices, DateField, Email, Flag, IdField, ListOf, Nested, Text, Whole } from '#libs/platform/index.js';
import { MEMBER_STATUSES, type MemberStatus } from '../core/member-state.js';
import type { Because } from '../core/similar.js';
import { CONSENT_KINDS, type ConsentKind } from '../data/register.repository.js';
import { SignalView } from './course.dto.js';

const BECAUSE = [
  'email',
  'phone',
  'birth_date',
  'name',
  'name_alike',
  'family_name',
] as const satisfies readonly Because[];

export class MemberRegisterQuery {
  @DateField({ optional: true, description: 'As it was on this day; today when left out.' })
  on?: LocalDate;
}

export class RegisterRowView {
  @IdField()
  member_id: Id;

  @Whole()
  number: number;

  @Text()
  given_name: string;

  @Text()
  family_name: string;

  @Text({ nullable: true })
  email: string | null;

  @Text({ min: 0 })
  street: string;

  @Text({ min: 0 })
  house_number: string;

  @Text({ min: 0 })
  postal_code: string;

  @Text({ min: 0 })
  city: string;

  @Text()
  class: string;

  @Choice(MEMBER_STATUSES)
  status: MemberStatus;

  @DateField()
  joined_on: LocalDate;

  @DateField({ nullable: true })
  ended_on: LocalDate | null;

  @Text({ nullable: true })
  kvk_number: string | null;

  @Text({ min: 0 })
  representative: string;

  @Flag()
  suspended: boolean;

  @Whole()
  votes: number;
}

export class RegisterCountsView {
  @Whole()
  members: number;

  @Whole()
  candidates: number;

  @Whole({ description: 'Of the members: those whose last day is known.' })
  leaving: number;

  @Whole()
  voting: number;
}

export class MemberRegisterView {
  @DateField()
  on: LocalDate;

  @ListOf(RegisterRowView)
  rows: RegisterRowView[];

  @Nested(RegisterCountsView)
  counts: RegisterCountsView;

  @ListOf(SignalView)
  signals: SignalView[];
}

export class LikenessInput {
  @Text({ max: 60 })
  given_name: string;

  @Text({ max: 80 })
  family_name: string;

  @Email({ optional: true, nullable: true })
  email?: string | null;

  @Text({ optional: true, nullable: true, max: 40 })
  phone?: string | null;

  @DateField({ optional: true, nullable: true })
  birth_date?: LocalDate | null;
}

export class SimilarView {
  @IdField()
  member_id: Id;

  @IdField()
  person_id: Id;

  @Whole()
  number: number;

  @Text()
  name: string;

  @Choices(BECAUSE)
  because: Because[];
}

export class SimilarList {
  @ListOf(SimilarView)
  items: SimilarView[];
}

export class MergingInput {
  @IdField({ description: 'A membership of the other person.' })
  other_member_id: Id;
}

export class ConsentInput {
  @Choice(CONSENT_KINDS)
  kind: ConsentKind;

  @Flag()
  given: boolean;
}

export class ConsentView {
  @Choice(CONSENT_KINDS)
  kind: ConsentKind;

  @Flag()
  given: boolean;

  @Whole({ min: 1 })
  wording_version: number;

  @Text({ nullable: true })
  at: string | null;
}

export class ConsentList {
  @ListOf(ConsentView)
  items: ConsentView[];
}

export class RelayInputBody {
  @Text({ max: 120 })
  subject: string;

  @Text({ max: 5000, multiline: true })
  body: string;

  @Flag({ description: 'Your own address under the message, so that members can answer you.' })
  share_address: boolean;
}

export class RelayView {
  @IdField()
  message_id: Id;

  @IdField()
  member_id: Id;

  @Text()
  name: string;

  @Text()
  subject: string;

  @Text()
  body: string;

  @Flag()
  share_address: boolean;

  @DateField()
  sent_on: LocalDate;

  @Whole()
  receivers: number;
}

export class RelayList {
  @ListOf(RelayView)
  items: RelayView[];
}
