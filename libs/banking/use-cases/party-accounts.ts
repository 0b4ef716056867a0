import { Injectable } from '@nestjs/common';
import { DomainError, today, type Id } from '#libs/kernel/index.js';
import { audit, auditLook, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Party } from '../core/party.js';
import type { ConfirmedHow, PartyAccount } from '../core/party-account.js';
import { accountsOf, lockAccount, markConfirmed, recordPartyAccount } from '../data/party-accounts.js';

@Injectable()
export class PartyAccounts {
  constructor(private readonly transactions: Transactions) {}

  /** Every account of a party, the one that counts first. The look is on record. */
  list(context: TenantContext, party: Party): Promise<PartyAccount[]> {
    return this.transactions.run(context, async (tx) => {
      await auditLook(tx, { subject: { kind: party.kind, id: party.id }, what: 'bank_account' });
      return accountsOf(tx, party);
    });
  }

  /** @throws iban_not_sepa, party_unknown (422) */
  record(context: TenantContext, party: Party, account: { iban: string; holderName: string }): Promise<PartyAccount> {
    return this.transactions.run(context, (tx) => recordPartyAccount(tx, party, account));
  }
}

/** Somebody else than who wrote an account down made sure that it is theirs. */
@Injectable()
export class ConfirmPartyAccount {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, account_confirmed_already, account_needs_second_person (409) */
  run(context: TenantContext, accountId: Id, how: ConfirmedHow): Promise<PartyAccount> {
    return this.transactions.run(context, async (tx) => {
      const account = await lockAccount(tx, accountId);
      if (account.confirmedOn !== null) throw new DomainError('conflict', 'account_confirmed_already');
      const { id } = tx.context.actor;
      if (!id || id === account.recordedBy) throw new DomainError('conflict', 'account_needs_second_person');
      await markConfirmed(tx, accountId, today(tx.context.clock), how);
      await audit(tx, {
        action: 'party_account.confirmed',
        subject: { kind: account.party.kind, id: account.party.id },
        changes: { how },
      });
      return lockAccount(tx, accountId);
    });
  }
}
