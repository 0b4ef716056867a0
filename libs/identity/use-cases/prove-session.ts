import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { SIGN_IN_PER_ADDRESS } from '../core/attempt-limits.js';
import { hasFactor } from '../core/session-stage.js';
import { FactorRepository } from '../data/factor.repository.js';
import { IdentityRepository } from '../data/identity.repository.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { Attempts } from './attempts.js';
import { CheckFactor, type FactorAnswer } from './second-factor/check-factor.js';
import { factorsFrom } from './second-factor/factors.js';
import { SignInAnswers, type SignedIn } from './sign-in-answers.js';
import { Sessions, type Visit } from './sessions.js';

export interface Proof extends FactorAnswer {
  /** Of who has no second factor. */
  password?: string;
}

/** The holder of a session proves once more who it is, before what asks for it (`@StepUp`). The session gets a new token. */
@Injectable()
export class ProveSession {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly factors: FactorRepository,
    private readonly attempts: Attempts,
    private readonly passwords: PasswordHasher,
    private readonly checkFactor: CheckFactor,
    private readonly sessions: Sessions,
    private readonly answers: SignInAnswers,
  ) {}

  /**
   * With the second factor; with the password only who has none.
   * @throws proof_refused, code_refused (422), sign_in_paused, factor_paused, sign_in_busy (429)
   */
  async run(session: Session, visit: Visit, { password, ...answer }: Proof): Promise<SignedIn> {
    const strong = hasFactor(factorsFrom(await this.factors.factorsOf(session.loginId)));
    if (strong) await this.checkFactor.run(session, answer);
    else await this.checkPassword(session, password ?? '');
    return this.answers.of(await this.sessions.rise(session, visit, { stage: 'full', strong }));
  }

  private async checkPassword({ address }: Session, password: string): Promise<void> {
    await this.attempts.expect(SIGN_IN_PER_ADDRESS, address, 'sign_in_paused');
    const login = await this.identity.loginByAddress(address);
    if (!(await this.passwords.isRight(password, login?.password_hash))) {
      throw DomainError.field('/password', 'proof_refused');
    }
    await this.attempts.clear(SIGN_IN_PER_ADDRESS, address);
  }
}
