import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '#libs/kernel/index.js';
import { CLOCK, openSecret, sealSecret, type Session } from '#libs/platform/index.js';
import { FACTOR_PER_LOGIN } from '../../core/attempt-limits.js';
import { newTotpSecret, stepOfCode, totpUri } from '../../core/totp.js';
import { FactorRepository } from '../../data/factor.repository.js';
import { Attempts } from '../attempts.js';
import type { Visit } from '../sessions.js';
import { Enrolment, type Enrolled } from './enrolment.js';

export interface TotpOffer {
  /** For who cannot scan. */
  secret: string;
  /** What the QR code holds. */
  uri: string;
}

/** An authenticator app: a secret is offered, and kept when a code proves that the app has it. A new one takes the old one's place. */
@Injectable()
export class SetUpTotp {
  constructor(
    private readonly factors: FactorRepository,
    private readonly enrolment: Enrolment,
    private readonly attempts: Attempts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async offer(session: Session): Promise<TotpOffer> {
    await this.enrolment.expectMayAdd(session);
    const secret = newTotpSecret();
    await this.factors.beginTotp(session.loginId, sealSecret(secret, session.loginId));
    return { secret, uri: totpUri(secret, session.address) };
  }

  /** @throws totp_not_offered (409) after a quarter of an hour, code_refused (422), factor_paused (429) */
  async confirm(session: Session, visit: Visit, code: string): Promise<Enrolled> {
    await this.enrolment.expectMayAdd(session);
    await this.attempts.expect(FACTOR_PER_LOGIN, session.loginId, 'factor_paused');
    const sealed = await this.factors.pendingTotp(session.loginId);
    if (!sealed) throw new DomainError('conflict', 'totp_not_offered');
    const step = await stepOfCode(openSecret(sealed, session.loginId), code, this.clock.now(), 0);
    if (step === undefined) throw DomainError.field('/code', 'code_refused');
    if (!(await this.factors.confirmTotp(session.loginId, step))) throw new DomainError('conflict', 'totp_not_offered');
    await this.attempts.clear(FACTOR_PER_LOGIN, session.loginId);
    return this.enrolment.finish(session, visit, 'totp_added', 'code');
  }
}
