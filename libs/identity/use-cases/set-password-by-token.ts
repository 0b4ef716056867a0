import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import { SIGN_IN_PER_ADDRESS } from '../core/attempt-limits.js';
import { passwordFault, tidyPassword } from '../core/password-rules.js';
import { hashToken } from '../core/session-token.js';
import { IdentityRepository } from '../data/identity.repository.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { Attempts } from './attempts.js';
import { ViewLoginToken } from './view-login-token.js';

/** Accepts an invitation or ends a reset: sets the password and signs the person out everywhere. */
@Injectable()
export class SetPasswordByToken {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly viewLoginToken: ViewLoginToken,
    private readonly passwords: PasswordHasher,
    private readonly attempts: Attempts,
  ) {}

  /** @throws not_found for a link that no longer works; a fault at /password, after which the link still works */
  async run(token: string, password: string): Promise<void> {
    const { address } = await this.viewLoginToken.run(token);
    const fault = passwordFault(tidyPassword(password), address);
    if (fault) throw DomainError.faults([fault]);
    const hash = await this.passwords.hash(password);
    if (!(await this.identity.setPasswordByToken(hashToken(token), hash))) throw DomainError.notFound();
    await this.attempts.clear(SIGN_IN_PER_ADDRESS, address);
  }
}
