import { Inject, Injectable } from '@nestjs/common';
import { articlesOn } from '#libs/cooperatives/index.js';
import { sum, today, ZERO, type Cents, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { CLOCK, Transactions, type TenantContext } from '#libs/platform/index.js';
import { linesOf, type ShareLine } from '../core/share-line.js';
import { tieOut } from '../core/tie-out.js';
import { subscribingClasses } from '../core/who-subscribes.js';
import { membersWithoutAccount, readShareRegister } from '../data/share-register.js';
import { readShareTieOut } from '../data/tie-out.js';

/** What all accounts come to on a day. Amounts in cents. */
export interface ShareSummary {
  on: LocalDate;
  accounts: number;
  obligation: Cents;
  paid: Cents;
  unpaid: Cents;
  due: Cents;
  late: number;
  held: Cents;
  capital: Cents;
  claim: Cents;
  agrees: boolean;
  /** Members the articles ask a share of who have no account. */
  without_account: { member_id: Id; member_number: number; member_name: string; joined_on: LocalDate }[];
}

/** What the register of shares adds up to on a day, whether the ledger says the same, and whom it misses. */
@Injectable()
export class SumShareRegister {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(context: TenantContext, on: LocalDate = today(this.clock)): Promise<ShareSummary> {
    return this.transactions.run(context, async (tx) => {
      const lines = linesOf(await readShareRegister(tx, on), on);
      const without = await membersWithoutAccount(tx, on, subscribingClasses(await articlesOn(tx, on)));
      const total = (of: (line: ShareLine) => Cents): Cents => sum(lines.map(of));
      return {
        on,
        accounts: lines.length,
        obligation: total((line) => line.obligation),
        paid: total((line) => line.paid),
        unpaid: total((line) => (line.unpaid > 0 ? line.unpaid : ZERO)),
        due: total((line) => line.due),
        late: lines.filter((line) => line.is_late).length,
        held: total((line) => line.held),
        capital: total((line) => line.capital),
        claim: total((line) => line.claim),
        agrees: tieOut(on, await readShareTieOut(tx, on)).agrees,
        without_account: without.map(({ family_name, given_name, ...one }) => ({
          ...one,
          member_name: `${given_name} ${family_name}`,
        })),
      };
    });
  }
}
