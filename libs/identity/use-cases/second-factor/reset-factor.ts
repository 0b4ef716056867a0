import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { securityLetter } from '../../core/security-mails.js';
import { resetFactor } from '../../data/people.repository.js';
import { PersonalMail } from '../personal-mail.js';

/**
 * Takes away the second factor of somebody who lost it, with the recovery codes, and ends all their sessions. The password stays;
 * who must have a factor sets up a new one at the next sign-in. They are told by mail, and the log keeps who did it and why.
 */
@Injectable()
export class ResetFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: PersonalMail,
  ) {}

  /**
   * @throws not_found; factor_reset_own, for one's own goes with a recovery code; factor_reset_elsewhere for who has access to
   *   another co-operative too, or is service staff; factor_reset_no_mail; factor_reset_none
   */
  async run(context: TenantContext, loginId: Id, reason: string): Promise<void> {
    if (context.actor.id === loginId) throw new DomainError('conflict', 'factor_reset_own');
    await this.transactions.run(context, async (tx) => {
      const outcome = await resetFactor(tx, loginId);
      if (outcome === 'unknown') throw DomainError.notFound();
      if (outcome !== 'done') throw new DomainError('conflict', `factor_reset_${outcome}`);
      await audit(tx, {
        action: 'person.factor_reset',
        subject: { kind: 'login', id: loginId },
        personal: { personId: loginId, values: { reason } },
      });
    });
    this.mail.send(loginId, (language, url) => securityLetter('factors_reset', language, url));
  }
}
