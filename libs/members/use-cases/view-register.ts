import { Inject, Injectable } from '@nestjs/common';
import { articlesOn, readCooperative } from '#libs/cooperatives/index.js';
import { today, type Clock, type LocalDate } from '#libs/kernel/index.js';
import { audit, CLOCK, sentence, Transactions, type TenantContext } from '#libs/platform/index.js';
import { registerCsv } from './register-csv.js';
import { countRegister, type RegisterCounts, type RegisterRow } from '../core/register-on.js';
import { drawRegister } from '../core/register-paper.js';
import { registerSignals } from '../core/signals.js';
import { registerOn } from '../data/register.repository.js';

export interface RegisterOn {
  on: LocalDate;
  rows: RegisterRow[];
  counts: RegisterCounts;
  signals: { code: string; detail: string }[];
}

/** The register of members as it was on a day: on the screen, on paper and as a table. */
@Injectable()
export class ViewRegister {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param on today when left out */
  run(context: TenantContext, on: LocalDate = today(this.clock)): Promise<RegisterOn> {
    return this.transactions.run(context, async (tx) => {
      const articles = await articlesOn(tx, on);
      const { counts, rows } = countRegister(await registerOn(tx, on), articles);
      const signals = registerSignals(counts.voting, articles, on).map(({ code, params }) => ({
        code,
        detail: sentence(code, params, context.language),
      }));
      return { on, rows, counts, signals };
    });
  }

  async asPaper(context: TenantContext, on: LocalDate = today(this.clock)): Promise<Buffer> {
    const { counts, rows } = await this.run(context, on);
    return this.transactions.run(context, async (tx) => {
      const { kvk_number, legal_name } = await readCooperative(tx);
      await audit(tx, { action: 'register.printed', subject: { kind: 'register' }, changes: { on } });
      const printedOn = today(this.clock);
      return drawRegister({
        cooperative: legal_name,
        kvkNumber: kvk_number,
        on,
        printedOn,
        language: context.language,
        rows,
        counts,
      });
    });
  }

  async asTable(context: TenantContext, on: LocalDate = today(this.clock)): Promise<string> {
    const { rows } = await this.run(context, on);
    return this.transactions.run(context, async (tx) => {
      await audit(tx, { action: 'register.exported', subject: { kind: 'register' }, changes: { on } });
      return registerCsv(rows, context.language);
    });
  }
}
