import { Inject, Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { today, type Clock, type LocalDate } from '#libs/kernel/index.js';
import { audit, CLOCK, Transactions, type TenantContext } from '#libs/platform/index.js';
import { drawShareRegister } from '../core/papers/register-paper.js';
import { linesOf } from '../core/share-line.js';
import { readShareRegister } from '../data/share-register.js';

/** The register of shares as it was on a day, on paper. */
@Injectable()
export class PrintShareRegister {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(context: TenantContext, on: LocalDate = today(this.clock)): Promise<Buffer> {
    return this.transactions.run(context, async (tx) => {
      const lines = linesOf(await readShareRegister(tx, on), on);
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
