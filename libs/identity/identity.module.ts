import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PersonLimits } from '#libs/platform/index.js';
import { GrantRepository } from './data/grant.repository.js';
import { IdentityRepository } from './data/identity.repository.js';
import { FactorRepository } from './data/factor.repository.js';
import { SessionRepository } from './data/session.repository.js';
import { AccessGuard } from './http/access.guard.js';
import { AssignmentsController } from './http/assignments.controller.js';
import { GrantsController } from './http/grants.controller.js';
import { ApiTokensController } from './http/api-tokens.controller.js';
import { DevicesController } from './http/devices.controller.js';
import { OwnFactorsController } from './http/own-factors.controller.js';
import { PaperCodesController } from './http/paper-codes.controller.js';
import { PasswordController } from './http/password.controller.js';
import { PeopleController } from './http/people.controller.js';
import { ProviderController } from './http/provider.controller.js';
import { ProviderSignInController } from './http/provider-sign-in.controller.js';
import { SecondFactorController } from './http/second-factor.controller.js';
import { SessionController } from './http/session.controller.js';
import { GrantMailJob } from './jobs/grant-mail.job.js';
import { IdentitySweep } from './jobs/identity-sweep.js';
import { InvitationMailJob } from './jobs/invitation-mail.job.js';
import './messages.js';
import { IdentityPrivacy } from './privacy.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { AnnounceGrant } from './use-cases/announce-grant.js';
import { ApiTokens } from './use-cases/api-tokens.js';
import { ChooseSecret } from './use-cases/choose-secret.js';
import { Devices } from './use-cases/devices.js';
import { EnterWithToken } from './use-cases/enter-with-token.js';
import { PaperCodes } from './use-cases/paper-codes.js';
import { AfterAnswer } from './use-cases/after-answer.js';
import { Attempts } from './use-cases/attempts.js';
import { ChangePerson } from './use-cases/change-person.js';
import { ChooseLanguage } from './use-cases/choose-language.js';
import { EndGrant } from './use-cases/end-grant.js';
import { EnterUnderGrant } from './use-cases/enter-under-grant.js';
import { EnrolPerson } from './use-cases/enrol-person.js';
import { GiveGrant } from './use-cases/give-grant.js';
import { InvitePerson } from './use-cases/invite-person.js';
import { ListAccess } from './use-cases/list-access.js';
import { ListGrants } from './use-cases/list-grants.js';
import { ListPeople } from './use-cases/list-people.js';
import { PersonalMail } from './use-cases/personal-mail.js';
import { ProveSession } from './use-cases/prove-session.js';
import { RemovePerson } from './use-cases/remove-person.js';
import { RequestPasswordReset } from './use-cases/request-password-reset.js';
import { ManageProvider } from './use-cases/provider/manage-provider.js';
import { OidcParty } from './use-cases/provider/oidc-party.js';
import { ReturnFromProvider } from './use-cases/provider/return-from-provider.js';
import { StartAtProvider } from './use-cases/provider/start-at-provider.js';
import { AddPasskey } from './use-cases/second-factor/add-passkey.js';
import { CheckFactor } from './use-cases/second-factor/check-factor.js';
import { Enrolment as FactorEnrolment } from './use-cases/second-factor/enrolment.js';
import { GiveSecondFactor } from './use-cases/second-factor/give-second-factor.js';
import { KnownSecret } from './use-cases/second-factor/known-secret.js';
import { ManageFactors } from './use-cases/second-factor/manage-factors.js';
import { PasskeyParty } from './use-cases/second-factor/passkey-party.js';
import { RecoveryCodes } from './use-cases/second-factor/recovery-codes.js';
import { ResetFactor } from './use-cases/second-factor/reset-factor.js';
import { SetUpTotp } from './use-cases/second-factor/set-up-totp.js';
import { Sessions } from './use-cases/sessions.js';
import { SetPasswordByToken } from './use-cases/set-password-by-token.js';
import { SignInAnswers } from './use-cases/sign-in-answers.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';
import { ViewAssignments } from './use-cases/view-assignments.js';
import { ViewLoginToken } from './use-cases/view-login-token.js';
import { ViewSession } from './use-cases/view-session.js';

const repositories = [IdentityRepository, SessionRepository, FactorRepository];
const tools = [PasswordHasher, Attempts, AfterAnswer, PersonalMail, Sessions, SignInAnswers];
const factors = [
  PasskeyParty,
  CheckFactor,
  RecoveryCodes,
  FactorEnrolment,
  GiveSecondFactor,
  SetUpTotp,
  AddPasskey,
  ManageFactors,
  ResetFactor,
  KnownSecret,
];
const sessions = [
  SignIn,
  SignOut,
  ChooseSecret,
  Devices,
  ApiTokens,
  EnterWithToken,
  PaperCodes,
  OidcParty,
  ManageProvider,
  StartAtProvider,
  ReturnFromProvider,
  ProveSession,
  ViewSession,
  ChooseLanguage,
];
const passwords = [RequestPasswordReset, ViewLoginToken, SetPasswordByToken];
const people = [ListPeople, InvitePerson, ChangePerson, RemovePerson, EnrolPerson];
const grants = [
  GrantRepository,
  EnterUnderGrant,
  GiveGrant,
  AnnounceGrant,
  EndGrant,
  ListGrants,
  ListAccess,
  ViewAssignments,
];

@Module({
  providers: [IdentityPrivacy, ...repositories, ...tools, ...factors, ...sessions, ...passwords, ...people, ...grants],
  exports: [
    PasswordHasher,
    ...repositories,
    ...factors,
    SignInAnswers,
    ...sessions,
    ...passwords,
    ...people,
    ...grants,
  ],
})
export class IdentityModule {}

@Module({
  imports: [IdentityModule],
  controllers: [
    SessionController,
    SecondFactorController,
    OwnFactorsController,
    DevicesController,
    ApiTokensController,
    PaperCodesController,
    ProviderController,
    ProviderSignInController,
    PasswordController,
    PeopleController,
    GrantsController,
    AssignmentsController,
  ],
  // in this order: who asks is counted once the door has told who that is
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: PersonLimits },
  ],
})
export class IdentityHttpModule {}

@Module({ imports: [IdentityModule], providers: [InvitationMailJob, GrantMailJob, IdentitySweep] })
export class IdentityJobsModule {}
