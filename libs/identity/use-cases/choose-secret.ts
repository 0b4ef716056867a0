import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { passwordFault, tidyPassword } from '../core/password-rules.js';
import { stageAfterPassword } from '../core/session-stage.js';
import { FactorRepository } from '../data/factor.repository.js';
import { IdentityRepository } from '../data/identity.repository.js';
import { SessionRepository } from '../data/session.repository.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { factorsFrom } from './second-factor/factors.js';
import { SignInAnswers, type SignedIn } from './sign-in-answers.js';
import { Sessions, type Visit } from './sessions.js';

/** After a code on paper: a password of one's own. A PIN will not do. Every other session of the person ends. */
@Injectable()
export class ChooseSecret {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly factors: FactorRepository,
    private readonly stored: SessionRepository,
    private readonly passwords: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly answers: SignInAnswers,
  ) {}

  /** @throws second_factor_not_asked (409) in any other stage; a fault at /password */
  async run(session: Session, visit: Visit, password: string): Promise<SignedIn> {
    if (session.stage !== 'secret') throw new DomainError('conflict', 'second_factor_not_asked');
    const fault = passwordFault(tidyPassword(password), session.address);
    if (fault) throw DomainError.faults([fault]);
    await this.identity.setPassword(session.loginId, await this.passwords.hash(password));
    await this.stored.endOthers(session.loginId, session.sessionId);
    const stage = stageAfterPassword(factorsFrom(await this.factors.factorsOf(session.loginId)));
    return this.answers.of(await this.sessions.rise(session, visit, { stage, strong: false }));
  }
}
