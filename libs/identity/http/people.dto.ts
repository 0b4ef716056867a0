import type { Id } from '#libs/kernel/index.js';
import { Choice, Choices, Email, Flag, IdField, ListOf, ROLE_NAMES, Text, type Role } from '#libs/platform/index.js';

export class PersonInput {
  @Text({ max: 100 })
  display_name: string;

  @Choices(ROLE_NAMES, { min: 1 })
  roles: Role[];

  @IdField({ optional: true, nullable: true, description: 'Who it is in the member register.' })
  member_id?: Id | null;
}

export class FactorResetInput {
  @Text({ min: 3, max: 500, description: 'Why, for the log of the co-operative.' })
  reason: string;
}

export class InvitationInput extends PersonInput {
  @Email()
  address: string;
}

export class PersonView {
  @Flag({ description: 'Who has no e-mail address gets codes on paper.' })
  has_mail: boolean;

  @IdField()
  login_id: Id;

  @Text()
  address: string;

  @Text()
  display_name: string;

  @Choices(ROLE_NAMES)
  roles: Role[];

  @IdField({ nullable: true })
  member_id: Id | null;

  @Choice(['active', 'invited'] as const)
  state: 'active' | 'invited';
}

export class PeopleView {
  @ListOf(PersonView)
  items: PersonView[];
}
