import { Injectable } from '@nestjs/common';
import { maskIban } from '#libs/cooperatives/index.js';
import { partyAccounts } from '#libs/banking/index.js';
import { today, type Id, type LocalDate } from '#libs/kernel/index.js';
import {
  DEFAULT_LIMIT,
  pageOf,
  Transactions,
  type Page,
  type PageQuery,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import type { ShareAccount } from '../core/share-account.js';
import { findAccount } from '../data/accounts.js';
import { accountsLeaving, accountsOfFormer, type ComingExit } from '../data/exit-lists.js';
import { payableTerms, readExitFiles, type ExitFile } from './exit-file.js';
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
      return (await picturesOf(tx, [account]))[0]!;
    });
  }

  /** Who left, the last first, with who has to move; on the first page also who is about to. @throws cursor (422) */
  page(context: TenantContext, query: PageQuery): Promise<Page<ExitPicture> & { coming: ComingExit[] }> {
    return this.transactions.run(context, async (tx) => {
      const rows = await accountsOfFormer(tx, today(context.clock), query);
      const limit = query.limit ?? DEFAULT_LIMIT;
      const pictures = await picturesOf(tx, rows.slice(0, limit));
      const { next_cursor } = pageOf(
        rows,
        limit,
        () => undefined,
        (row) => [row.ended_on, row.account_id],
      );
      const coming = query.cursor === undefined ? await accountsLeaving(tx, today(context.clock)) : [];
      return { items: pictures, next_cursor, coming };
    });
  }
}

async function picturesOf(tx: Tx, accounts: readonly ShareAccount[]): Promise<ExitPicture[]> {
  const files = await readExitFiles(tx, accounts);
  const known = await partyAccounts(
    tx,
    accounts.map(({ member_id }) => member_id),
  );
  return files.map((file) => {
    const counting = file.decided ?? file.proposal;
    const paidOn = known.get(file.account.member_id);
    return {
      ...file,
      iban: paidOn ? maskIban(paidOn.iban) : null,
      next_due: counting ? (payableTerms(counting)[0]?.due_on ?? null) : null,
    };
  });
}
