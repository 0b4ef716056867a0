import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { securityLetter, type SecurityNews } from '../../core/security-mails.js';
import { hasFactor } from '../../core/session-stage.js';
import { FactorRepository } from '../../data/factor.repository.js';
import { PersonalMail } from '../personal-mail.js';
import type { SessionInfo } from '../view-session.js';
import { SignInAnswers } from '../sign-in-answers.js';
import { Sessions, type Visit } from '../sessions.js';
import { factorsFrom } from './factors.js';
import { RecoveryCodes } from './recovery-codes.js';

export interface Enrolled {
  token: string;
  answer: {
    session: SessionInfo;
    /** With the first factor; shown this once. */
    recovery_codes: string[];
  };
}

/** What adding a factor of any kind has in common. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly factors: FactorRepository,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly answers: SignInAnswers,
    private readonly mail: PersonalMail,
  ) {}

  /**
   * Who may add a factor: a session that is whole, or one that is half because there is none yet. The session of a co-operative's own
   * provider may not: that provider speaks for the co-operative, not for the person.
   * @throws second_factor_not_asked (409), own_sign_in_needed (403)
   */
  async expectMayAdd(session: Session): Promise<void> {
    expectOwnSignIn(session);
    if (session.stage === 'full') return;
    const factors = factorsFrom(await this.factors.factorsOf(session.loginId));
    if (session.stage !== 'enrol' || hasFactor(factors)) throw new DomainError('conflict', 'second_factor_not_asked');
  }

  /** After the factor was written: recovery codes with the first one, a mail, and the session rises. */
  async finish(session: Session, visit: Visit, news: SecurityNews, method: string): Promise<Enrolled> {
    const factors = factorsFrom(await this.factors.factorsOf(session.loginId));
    const codes = factors.recoveryLeft === 0 ? await this.recoveryCodes.make(session.loginId) : [];
    this.mail.send(session.loginId, (language, url) => securityLetter(news, language, url));
    const rise = { stage: 'full', strong: true, ...(session.stage === 'full' ? {} : { method }) } as const;
    const opened = await this.sessions.rise(session, visit, rise);
    return { token: opened.token, answer: { session: await this.answers.full(opened.session), recovery_codes: codes } };
  }

  /** @throws second_factor_needed (409) when the person must have one and this would be the last */
  async expectAnother(session: Session, left: { totp: boolean; passkeys: number }): Promise<void> {
    expectOwnSignIn(session);
    const { required } = factorsFrom(await this.factors.factorsOf(session.loginId));
    if (required && !hasFactor({ ...left, recoveryLeft: 0, required })) {
      throw new DomainError('conflict', 'second_factor_needed');
    }
  }
}

export function expectOwnSignIn(session: Session): void {
  if (session.onlyIn !== undefined) throw new DomainError('forbidden', 'own_sign_in_needed');
}
