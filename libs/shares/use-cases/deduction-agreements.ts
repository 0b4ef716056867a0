import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { dateText } from '#libs/documents/index.js';
import { DomainError, formatEuro, newId, today, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { findMember } from '#libs/members/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { wordingOf, type AgreementKind } from '../core/agreement.js';
import type { ShareAccount } from '../core/share-account.js';
import { agreementsOf, insertAgreement, revokeAgreement } from '../data/agreements.js';
import { findAccount, lockAccount } from '../data/accounts.js';
import { AgreePlan } from './agree-plan.js';
import { expectOwnOrOffice } from './whose-account.js';

export interface AgreementInput {
  kind: AgreementKind;
  /** Per payslip or invoice. */
  most: Cents;
  starts_on: LocalDate;
  from_holiday_pay?: boolean;
}

/** The power of attorney and the agreement under which wage or an invoice may pay the share: hers to give and to take back. */
@Injectable()
export class DeductionAgreements {
  constructor(
    private readonly transactions: Transactions,
    private readonly agreePlan: AgreePlan,
  ) {}

  /** The words she would sign. @throws not_found */
  wording(context: TenantContext, accountId: Id, input: AgreementInput): Promise<{ wording: string }> {
    return this.transactions.run(context, async (tx) => {
      const account = await findAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      return { wording: await wordsFor(tx, account, input) };
    });
  }

  /**
   * Signed by the member herself, in her own session: nobody gives a power of attorney for somebody else.
   * @throws not_found, share_agreement_own, share_agreement_exists, invalid_input
   */
  sign(context: TenantContext, accountId: Id, input: AgreementInput): Promise<{ agreement_id: Id }> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      if (context.memberId !== account.member_id || context.actor.kind !== 'person')
        throw new DomainError('forbidden', 'share_agreement_own');
      if (input.starts_on < today(context.clock))
        throw DomainError.field('/starts_on', 'share_first_in_past', { date: today(context.clock) });
      const agreement_id = newId();
      const { from_holiday_pay = false, kind, most, starts_on } = input;
      const wording = await wordsFor(tx, account, input);
      const { language } = context;
      const agreement = { agreement_id, account_id: accountId, kind, most, starts_on, from_holiday_pay };
      await insertAgreement(tx, { ...agreement, wording, language });
      await audit(tx, {
        action: 'share.agreement_signed',
        subject: { kind: 'share_account', id: accountId },
        changes: { kind, most, starts_on },
      });
      return { agreement_id };
    });
  }

  /**
   * From today nothing is withheld any more (BW 7:631(1)); asked twice it is the same. The terms stay as they are and are paid
   * by transfer until she chooses another way.
   * @throws not_found
   */
  revoke(context: TenantContext, accountId: Id, agreementId: Id): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      const agreement = (await agreementsOf(tx, accountId)).find((one) => one.agreement_id === agreementId);
      if (!agreement) throw DomainError.notFound();
      const now = today(context.clock);
      if ((await revokeAgreement(tx, accountId, agreementId, now)) === 0) return;
      await audit(tx, {
        action: 'share.agreement_revoked',
        subject: { kind: 'share_account', id: accountId },
        changes: { kind: agreement.kind, on: now },
      });
      await this.agreePlan.goOnByTransfer(tx, account, agreement.kind);
    });
  }
}

async function wordsFor(tx: Tx, account: ShareAccount, input: AgreementInput): Promise<string> {
  const member = (await findMember(tx, account.member_id))!;
  const { legal_name } = await readCooperative(tx);
  const { language } = tx.context;
  const amount = formatEuro(input.most);
  return wordingOf(input.kind, language, {
    cooperative: legal_name,
    member: `${member.given_name} ${member.family_name}`,
    most: language === 'nl' ? amount.replace('.', ',') : amount,
    starts_on: dateText(input.starts_on, language),
    from_holiday_pay: input.from_holiday_pay ?? false,
  });
}
