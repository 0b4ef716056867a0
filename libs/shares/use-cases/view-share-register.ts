import { Inject, Injectable } from '@nestjs/common';
import { articlesOn, readCooperative } from '#libs/cooperatives/index.js';
import {
  daysBetween,
  formatEuro,
  sum,
  today,
  ZERO,
  type Cents,
  type Clock,
  type Id,
  type LocalDate,
} from '#libs/kernel/index.js';
import {
  audit,
  CLOCK,
  csvOf,
  DEFAULT_LIMIT,
  pageOf,
  Transactions,
  type Page,
  type TenantContext,
} from '#libs/platform/index.js';
import { balanceOf } from '../core/figures.js';
import { stateOf, type ShareState } from '../core/share-detail.js';
import { REMINDER_DAYS } from '../core/standing.js';
import { tieOut, type ShareTieOut } from '../core/tie-out.js';
import { takesShare } from '../core/who-subscribes.js';
import {
  membersWithoutAccount,
  readShareRegister,
  type ShareRegisterQuery,
  type ShareRegisterRow,
} from '../data/share-register.js';
import { readShareTieOut } from '../data/tie-out.js';
import { drawShareRegister } from '../core/papers/register-paper.js';

/** A line of the register as it is shown. Amounts in cents. */
export interface ShareLine {
  account_id: Id;
  member_id: Id;
  member_number: number;
  member_name: string;
  opened_on: LocalDate;
  ended_on: LocalDate | null;
  state: ShareState;
  obligation: Cents;
  paid: Cents;
  unpaid: Cents;
  due: Cents;
  is_late: boolean;
  held: Cents;
  capital: Cents;
  claim: Cents;
}

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

export const lineOf = (row: ShareRegisterRow, on: LocalDate): ShareLine => {
  const { capital, claim, held, obligation, paid, unpaid, ...rest } = balanceOf(row);
  const { account_id, due, due_since, ended_on, family_name, given_name, member_id, member_number, opened_on } = row;
  return {
    account_id,
    member_id,
    member_number,
    member_name: `${given_name} ${family_name}`,
    opened_on,
    ended_on,
    state: stateOf({ capital, claim, held, obligation, paid, unpaid, ...rest }),
    obligation,
    paid,
    unpaid,
    due,
    is_late: due > 0 && due_since !== null && daysBetween(due_since, on) > REMINDER_DAYS,
    held,
    capital,
    claim,
  };
};

/** The register of shares as it was on a day, on the screen, as a table and on paper; and whether it agrees with the ledger. */
@Injectable()
export class ViewShareRegister {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(context: TenantContext, query: ShareRegisterQuery & { on?: LocalDate }): Promise<Page<ShareLine>> {
    const { limit = DEFAULT_LIMIT, on = today(this.clock) } = query;
    return this.transactions.run(context, async (tx) => {
      const rows = await readShareRegister(tx, on, query, limit + 1);
      return pageOf(
        rows,
        limit,
        (row) => lineOf(row, on),
        (row) => [row.family_name, row.given_name, row.account_id],
      );
    });
  }

  summary(context: TenantContext, on: LocalDate = today(this.clock)): Promise<ShareSummary> {
    return this.transactions.run(context, async (tx) => {
      const lines = (await readShareRegister(tx, on)).map((row) => lineOf(row, on));
      const articles = await articlesOn(tx, on);
      const classes = (['worker', 'candidate', 'supporting', 'corporate'] as const).filter((one) =>
        takesShare(one, articles),
      );
      const without = await membersWithoutAccount(tx, on, classes);
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

  tie(context: TenantContext, on: LocalDate = today(this.clock)): Promise<ShareTieOut> {
    return this.transactions.run(context, async (tx) => tieOut(on, await readShareTieOut(tx, on)));
  }

  asTable(context: TenantContext, on: LocalDate = today(this.clock)): Promise<string> {
    return this.transactions.run(context, async (tx) => {
      const lines = (await readShareRegister(tx, on)).map((row) => lineOf(row, on));
      await audit(tx, { action: 'share_register.exported', subject: { kind: 'share_register' }, changes: { on } });
      return csvOf(
        COLUMNS,
        lines.map((line) => COLUMNS.map((name) => (AMOUNTS.has(name) ? formatEuro(line[name] as Cents) : line[name]))),
      );
    });
  }

  asPaper(context: TenantContext, on: LocalDate = today(this.clock)): Promise<Buffer> {
    return this.transactions.run(context, async (tx) => {
      const lines = (await readShareRegister(tx, on)).map((row) => lineOf(row, on));
      const { kvk_number, legal_name } = await readCooperative(tx);
      await audit(tx, { action: 'share_register.printed', subject: { kind: 'share_register' }, changes: { on } });
      const printedOn = today(this.clock);
      return drawShareRegister({
        cooperative: legal_name,
        kvkNumber: kvk_number,
        on,
        printedOn,
        language: context.language,
        lines,
      });
    });
  }
}

const COLUMNS = [
  'member_number',
  'member_name',
  'opened_on',
  'ended_on',
  'state',
  'obligation',
  'paid',
  'unpaid',
  'due',
  'held',
  'capital',
  'claim',
] as const satisfies readonly (keyof ShareLine)[];
const AMOUNTS: ReadonlySet<keyof ShareLine> = new Set([
  'obligation',
  'paid',
  'unpaid',
  'due',
  'held',
  'capital',
  'claim',
]);
