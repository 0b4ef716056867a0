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
import { exitLetters, scheduleLetters, setOffLetters, type ExitLetterFacts } from '../data/exit-letters.js';

export const CLAIM_LETTER = 'share-exit-claim';
export const SET_OFF_LETTER = 'share-exit-set-off';
export const APPROVED_LETTER = 'share-exit-approved';
export const DEFERRED_LETTER = 'share-exit-deferred';

const READ: Readonly<Record<ExitMailKind, (tx: Tx, ids: readonly Id[]) => Promise<ExitLetterFacts[]>>> = {
  claim: exitLetters,
  set_off: setOffLetters,
  approved: scheduleLetters,
  deferred: scheduleLetters,
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
      const letters = await READ[kind](tx, ids);
      return letters.flatMap((letter) =>
        letter.email === null || letter.cause === 'died' ? [] : this.mailOf(context, kind, letter, legal_name),
      );
    });
    for (const mail of mails) await this.mailer.send(mail);
  }

  private mailOf(context: TenantContext, kind: ExitMailKind, letter: ExitLetterFacts, cooperative: string): Mail {
    const { account_id, due_on, given_name, id, language, last_day, reason } = letter;
    const link = `${this.config.publicUrl}/c/${context.cooperativeId}/aandelen/vertrek/${account_id}`;
    const facts = {
      name: given_name,
      cooperative,
      lastDay: dateText(last_day, language),
      dueOn: due_on === null ? '' : dateText(due_on, language),
      reason,
      link,
    };
    return { to: letter.email!, id, ...exitMail(kind, language, facts) };
  }
}
