import { Injectable } from '@nestjs/common';
import { isSepaIban, maskIban, tidyIban } from '#libs/cooperatives/index.js';
import { DomainError, isId, parseDate, type Id } from '#libs/kernel/index.js';
import { audit, pageOf, readCursor, Transactions, type Page, type TenantContext } from '#libs/platform/index.js';
import type { Mandate } from '../core/mandate.js';
import { listMandatesSeen, type MandateFilter, type MandateSeen } from '../data/mandate-seen.js';
import { listMandates, lockMandate, mandateOf, moveMandate, signMandate, type NewMandate } from '../data/mandates.js';
import { StopMandate } from './stop-mandate.js';

/** The acts on mandates of the people who keep them. */
@Injectable()
export class Mandates {
  constructor(
    private readonly transactions: Transactions,
    private readonly stopMandate: StopMandate,
  ) {}

  /** The latest signed first, those that ended too unless asked otherwise. */
  list(
    context: TenantContext,
    { limit, cursor, ...filter }: Pick<MandateFilter, 'state' | 'search' | 'limit'> & { cursor?: string },
  ): Promise<Page<MandateSeen>> {
    const seen = readCursor(cursor, ['string', 'string'] as const);
    const signedOn = seen && parseDate(seen[0]);
    if (seen && (!signedOn || !isId(seen[1]))) throw DomainError.field('/cursor', 'cursor');
    const after = seen && signedOn ? { signedOn, mandateId: seen[1] } : undefined;
    return this.transactions.run(context, async (tx) =>
      pageOf(
        await listMandatesSeen(tx, { ...filter, limit: limit + 1, ...(after ? { after } : {}) }),
        limit,
        (mandate) => mandate,
        (mandate) => [mandate.signedOn, mandate.mandateId],
      ),
    );
  }

  /** A mandate that was signed on paper, or before the office. @throws what `signMandate` throws */
  record(context: TenantContext, mandate: NewMandate): Promise<Mandate> {
    return this.transactions.run(context, (tx) => signMandate(tx, mandate));
  }

  /** @throws not_found, mandate_ended */
  end(context: TenantContext, mandateId: Id, reason: string): Promise<Mandate> {
    return this.transactions.run(context, async (tx) => {
      await this.stopMandate.run(tx, mandateId, 'ended', reason);
      return lockMandate(tx, mandateId);
    });
  }

  /**
   * The payer has another account: the mandate stays, the banks are told at the next collection.
   * @throws not_found, mandate_ended (409), iban_not_sepa (422)
   */
  amend(context: TenantContext, mandateId: Id, account: { iban: string; holderName: string }): Promise<Mandate> {
    return this.transactions.run(context, async (tx) => {
      const iban = tidyIban(account.iban);
      if (!isSepaIban(iban)) throw DomainError.field('/iban', 'iban_not_sepa');
      const mandate = await lockMandate(tx, mandateId);
      if (mandate.state === 'ended') throw new DomainError('conflict', 'mandate_ended');
      await moveMandate(tx, mandate, iban, account.holderName.trim());
      await audit(tx, {
        action: 'mandate.amended',
        subject: { kind: 'direct_debit_mandate', id: mandateId },
        changes: { reference: mandate.reference, from: maskIban(mandate.iban), to: maskIban(iban) },
      });
      return lockMandate(tx, mandateId);
    });
  }
}

/** The mandates of who asks: her own only. */
@Injectable()
export class OwnMandates {
  constructor(
    private readonly transactions: Transactions,
    private readonly stopMandate: StopMandate,
  ) {}

  /** Empty for who is no member. */
  list(context: TenantContext): Promise<Mandate[]> {
    const { memberId: id } = context;
    if (!id) return Promise.resolve([]);
    return this.transactions.run(context, (tx) => listMandates(tx, { kind: 'member', id }));
  }

  /** Signed on the screen, by the member who is signed in. @throws not_found for who is no member, and what `signMandate` throws */
  sign(context: TenantContext, account: { iban: string; holderName: string }): Promise<Mandate> {
    const { memberId: id, language } = context;
    if (!id) throw DomainError.notFound();
    return this.transactions.run(context, (tx) =>
      signMandate(tx, { party: { kind: 'member', id }, ...account, signedHow: 'on_screen', language }),
    );
  }

  /** @throws not_found when there is none */
  end(context: TenantContext): Promise<void> {
    const { memberId: id } = context;
    if (!id) throw DomainError.notFound();
    return this.transactions.run(context, async (tx) => {
      const mandate = await mandateOf(tx, { kind: 'member', id });
      if (!mandate) throw DomainError.notFound();
      await this.stopMandate.run(tx, mandate.mandateId, 'ended', '');
    });
  }
}
