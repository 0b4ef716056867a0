import { Injectable } from '@nestjs/common';
import { articlesOn, readCooperative } from '#libs/cooperatives/index.js';
import type { Id } from '#libs/kernel/index.js';
import { Mailer, Transactions, type Mail, type TenantContext, type Tx } from '#libs/platform/index.js';
import { asMail, letterText } from '../core/letters/letter.js';
import { findApplication } from '../data/application.repository.js';

/** Mails the reason of a refusal with the way to the general meeting. Nothing of it is kept beside the application. */
@Injectable()
export class SendRefusals {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
  ) {}

  async run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    for (const id of ids) {
      const mail = await this.transactions.run(context, (tx) => mailOf(tx, id));
      if (mail) await this.mailer.send(mail);
    }
  }
}

async function mailOf(tx: Tx, id: Id): Promise<Mail | undefined> {
  const application = await findApplication(tx, id);
  if (application?.state !== 'rejected') return undefined;
  const articles = await articlesOn(tx, application.decided_on!);
  const text = letterText(
    'refusal',
    {
      name: `${application.given_name} ${application.family_name}`,
      number: null,
      cooperative: (await readCooperative(tx)).legal_name,
      decision: application.decision,
      decidedBy: application.decided_by ?? '',
      effectiveOn: '',
      endsOn: '',
      receivedOn: '',
      appealUntil: '',
      trialUntil: '',
      reason: application.reason,
      reasonCode: application.reason_code,
      won: false,
      articles,
      liableUntil: '',
    },
    application.language,
  );
  return { to: application.email, subject: text.subject, text: asMail(text), id };
}
