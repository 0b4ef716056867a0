import { Injectable } from '@nestjs/common';
import type { Session } from '#libs/platform/index.js';
import { IdentityRepository } from '../data/identity.repository.js';
import { ViewSession, type SessionInfo } from './view-session.js';

@Injectable()
export class ChooseLanguage {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly viewSession: ViewSession,
  ) {}

  async run(session: Session, language: string): Promise<SessionInfo> {
    await this.identity.setLanguage(session.loginId, language);
    return this.viewSession.run({ ...session, language });
  }
}
