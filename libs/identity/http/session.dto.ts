import type { Id, LocalDate } from '#libs/kernel/index.js';
import {
  Checked,
  Choice,
  Choices,
  DateField,
  Email,
  Flag,
  IdField,
  isSpoken,
  ListOf,
  Nested,
  ROLE_NAMES,
  Text,
  type Role,
} from '#libs/platform/index.js';
import { isSignInName } from '../core/sign-in-name.js';
import { ScopeItemView } from './grants.dto.js';

/** As a code of ISO 639-1 that the screens have words in. */
const SpokenLanguage = () => Checked('language', isSpoken);

/** Taken as it is: a space at the end may be meant. */
const Password = () => Checked('password', (text) => text.length > 0, { tidy: (text) => text });

export class SignInInput {
  @Checked('sign_in_name', isSignInName, {
    tidy: (text) => text.trim().toLowerCase(),
    description: 'An e-mail address, or a name the co-operative made.',
  })
  address: string;

  @Password()
  password: string;
}

export class LanguageInput {
  @SpokenLanguage()
  language: string;
}

export class PasswordResetInput {
  @Email()
  address: string;
}

export class NewPasswordInput {
  @Password()
  password: string;
}

export class LoginView {
  @IdField()
  login_id: string;

  @Text()
  address: string;

  @SpokenLanguage()
  language: string;
}

/** Under what one works in a co-operative for the service organisation. */
export class UnderGrantView {
  @Text()
  organisation: string;

  @DateField()
  ends_on: LocalDate;

  @ListOf(ScopeItemView)
  scope: ScopeItemView[];
}

/** What the person is in one co-operative. */
export class AccessView {
  @IdField()
  cooperative_id: Id;

  @Text()
  name: string;

  @Choices(ROLE_NAMES)
  roles: Role[];

  @IdField({ nullable: true })
  member_id: Id | null;

  @Text()
  display_name: string;

  @Nested(UnderGrantView, { nullable: true })
  grant: UnderGrantView | null;
}

export class SessionView {
  @Nested(LoginView)
  login: LoginView;

  @Text({ description: 'Send it back as X-CSRF-Token with every write.' })
  csrf_token: string;

  @Flag({ description: 'A second factor was given; without it the office stays closed to who must have one.' })
  second_factor: boolean;

  @ListOf(AccessView)
  cooperatives: AccessView[];

  @Text({ nullable: true, description: 'For whom one works when one is service staff.' })
  service_organisation: string | null;
}

export class LoginTokenView {
  @Text()
  address: string;

  @Choice(['invitation', 'reset'] as const)
  purpose: 'invitation' | 'reset';
}
