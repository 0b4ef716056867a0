import { Injectable } from '@nestjs/common';
import pg from 'pg';
import {
  addDays,
  dayOfWeek,
  firstDay,
  nextMonth,
  type Clock,
  type Id,
  type LocalDate,
  type Month,
} from '#libs/kernel/index.js';
import { audit, TenantContext, Transactions } from '#libs/platform/index.js';
import { COOPERATIVES } from '../cooperatives/all.js';
import type { Description } from '../cooperatives/description.js';
import { BILLED_MONTHS, referenceDay } from '../making/calendar.js';
import { cooperativeIdOf } from '../making/ids.js';
import { BillMonth } from './bill-month.js';
import { CollectContributions } from './collect-contributions.js';
import { DivideProfit } from './divide-profit.js';
import { EnrolPeople } from './enrol-people.js';
import { Found } from './found.js';
import { LendMoney } from './lend-money.js';
import { MakeWebhook } from './make-webhook.js';
import { PayShares } from './pay-shares.js';
import { ProposeProfit } from './propose-profit.js';
import { ReceivePayments } from './receive-payments.js';
import { SettleExits } from './settle-exits.js';

/** Any number; two processes that start at once fill one after the other. */
const FILL_LOCK = 7_204_717;
const FILLED = 'demo.filled';
const SATURDAY = 6;

export interface DemoInput {
  /** The same seed and day give the same data. */
  seed: string;
  today: LocalDate;
  /** Connection of the scheduler's role: the only one that may ask which co-operatives there are. */
  schedulerUrl: string;
}

/**
 * Fills an empty office with five invented co-operatives. Each step may be done again, so a start that was broken off is
 * finished by the next; a mark in each co-operative's audit says that it is done.
 */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly transactions: Transactions,
    private readonly found: Found,
    private readonly billMonth: BillMonth,
    private readonly receivePayments: ReceivePayments,
    private readonly enrolPeople: EnrolPeople,
    private readonly makeWebhook: MakeWebhook,
    private readonly collectContributions: CollectContributions,
    private readonly payShares: PayShares,
    private readonly settleExits: SettleExits,
    private readonly lendMoney: LendMoney,
    private readonly divideProfit: DivideProfit,
    private readonly proposeProfit: ProposeProfit,
  ) {}

  /** @returns whether the demonstration is there; false in an office with co-operatives of its own, which stays as it is */
  async run({ schedulerUrl, seed, today }: DemoInput): Promise<boolean> {
    const client = new pg.Client({ connectionString: schedulerUrl });
    await client.connect();
    try {
      await client.query('select pg_advisory_lock($1)', [FILL_LOCK]);
      const { rows } = await client.query<{ cooperative_id: Id }>('select cooperative_id from cooperative');
      const ours = new Set(COOPERATIVES.map(({ key }) => cooperativeIdOf(key)));
      if (rows.length > 0 && !rows.some((row) => ours.has(row.cooperative_id))) return false;
      await Promise.all(COOPERATIVES.map((cooperative) => this.fill(cooperative, seed, referenceDay(today))));
      await this.enrolPeople.givePhones(COOPERATIVES);
      return true;
    } finally {
      await client.end();
    }
  }

  private async fill(cooperative: Description, seed: string, reference: LocalDate): Promise<void> {
    const context = at(cooperative, reference);
    if (await this.isFilled(context)) return;
    await this.found.run(context, cooperative, seed, reference);
    for (const month of BILLED_MONTHS) {
      await this.billMonth.run(at(cooperative, billingDay(month)), month);
    }
    await this.receivePayments.run(context, cooperative.key, seed, reference);
    await this.enrolPeople.run(context, cooperative);
    await this.makeWebhook.run(context, cooperative);
    await this.payShares.run(context, cooperative, reference);
    await this.settleExits.run(context, cooperative);
    await this.collectContributions.run(context, cooperative);
    await this.lendMoney.run(context, cooperative);
    await this.divideProfit.run(context, cooperative);
    await this.proposeProfit.run(context, cooperative);
    await this.transactions.run(context, (tx) =>
      audit(tx, { action: FILLED, subject: { kind: 'cooperative', id: context.cooperativeId } }),
    );
  }

  private async isFilled(context: TenantContext): Promise<boolean> {
    const mark = await this.transactions.run(context, (tx) =>
      tx.maybe(`select from audit where cooperative_id = $1 and action = $2`, [context.cooperativeId, FILLED]),
    );
    return mark !== undefined;
  }
}

/** Somebody of the office on a working morning of that day. */
function at({ key }: Description, date: LocalDate): TenantContext {
  const clock: Clock = { now: () => new Date(`${date}T08:30:00Z`) };
  return TenantContext.forJob(cooperativeIdOf(key), 'demo', clock);
}

/** The third of the next month, or the Monday after. */
function billingDay(month: Month): LocalDate {
  const third = addDays(firstDay(nextMonth(month)), 2);
  return dayOfWeek(third) < SATURDAY ? third : addDays(third, 8 - dayOfWeek(third));
}
