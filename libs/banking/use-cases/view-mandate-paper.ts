import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { DomainError, today, type Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { drawMandate } from '../core/mandate-paper.js';
import { mandateText, type MandateText } from '../core/mandate-text.js';
import { lockMandate, signedText } from '../data/mandates.js';
import { readCollectionSettings } from '../data/collection-settings.js';

@Injectable()
export class ViewMandatePaper {
  constructor(private readonly transactions: Transactions) {}

  /** The words that were signed, as PDF. Others than board and bookkeeper get their own. @throws not_found */
  run(context: TenantContext, mandateId: Id): Promise<{ fileName: string; bytes: Buffer }> {
    return this.transactions.run(context, async (tx) => {
      const mandate = await lockMandate(tx, mandateId);
      const own = mandate.party.kind === 'member' && mandate.party.id === context.memberId;
      if (!own && !context.has('board', 'bookkeeper')) throw DomainError.notFound();
      const { language, signedOn: date, reference } = mandate;
      const author = (await readCooperative(tx)).legal_name;
      const bytes = drawMandate(await signedText(tx, mandateId), { author, date, language });
      return { fileName: `machtiging-${reference.replace(/[^A-Za-z0-9-]/g, '-')}.pdf`, bytes };
    });
  }

  /** What somebody would sign now, before she does. The reference comes with the signature. @throws creditor_identifier_missing */
  preview(context: TenantContext, account: { iban: string; holderName: string }): Promise<MandateText> {
    return this.transactions.run(context, async (tx) => {
      const { creditorIdentifier, noticeDays } = await readCollectionSettings(tx);
      if (!creditorIdentifier) throw new DomainError('conflict', 'creditor_identifier_missing');
      const facts = { ...account, creditorIdentifier, noticeDays, reference: '…', kind: 'recurrent' as const };
      const creditor = await readCooperative(tx);
      return mandateText({ ...facts, creditor, signedOn: today(tx.context.clock) }, context.language);
    });
  }
}
