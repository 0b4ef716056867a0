import { Injectable } from '@nestjs/common';
import { maskIban, readCooperative } from '#libs/cooperatives/index.js';
import { dateText } from '#libs/documents/index.js';
import type { Id } from '#libs/kernel/index.js';
import { Mailer, Transactions, type Mail, type TenantContext, type Tx } from '#libs/platform/index.js';
import { noticeMail } from '../core/notice-mail.js';
import { readNotice } from '../data/notices.js';

/** Mails the announcements of a collection. */
@Injectable()
export class SendNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
  ) {}

  /** May run twice: the mail of an order has one id. What was taken out of its batch meanwhile is not announced. */
  async run(context: TenantContext, orderIds: readonly Id[]): Promise<void> {
    for (const orderId of orderIds) {
      const mail = await this.transactions.run(context, (tx) => mailOf(tx, orderId));
      if (mail) await this.mailer.send(mail);
    }
  }
}

async function mailOf(tx: Tx, orderId: Id): Promise<Mail | undefined> {
  const notice = await readNotice(tx, orderId);
  if (!notice) return undefined;
  const facts = {
    name: notice.party_name,
    cooperative: (await readCooperative(tx)).legal_name,
    amount: notice.amount_cents,
    date: dateText(notice.execution_on, notice.language),
    mandateReference: notice.mandate_reference,
    creditorIdentifier: notice.creditor_identifier,
    remittance: notice.remittance,
    account: maskIban(notice.iban),
  };
  return { to: notice.email, id: orderId, ...noticeMail(facts, notice.language) };
}
