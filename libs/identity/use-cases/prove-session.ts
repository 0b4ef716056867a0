import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { SIGN_IN_PER_ADDRESS } from '../core/attempt-limits.js';
import { hashToken, newToken } from '../core/session-token.js';
import { IdentityRepository } from '../data/identity.repository.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { Attempts } from './attempts.js';
import type { SignedIn } from './sign-in.js';
import { ViewSession } from './view-session.js';

export interface Proof {
  password: string;
}

/** The holder of a session proves once more who it is, before what asks for it (`@StepUp`). The session gets a new token. */
@Injectable()
export class ProveSession {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly attempts: Attempts,
    private readonly passwords: PasswordHasher,
    private readonly viewSession: ViewSession,
  ) {}

  /** @throws proof_refused (422), sign_in_paused, sign_in_busy (429), not_signed_in (401) */
  async run(session: Session, { password }: Proof): Promise<SignedIn> {
    await this.attempts.expect(SIGN_IN_PER_ADDRESS, session.address, 'sign_in_paused');
    const login = await this.identity.loginByAddress(session.address);
    if (!(await this.passwords.isRight(password, login?.password_hash))) {
      throw DomainError.field('/password', 'proof_refused');
    }
    await this.attempts.clear(SIGN_IN_PER_ADDRESS, session.address);
    const [token, csrfToken] = [newToken(), newToken()];
    if (!(await this.identity.proveSession(session.tokenHash, hashToken(token), csrfToken))) {
      throw new DomainError('unauthenticated', 'not_signed_in');
    }
    return { token, session: await this.viewSession.run({ ...session, csrfToken }) };
  }
}
