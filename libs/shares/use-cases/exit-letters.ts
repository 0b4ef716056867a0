import { Inject, Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { dateText } from '#libs/documents/index.js';
import type { Id } from '#libs/kernel/index.js';
import {
  CONFIG,
  Mailer,
  Transactions,
  type Config,
  type Mail,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import { exitMail, type ExitMailKind } from '../core/exit-mail.js';
import { findAccount } from '../data/accounts.js';
import {
  disputeLetters,
  exitLetters,
  paymentLetters,
  scheduleLetters,
  setOffLetters,
  type ExitLetterFacts,
} from '../data/exit-letters.js';
import { readFixedFile } from './exit-file.js';
import { closingStatement } from './exit-statement.js';

export const CLAIM_LETTER = 'share-exit-claim';
export const SET_OFF_LETTER = 'share-exit-set-off';
export const APPROVED_LETTER = 'share-exit-approved';
export const DEFERRED_LETTER = 'share-exit-deferred';
/** About a payment that was taken back out of a claim, by its movement. */
export const LOWERED_LETTER = 'share-exit-lowered';
export const RESOLVED_LETTER = 'share-exit-resolved';
/** About a refund the bank carried out, by its movement. */
export const PAID_LETTER = 'share-exit-paid';

const READ: Readonly<Record<ExitMailKind, (tx: Tx, ids: readonly Id[]) => Promise<ExitLetterFacts[]>>> = {
  claim: exitLetters,
  set_off: setOffLetters,
  approved: scheduleLetters,
  deferred: scheduleLetters,
  lowered: paymentLetters,
  paid: paymentLetters,
  closed: paymentLetters,
  resolved: disputeLetters,
};

/** Tells a former member by mail that there is something to read. Heirs get a letter on paper, drawn with the statement. */
@Injectable()
export class SendExitLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** May run twice: a mail has one id. */
  async run(context: TenantContext, kind: ExitMailKind, ids: readonly Id[]): Promise<void> {
    const mails = await this.transactions.run(context, async (tx): Promise<Mail[]> => {
      const { legal_name } = await readCooperative(tx);
      const written: Mail[] = [];
      for (const letter of await READ[kind](tx, ids))
        if (letter.email !== null && letter.cause !== 'died')
          written.push(await this.mailOf(tx, kind, letter, legal_name));
      return written;
    });
    for (const mail of mails) await this.mailer.send(mail);
  }

  private async mailOf(tx: Tx, kind: ExitMailKind, letter: ExitLetterFacts, cooperative: string): Promise<Mail> {
    const { account_id, due_on, given_name, id, language, last_day, reason } = letter;
    const link = `${this.config.publicUrl}/c/${tx.context.cooperativeId}/aandelen/vertrek/${account_id}`;
    const facts = {
      name: given_name,
      cooperative,
      lastDay: dateText(last_day, language),
      dueOn: due_on === null ? '' : dateText(due_on, language),
      reason,
      link,
    };
    const mail = { to: letter.email!, id };
    if (kind !== 'paid') return { ...mail, ...exitMail(kind, language, facts) };
    // with the last payment everything is said: the closing statement comes along
    const file = await readFixedFile(tx, await findAccount(tx, account_id));
    if (file.balance.claim > 0) return { ...mail, ...exitMail('paid', language, facts) };
    const { bytes, fileName } = await closingStatement(tx, file);
    const attachments = [{ fileName, mediaType: 'application/pdf', bytes }];
    return { ...mail, ...exitMail('closed', language, facts), attachments };
  }
}
