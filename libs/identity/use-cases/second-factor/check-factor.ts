import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '#libs/kernel/index.js';
import { CLOCK, openSecret, type Session } from '#libs/platform/index.js';
import { FACTOR_PER_DAY, FACTOR_PER_LOGIN } from '../../core/attempt-limits.js';
import { tidyPaperCode } from '../../core/recovery-code.js';
import { securityLetter } from '../../core/security-mails.js';
import type { FactorMethod } from '../../core/session-stage.js';
import { stepOfCode } from '../../core/totp.js';
import { FactorRepository } from '../../data/factor.repository.js';
import { SessionRepository } from '../../data/session.repository.js';
import { PasswordHasher } from '../../passwords/password-hasher.js';
import { Attempts } from '../attempts.js';
import { PersonalMail } from '../personal-mail.js';
import { PasskeyParty } from './passkey-party.js';

/** Exactly one of these. */
export interface FactorAnswer {
  code?: string;
  recovery_code?: string;
  /** What the browser's passkey answered, as JSON. */
  passkey?: string;
}

/** Whether a second factor is right. Every answer is counted before it is looked at, and works once. */
@Injectable()
export class CheckFactor {
  constructor(
    private readonly factors: FactorRepository,
    private readonly sessions: SessionRepository,
    private readonly attempts: Attempts,
    private readonly passwords: PasswordHasher,
    private readonly passkeys: PasskeyParty,
    private readonly mail: PersonalMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws code_refused (422) at the field, factor_paused (429) */
  async run(session: Session, answer: FactorAnswer): Promise<FactorMethod> {
    const { loginId } = session;
    await this.expectAttemptsLeft(loginId);
    const method = methodIn(answer);
    if (!(await this.isRight(session, answer))) {
      throw DomainError.field(`/${method}`, method === 'passkey' ? 'passkey_refused' : 'code_refused');
    }
    await this.attempts.clear(FACTOR_PER_LOGIN, loginId);
    await this.attempts.giveBack(FACTOR_PER_DAY, loginId);
    if (method === 'recovery_code') {
      this.mail.send(loginId, (language, url) => securityLetter('recovery_code_used', language, url));
    }
    return method;
  }

  private async expectAttemptsLeft(loginId: string): Promise<void> {
    try {
      await this.attempts.expect(FACTOR_PER_LOGIN, loginId, 'factor_paused');
      await this.attempts.expect(FACTOR_PER_DAY, loginId, 'factor_paused');
    } catch (error) {
      // somebody has the password: its holder should know, once in a window
      if (await this.attempts.count(GUESSING_MAIL, loginId)) {
        this.mail.send(loginId, (language, url) => securityLetter('guessing', language, url));
      }
      throw error;
    }
  }

  private isRight(session: Session, { code, recovery_code, passkey }: FactorAnswer): Promise<boolean> {
    if (code !== undefined) return this.isRightCode(session.loginId, code);
    if (recovery_code !== undefined) return this.isRightRecoveryCode(session.loginId, recovery_code);
    return this.isRightPasskey(session, passkey ?? '');
  }

  private async isRightCode(loginId: string, code: string): Promise<boolean> {
    const totp = await this.factors.readTotp(loginId);
    if (!totp) return false;
    const step = await stepOfCode(openSecret(totp.secret, loginId), code, this.clock.now(), Number(totp.last_step));
    return step !== undefined && (await this.factors.useTotp(loginId, step));
  }

  private async isRightRecoveryCode(loginId: string, typed: string): Promise<boolean> {
    const [code, salt] = [tidyPaperCode(typed), await this.factors.recoverySalt(loginId)];
    if (!code || !salt) return false;
    return this.factors.useRecoveryCode(loginId, await this.passwords.digest(code, salt));
  }

  private async isRightPasskey(session: Session, answer: string): Promise<boolean> {
    if (!session.challenge) return false;
    // a challenge is asked once, whatever the answer
    await this.sessions.setChallenge(session.tokenHash, null);
    const known = await this.factors.passkeysOf(session.loginId);
    const right = await this.passkeys.acceptAnswer(session.challenge, answer, known);
    return right !== undefined && (await this.factors.usePasskey(right.passkey.passkey_id, right.counter));
  }
}

const GUESSING_MAIL = { name: 'guessing-mail', most: 1, seconds: 3600 };

/** @throws second_factor_missing (422) unless it is exactly one */
function methodIn(answer: FactorAnswer): FactorMethod {
  const given = (['code', 'recovery_code', 'passkey'] as const).filter((name) => answer[name] !== undefined);
  if (given.length !== 1) throw DomainError.field('/code', 'code_missing');
  return given[0]!;
}
