import { Injectable } from '@nestjs/common';
import type { Session } from '#libs/platform/index.js';
import { IdentityRepository } from '../data/identity.repository.js';

@Injectable()
export class SignOut {
  constructor(private readonly identity: IdentityRepository) {}

  /** @param everywhere on every other phone and computer too */
  run(session: Session, everywhere = false): Promise<void> {
    return everywhere ? this.identity.closeAllSessions(session.loginId) : this.identity.closeSession(session.tokenHash);
  }
}
