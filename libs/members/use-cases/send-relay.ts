import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { idFrom, type Id } from '#libs/kernel/index.js';
import { Mailer, Transactions, type TenantContext } from '#libs/platform/index.js';
import { relayMail } from '../core/relay-mail.js';
import { findRelay, receiversOf } from '../data/relay.repository.js';

/** Sends a member's message to each member in a mail of its own: nobody sees an address, and a second run sends no second copy. */
@Injectable()
export class SendRelay {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
  ) {}

  async run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    for (const id of ids) {
      const { cooperative, message, receivers } = await this.transactions.run(context, async (tx) => {
        const found = await findRelay(tx, id);
        return {
          message: found,
          cooperative: (await readCooperative(tx)).name,
          receivers: found ? await receiversOf(tx, found) : [],
        };
      });
      if (!message) continue;
      for (const { email, language, member_id } of receivers) {
        const letter = relayMail(
          { ...message, cooperative, address: message.share_address ? message.email : null },
          language,
        );
        await this.mailer.send({ to: email, ...letter, id: idFrom(id, member_id) });
      }
    }
  }
}
