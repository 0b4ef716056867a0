import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { securityLetter, type SecurityNews } from '../../core/security-mails.js';
import { FactorRepository } from '../../data/factor.repository.js';
import { PersonalMail } from '../personal-mail.js';
import { Enrolment, expectOwnSignIn } from './enrolment.js';
import { RecoveryCodes } from './recovery-codes.js';

export interface SecondFactors {
  required: boolean;
  totp: { since: string; used_at: string | null } | null;
  passkeys: { passkey_id: string; name: string; created_at: string; used_at: string | null }[];
  recovery_codes_left: number;
}

/** A person's own factors: look, take away, make new recovery codes. Each change is mailed to them. */
@Injectable()
export class ManageFactors {
  constructor(
    private readonly factors: FactorRepository,
    private readonly enrolment: Enrolment,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly mail: PersonalMail,
  ) {}

  async view({ loginId }: Session): Promise<SecondFactors> {
    const [row, passkeys] = [await this.factors.factorsOf(loginId), await this.factors.passkeysOf(loginId)];
    return {
      required: row.required,
      totp: row.totp_since && { since: row.totp_since.toISOString(), used_at: row.totp_used?.toISOString() ?? null },
      passkeys: passkeys.map(({ passkey_id, name, created_at, used_at }) => ({
        passkey_id,
        name,
        created_at: created_at.toISOString(),
        used_at: used_at?.toISOString() ?? null,
      })),
      recovery_codes_left: row.recovery_left,
    };
  }

  /** @throws not_found, second_factor_needed (409) */
  async removeTotp(session: Session): Promise<void> {
    const { totp, passkeys } = await this.view(session);
    if (!totp) throw DomainError.notFound();
    await this.enrolment.expectAnother(session, { totp: false, passkeys: passkeys.length });
    await this.factors.removeTotp(session.loginId);
    this.tell(session, 'totp_removed');
  }

  /** @throws not_found, second_factor_needed (409) */
  async removePasskey(session: Session, passkeyId: string): Promise<void> {
    const { totp, passkeys } = await this.view(session);
    if (!passkeys.some((one) => one.passkey_id === passkeyId)) throw DomainError.notFound();
    await this.enrolment.expectAnother(session, { totp: totp !== null, passkeys: passkeys.length - 1 });
    await this.factors.removePasskey(session.loginId, passkeyId);
    this.tell(session, 'passkey_removed');
  }

  /** @throws second_factor_not_asked (409) without a factor: these codes only stand in for one */
  async renewRecoveryCodes(session: Session): Promise<{ recovery_codes: string[] }> {
    expectOwnSignIn(session);
    const { totp, passkeys } = await this.view(session);
    if (!totp && passkeys.length === 0) throw new DomainError('conflict', 'second_factor_not_asked');
    const recovery_codes = await this.recoveryCodes.make(session.loginId);
    this.tell(session, 'recovery_codes_made');
    return { recovery_codes };
  }

  private tell({ loginId }: Session, news: SecurityNews): void {
    this.mail.send(loginId, (language, url) => securityLetter(news, language, url));
  }
}
