import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#libs/kernel/index.js';
import { SIGN_IN_PER_ADDRESS, SIGN_IN_PER_CLIENT } from '../core/attempt-limits.js';
import { hashToken, newToken, SESSION_HOURS } from '../core/session-token.js';
import { IdentityRepository, type LoginRow } from '../data/identity.repository.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { Attempts } from './attempts.js';
import { ViewSession, type SessionInfo } from './view-session.js';

export interface SignInAttempt {
  address: string;
  password: string;
  /** Where it comes from: the network address, for counting only. */
  client: string;
  /** What the browser calls itself. */
  agent: string;
  /** The session the browser had; it ends when this attempt succeeds. */
  earlierToken?: string;
}

export interface SignedIn {
  /** For the cookie; stored nowhere but there. */
  token: string;
  session: SessionInfo;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly attempts: Attempts,
    private readonly passwords: PasswordHasher,
    private readonly viewSession: ViewSession,
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
    const right = await this.passwords.isRight(attempt.password, login?.password_hash);
    if (!login || !right || login.disabled) throw new DomainError('unauthenticated', 'sign_in_refused');
    await this.attempts.clear(SIGN_IN_PER_ADDRESS, address);
    await this.attempts.giveBack(SIGN_IN_PER_CLIENT, client);
    return this.open(attempt, login);
  }

  /** Always a new token: one that somebody planted in the browser beforehand opens nothing. */
  private async open(attempt: SignInAttempt, login: LoginRow): Promise<SignedIn> {
    const [token, csrfToken] = [newToken(), newToken()];
    if (attempt.earlierToken) await this.identity.closeSession(hashToken(attempt.earlierToken));
    await this.identity.openSession({
      tokenHash: hashToken(token),
      sessionId: newId(),
      loginId: login.login_id,
      csrfToken,
      hours: SESSION_HOURS,
      agent: attempt.agent,
    });
    const { address } = attempt;
    const session = await this.viewSession.run({
      loginId: login.login_id,
      address,
      language: login.language,
      csrfToken,
    });
    return { token, session };
  }
}
