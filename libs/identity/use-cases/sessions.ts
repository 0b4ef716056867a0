import crypto from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { deviceOf } from '../core/device.js';
import { newDeviceLetter } from '../core/security-mails.js';
import { networkOf } from '../core/network.js';
import type { SessionStage } from '../core/session-stage.js';
import { hashToken, HALF_SESSION_MINUTES, newToken, SESSION_HOURS } from '../core/session-token.js';
import { SessionRepository } from '../data/session.repository.js';
import { PersonalMail } from './personal-mail.js';

/** Where somebody signs in from. */
export interface Visit {
  /** The network address. */
  client: string;
  /** What the browser calls itself. */
  agent: string;
  /** The session the browser had; it ends when another is opened. */
  earlierToken?: string;
}

export interface Opening {
  loginId: Id;
  address: string;
  language: string;
  stage: SessionStage;
  strong: boolean;
  method: string;
  onlyIn?: Id;
}

export interface Opened {
  /** For the cookie; stored nowhere but there. */
  token: string;
  session: Session;
}

const minutesOf = (stage: SessionStage): number => (stage === 'full' ? SESSION_HOURS * 60 : HALF_SESSION_MINUTES);

/** Opens sessions and lets them rise. Always a new token: one that somebody planted in the browser beforehand opens nothing. */
@Injectable()
export class Sessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly mail: PersonalMail,
  ) {}

  async open(visit: Visit, opening: Opening): Promise<Opened> {
    const [token, csrfToken, sessionId] = [newToken(), newToken(), newId()];
    const { loginId, stage, strong, method, onlyIn } = opening;
    if (visit.earlierToken) await this.sessions.close(hashToken(visit.earlierToken));
    const tokenHash = hashToken(token);
    const network = networkOf(visit.client);
    await this.sessions.open({
      tokenHash,
      sessionId,
      loginId,
      csrfToken,
      minutes: minutesOf(stage),
      agent: visit.agent,
      stage,
      strong,
      method,
      network,
      onlyIn: onlyIn ?? null,
    });
    if (stage === 'full') await this.noticeDevice(loginId, visit);
    const { address, language } = opening;
    const proved = stage === 'full';
    return {
      token,
      session: { sessionId, loginId, address, language, csrfToken, tokenHash, proved, stage, strong, onlyIn },
    };
  }

  /**
   * The session goes on, further than it was or proved anew.
   * @param method how it was signed in with; undefined leaves what it was
   * @throws not_signed_in (401) when it was closed meanwhile
   */
  async rise(
    session: Session,
    visit: Visit,
    to: { stage: SessionStage; strong: boolean; method?: string },
  ): Promise<Opened> {
    const [token, csrfToken] = [newToken(), newToken()];
    const tokenHash = hashToken(token);
    const { stage, method = null } = to;
    const strong = to.strong || session.strong;
    const rise = { newHash: tokenHash, csrfToken, stage, strong, method, minutes: minutesOf(stage) };
    if (!(await this.sessions.rise(session.tokenHash, rise))) throw new DomainError('unauthenticated', 'not_signed_in');
    if (stage === 'full' && session.stage !== 'full') await this.noticeDevice(session.loginId, visit);
    return { token, session: { ...session, csrfToken, tokenHash, stage, strong, proved: stage === 'full' } };
  }

  /** A mail about the first sign-in from a kind of device (OWASP ASVS 5.0, 6.3.5), not about the first one ever. */
  private async noticeDevice(loginId: Id, { agent }: Visit): Promise<void> {
    const device = deviceOf(agent);
    const hash = crypto.createHash('sha256').update(JSON.stringify(device)).digest();
    if ((await this.sessions.seeDevice(loginId, hash)) !== 'new') return;
    this.mail.send(loginId, (language, publicUrl) => newDeviceLetter(language, device, publicUrl));
  }
}
