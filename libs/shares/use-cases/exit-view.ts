import { Injectable } from '@nestjs/common';
import { maskIban } from '#libs/cooperatives/index.js';
import { partyAccount } from '#libs/banking/index.js';
import { today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { ShareAccount } from '../core/share-account.js';
import { findAccount } from '../data/accounts.js';
import { accountsOfFormer } from '../data/exit-lists.js';
import { readExitFile, unpaidTerms, type ExitFile } from './exit-file.js';
import { expectOwnOrOffice } from './whose-account.js';

/** What one sees of the leaving of one account. */
export interface ExitPicture extends ExitFile {
  /** Where the money goes: masked, as it is shown to everybody. */
  readonly iban: string | null;
  readonly next_due: LocalDate | null;
}

@Injectable()
export class ViewExits {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, share_exit_not_ended (409) */
  one(context: TenantContext, accountId: Id): Promise<ExitPicture> {
    return this.transactions.run(context, async (tx) => {
      const account = await findAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      return pictureOf(tx, account);
    });
  }

  /** Everybody who left, the last first, with who has to move. */
  all(context: TenantContext): Promise<ExitPicture[]> {
    return this.transactions.run(context, async (tx) => {
      const pictures: ExitPicture[] = [];
      for (const { account_id } of await accountsOfFormer(tx, today(context.clock)))
        pictures.push(await pictureOf(tx, await findAccount(tx, account_id)));
      return pictures;
    });
  }
}

async function pictureOf(tx: Tx, account: ShareAccount): Promise<ExitPicture> {
  const file = await readExitFile(tx, account);
  const known = await partyAccount(tx, { kind: 'member', id: account.member_id });
  const counting = file.decided ?? file.proposal;
  return {
    ...file,
    iban: known ? maskIban(known.iban) : null,
    next_due: counting ? (unpaidTerms(counting)[0]?.due_on ?? null) : null,
  };
}
