import { Injectable } from '@nestjs/common';
import { recordPartyAccount } from '#libs/banking/index.js';
import { DomainError, newId, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { lockAccount } from '../data/accounts.js';
import { insertHeirs } from '../data/exits.js';
import { readFixedFile } from './exit-file.js';

export interface HeirsInput {
  known: boolean;
  names?: string;
  /** Notary and number of the certificate of inheritance. */
  certificate?: string;
  certificate_seen_on?: LocalDate;
  iban?: string;
  holder_name?: string;
}

/** Who comes in the place of a member who died. Until they are known the account stays open, without a term (facts 7.5.6). */
@Injectable()
export class RecordHeirs {
  constructor(private readonly transactions: Transactions) {}

  /**
   * The account of the heirs starts unconfirmed: somebody else makes sure of it before money goes.
   * @throws not_found, share_exit_not_fixed, share_exit_no_death (409), a fault at a field, iban_not_sepa
   */
  run(context: TenantContext, accountId: Id, input: HeirsInput): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      const { exit } = await readFixedFile(tx, account);
      if (exit.cause !== 'died') throw new DomainError('conflict', 'share_exit_no_death');
      const { certificate = '', certificate_seen_on = null, holder_name, iban, known, names = '' } = input;
      if (known && names === '') throw DomainError.field('/names', 'share_heirs_names');
      if (known && (certificate === '' || certificate_seen_on === null))
        throw DomainError.field('/certificate', 'share_heirs_certificate');
      if (certificate_seen_on !== null && certificate_seen_on > today(context.clock))
        throw DomainError.field('/certificate_seen_on', 'share_date_future');
      if (known && iban !== undefined && !holder_name) throw DomainError.field('/holder_name', 'share_heirs_names');
      await insertHeirs(
        tx,
        newId(),
        exit.exit_id,
        known
          ? { known, names, certificate, certificate_seen_on }
          : { known, names: '', certificate: '', certificate_seen_on: null },
      );
      if (known && iban !== undefined)
        await recordPartyAccount(tx, { kind: 'member', id: account.member_id }, { iban, holderName: holder_name! });
      await audit(tx, {
        action: 'share.heirs_recorded',
        subject: { kind: 'share_account', id: accountId },
        changes: { known, certificate_seen_on },
      });
    });
  }
}
