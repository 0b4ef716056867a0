import { AddressInput, AddressView, KvkNumber, Phone } from '#libs/cooperatives/index.js';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, Email, IdField, ListOf, PageQuery, Text, Whole } from '#libs/platform/index.js';
import { ENGAGEMENTS, MEMBER_CLASSES, type Engagement, type MemberClass } from '../core/member.js';
import { MEMBER_STATUSES, type MemberStatus } from '../core/member-state.js';

const LANGUAGES = ['nl', 'en'] as const;

export class MembersQuery extends PageQuery {
  @Text({ optional: true, max: 100, description: 'Part of a name, or the beginning of a number.' })
  search?: string;

  @Choice(MEMBER_STATUSES, { optional: true })
  status?: MemberStatus;

  @Choice(MEMBER_CLASSES, { optional: true })
  class?: MemberClass;

  @Choice(ENGAGEMENTS, { optional: true })
  engagement?: Engagement;
}

export class NewMemberInput extends AddressInput {
  @Whole({ optional: true, min: 1, max: 999_999, description: 'Left out: the next number of the register.' })
  number?: number;

  @Text({ max: 60 })
  given_name: string;

  @Text({ max: 80 })
  family_name: string;

  @Email({ optional: true, nullable: true })
  email?: string | null;

  @Phone({ optional: true, nullable: true })
  phone?: string | null;

  @Choice(MEMBER_CLASSES)
  class: MemberClass;

  @Choice(ENGAGEMENTS)
  engagement: Engagement;

  @DateField()
  joined_on: LocalDate;

  @IdField({ optional: true, description: 'Of somebody who was a member before.' })
  person_id?: Id;

  @Choice(LANGUAGES, { optional: true, description: 'Language of letters.' })
  language?: 'nl' | 'en';

  @DateField({ optional: true, nullable: true, description: 'Only where the articles or the law need it.' })
  birth_date?: LocalDate | null;

  @KvkNumber({ optional: true, nullable: true, description: 'Of a company member.' })
  kvk_number?: string | null;

  @Text({ optional: true, min: 0, max: 100, description: 'Who speaks for a company member.' })
  representative?: string;
}

export class MemberInput extends AddressInput {
  @Text({ optional: true, max: 60 })
  given_name?: string;

  @Text({ optional: true, max: 80 })
  family_name?: string;

  @Email({ optional: true, nullable: true })
  email?: string | null;

  @Phone({ optional: true, nullable: true })
  phone?: string | null;

  @Choice(MEMBER_CLASSES, { optional: true })
  class?: MemberClass;

  @Choice(ENGAGEMENTS, { optional: true })
  engagement?: Engagement;

  @DateField({ optional: true })
  joined_on?: LocalDate;

  @Choice(LANGUAGES, { optional: true, description: 'Language of letters.' })
  language?: 'nl' | 'en';

  @DateField({ optional: true, nullable: true, description: 'Only where the articles or the law need it.' })
  birth_date?: LocalDate | null;

  @KvkNumber({ optional: true, nullable: true, description: 'Of a company member.' })
  kvk_number?: string | null;

  @Text({ optional: true, min: 0, max: 100, description: 'Who speaks for a company member.' })
  representative?: string;
}

export class EndingInput {
  @DateField({ description: 'Last day of membership, before today: an end to come is an act of its own.' })
  ended_on: LocalDate;

  @Text({ max: 300, description: 'Where it is written: a letter, minutes, the register kept before.' })
  source: string;
}

export class MemberView extends AddressView {
  @IdField()
  member_id: Id;

  @IdField({ description: 'The same in every membership of one person.' })
  person_id: Id;

  @Whole()
  number: number;

  @Text()
  given_name: string;

  @Text()
  family_name: string;

  @Text({ nullable: true })
  email: string | null;

  @Text({ nullable: true })
  phone: string | null;

  @Choice(MEMBER_CLASSES)
  class: MemberClass;

  @Choice(ENGAGEMENTS)
  engagement: Engagement;

  @Choice(MEMBER_STATUSES)
  status: MemberStatus;

  @DateField()
  joined_on: LocalDate;

  @DateField({ nullable: true })
  ended_on: LocalDate | null;

  @DateField({ nullable: true, description: 'Last day of the trial of a candidate member.' })
  candidate_until: LocalDate | null;

  @Choice(LANGUAGES)
  language: 'nl' | 'en';

  @DateField({ nullable: true })
  birth_date: LocalDate | null;

  @Text({ nullable: true })
  kvk_number: string | null;

  @Text({ min: 0 })
  representative: string;

  @Whole()
  version: number;
}

export class MemberPage {
  @ListOf(MemberView)
  items: MemberView[];

  @Text({ nullable: true })
  next_cursor: string | null;
}

export class ColleaguesQuery {
  @DateField({
    optional: true,
    description: 'With who left since this day; for who writes hours of others. Today when left out.',
  })
  on?: LocalDate;

  @Whole({
    min: 1,
    max: 200,
    optional: true,
    inQuery: true,
    description: 'Taken as in any list; this one comes whole.',
  })
  limit?: number;
}

export class ColleagueView {
  @IdField()
  member_id: Id;

  @Whole()
  number: number;

  @Text()
  name: string;

  @Choice(MEMBER_STATUSES)
  status: MemberStatus;
}
