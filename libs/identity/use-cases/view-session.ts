import { Injectable } from '@nestjs/common';
import type { Session } from '#libs/platform/index.js';
import { IdentityRepository, type MembershipRow } from '../data/identity.repository.js';

/** What the screens need to know about who is signed in. */
export interface SessionInfo {
  login: { login_id: string; address: string; language: string };
  /** To be sent back as `X-CSRF-Token` with every write. */
  csrf_token: string;
  cooperatives: MembershipRow[];
}

@Injectable()
export class ViewSession {
  constructor(private readonly identity: IdentityRepository) {}

  async run(session: Pick<Session, 'loginId' | 'address' | 'language' | 'csrfToken'>): Promise<SessionInfo> {
    return {
      login: { login_id: session.loginId, address: session.address, language: session.language },
      csrf_token: session.csrfToken,
      cooperatives: await this.identity.membershipsOf(session.loginId),
    };
  }
}
