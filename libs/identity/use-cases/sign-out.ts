import { Injectable } from '@nestjs/common';
import type { Session } from '#libs/platform/index.js';
import { SessionRepository } from '../data/session.repository.js';

@Injectable()
export class SignOut {
  constructor(private readonly sessions: SessionRepository) {}

  /** @param everywhere on every other phone and computer too */
  run(session: Session, everywhere = false): Promise<void> {
    return everywhere ? this.sessions.closeAll(session.loginId) : this.sessions.close(session.tokenHash);
  }
}
