import { Phone } from '#libs/cooperatives/index.js';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, Choices, DateField, Email, IdField, ListOf, Text, Whole } from '#libs/platform/index.js';
import { CONFIRMATIONS, type ApplicationInput, type Confirmation } from '../core/application.js';
import { ENGAGEMENTS, type Engagement } from '../core/member.js';
import { APPLICATION_STATES, type ApplicationState } from '../core/member-state.js';
import { REASON_CODES, type Decider } from '../core/transitions.js';
import { APPLICATION_ACTS } from '../use-cases/decide-application.js';
import { SimilarView } from './register.dto.js';

const LANGUAGES = ['nl', 'en'] as const;
const DECIDERS = ['board', 'general_meeting', 'member'] as const;
const CLASSES = ['worker', 'supporting', 'corporate'] as const;

export class ApplicationSettingView {
  @Text()
  setting: string;

  @Text()
  name: string;

  @Text({ min: 0 })
  value: string;

  @Text({ min: 0 })
  reads: string;

  @Text({ min: 0 })
  law: string;

  @Text({ min: 0 })
  article: string;
}

export class ApplicationPageView {
  @Text()
  name: string;

  @Text()
  legal_name: string;

  @ListOf(ApplicationSettingView)
  settings: ApplicationSettingView[];
}

export class ApplicationBody implements ApplicationInput {
  @IdField({ description: 'Made by the page: the same one twice is one application.' })
  application_id: Id;

  @Text({ max: 60 })
  given_name: string;

  @Text({ max: 80 })
  family_name: string;

  @Email()
  email: string;

  @Phone({ nullable: true })
  phone: string | null;

  @DateField({ nullable: true })
  birth_date: LocalDate | null;

  @Text({ min: 0, max: 100 })
  street: string;

  @Text({ min: 0, max: 15 })
  house_number: string;

  @Text({ min: 0, max: 10 })
  postal_code: string;

  @Text({ min: 0, max: 50 })
  city: string;

  @Choice(ENGAGEMENTS)
  engagement: Engagement;

  @Whole({ min: 1, max: 240 })
  instalments: number;

  @Text({ min: 0, max: 2000, multiline: true })
  motivation: string;

  @Choice(LANGUAGES)
  language: 'nl' | 'en';

  @Choices(CONFIRMATIONS)
  confirmations: Confirmation[];
}

export class LinkAnswer {
  @Text({ nullable: true, description: 'Null while nobody can apply by a link.' })
  url: string | null;
}

export class ApplicationsQuery {
  @Choice(APPLICATION_STATES, { optional: true })
  state?: ApplicationState;
}

export class ApplicationView extends ApplicationBody {
  @Choice(APPLICATION_STATES)
  state: ApplicationState;

  @DateField()
  articles_on: LocalDate;

  @DateField()
  applied_on: LocalDate;

  @DateField({ nullable: true })
  decided_on: LocalDate | null;

  @Text({ nullable: true })
  decided_by: string | null;

  @Text({ min: 0 })
  decision: string;

  @Text({ min: 0 })
  reason_code: string;

  @Text({ min: 0 })
  reason: string;

  @IdField({ nullable: true })
  member_id: Id | null;
}

export class ListedApplicationView extends ApplicationView {
  @ListOf(SimilarView)
  similar: SimilarView[];
}

export class ApplicationList {
  @ListOf(ListedApplicationView)
  items: ListedApplicationView[];
}

export class ApplicationDecisionBody {
  @Choice(APPLICATION_ACTS)
  act: (typeof APPLICATION_ACTS)[number];

  @Choice(DECIDERS, { optional: true })
  decided_by?: Decider;

  @Text({ optional: true, max: 200 })
  decision?: string;

  @DateField({ optional: true })
  decided_on?: LocalDate;

  @DateField({ optional: true, description: 'First day as a member or on trial.' })
  joined_on?: LocalDate;

  @Choice(REASON_CODES, { optional: true })
  reason_code?: string;

  @Text({ optional: true, max: 2000, multiline: true })
  reason?: string;

  @Choice(CLASSES, { optional: true })
  member_class?: (typeof CLASSES)[number];

  @IdField({ optional: true, description: 'Of somebody who was a member before.' })
  person_id?: Id;
}
