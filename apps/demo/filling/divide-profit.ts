import { Injectable } from '@nestjs/common';
import { AdoptAppropriation, ConfirmAppropriation, ProposeAppropriation } from '#libs/decisions/index.js';
import { cents, Decimal, localDate, type Id } from '#libs/kernel/index.js';
import { Ledger } from '#libs/ledger/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Description } from '../cooperatives/description.js';
import { demoId } from '../making/ids.js';

/** The co-operative that had a year before this office. */
const DIVIDED_BY = 'spade';
const YEAR = 2025;
const ADOPTED = { adopted_on: localDate('2026-05-21'), decision: '2026-2' };

interface Kept {
  readonly appropriation_id: Id;
  readonly state: string;
  readonly version: number;
}

/** The profit of the year before, taken over from the old books: adopted by the members, booked, bonuses waiting for payroll. */
@Injectable()
export class DivideProfit {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
    private readonly propose: ProposeAppropriation,
    private readonly adopt: AdoptAppropriation,
    private readonly confirm: ConfirmAppropriation,
  ) {}

  /** What is there already is not made again. */
  async run(context: TenantContext, { key }: Description): Promise<void> {
    if (key !== DIVIDED_BY) return;
    await this.takeOver(context, key);
    if (!(await this.kept(context))) await this.propose.run(context, YEAR, proposal(), () => undefined);
    const { appropriation_id: id, version } = (await this.kept(context))!;
    if ((await this.kept(context))!.state === 'draft') await this.adopt.run(context, id, version, ADOPTED);
    if ((await this.kept(context))!.state === 'adopted') await this.confirm.run(context, id, () => undefined);
  }

  /** One entry for the result of the old books, and the year closed behind it. */
  private takeOver(context: TenantContext, key: string): Promise<void> {
    const sourceId = demoId(key, 'old_books', String(YEAR));
    return this.transactions.run(context, async (tx) => {
      await this.ledger.post(tx, {
        journal: 'memorial',
        date: localDate(`${YEAR}-12-31`),
        description: `Omzet en lonen ${YEAR}, overgenomen uit de oude boekhouding`,
        sourceKey: `old_books:${YEAR}`,
        sourceKind: 'memorial',
        sourceId,
        lines: [
          { account: 'bank', debit: cents(1_240_000) },
          { account: '4000', debit: cents(2_860_000) },
          { account: '8000', credit: cents(4_100_000) },
        ],
      });
      await tx.execute(
        `update accounting_period set state = 'soft_closed' where cooperative_id = $1 and year = $2 and state = 'open'`,
        [context.cooperativeId, YEAR],
      );
    });
  }

  private kept(context: TenantContext): Promise<Kept | undefined> {
    return this.transactions.run(context, (tx) =>
      tx.maybe<Kept>(
        `select appropriation_id, state, version from profit_appropriation where cooperative_id = $1 and year = $2`,
        [context.cooperativeId, YEAR],
      ),
    );
  }
}

function proposal() {
  const percent = (value: number) => new Decimal(value);
  const parts = [
    { kind: 'general_reserve', percent: percent(20), until: { times: percent(1), percent: percent(10) } },
    { kind: 'indivisible_reserve', percent: percent(20) },
    { kind: 'community_fund', percent: percent(10) },
    { kind: 'wage_bonus', percent: percent(40) },
  ] as const;
  return {
    choices: {
      cover_losses: true,
      parts,
      bonus_basis: 'equal',
      charges_percent: percent(20),
      bonus_cap: cents(60_000),
      over_cap: 'community_fund',
      distribution_basis: 'hours',
      capital_interest_percent: percent(0),
    },
    wages: [],
    charges: [],
  } as const;
}
