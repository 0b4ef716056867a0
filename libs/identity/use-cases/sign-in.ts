import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import { SIGN_IN_PER_ADDRESS, SIGN_IN_PER_CLIENT } from '../core/attempt-limits.js';
import { tidyPaperCode } from '../core/recovery-code.js';
import { stageAfterPassword } from '../core/session-stage.js';
import { FactorRepository } from '../data/factor.repository.js';
import { IdentityRepository, type LoginRow } from '../data/identity.repository.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { Attempts } from './attempts.js';
import { factorsFrom } from './second-factor/factors.js';
import { SignInAnswers, type SignedIn } from './sign-in-answers.js';
import { Sessions, type Visit } from './sessions.js';

export interface SignInAttempt extends Visit {
  address: string;
  password: string;
}

/** The first step of signing in. Who has or needs a second factor gets a half session, which can do nothing but the next step. */
@Injectable()
export class SignIn {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly factors: FactorRepository,
    private readonly attempts: Attempts,
    private readonly passwords: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly answers: SignInAnswers,
  ) {}

  /**
   * The same answer after the same work for an unknown address, a wrong password and a closed login.
   * @throws sign_in_refused (401), sign_in_paused, sign_in_busy (429)
   */
  async run(attempt: SignInAttempt): Promise<SignedIn> {
    const { address, client } = attempt;
    await this.attempts.expect(SIGN_IN_PER_CLIENT, client, 'sign_in_paused');
    await this.attempts.expect(SIGN_IN_PER_ADDRESS, address, 'sign_in_paused');
    const login = await this.identity.loginByAddress(address);
    const isPaper = await this.isPaperCode(attempt.password, login);
    const right = isPaper || (await this.passwords.isRight(attempt.password, login?.password_hash));
    if (!login || !right || login.disabled) throw new DomainError('unauthenticated', 'sign_in_refused');
    await this.attempts.clear(SIGN_IN_PER_ADDRESS, address);
    await this.attempts.giveBack(SIGN_IN_PER_CLIENT, client);
    const { login_id: loginId, language } = login;
    const stage = isPaper ? 'secret' : stageAfterPassword(factorsFrom(await this.factors.factorsOf(loginId)));
    const method = isPaper ? 'paper' : 'password';
    const opening = { loginId, address, language, stage, strong: false, method };
    return this.answers.of(await this.sessions.open(attempt, opening));
  }

  /** What has the form of a code on paper is looked at as one, with the same work for a name nobody has; it is used up by that. */
  private async isPaperCode(typed: string, login: LoginRow | undefined): Promise<boolean> {
    const code = tidyPaperCode(typed);
    if (code === undefined) return false;
    const hash = login && !login.disabled ? await this.identity.paperCodeOf(login.login_id) : null;
    if (!(await this.passwords.isRight(code, hash)) || !login) return false;
    return this.identity.usePaperCode(login.login_id);
  }
}
