import { Injectable } from '@nestjs/common';
import { DomainError, today, type LocalDate } from '#libs/kernel/index.js';
import { Ledger } from '#libs/ledger/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { planReclassification } from '../core/plan-event.js';
import { lockLoan, readLoans } from '../data/loan.repository.js';
import { readLoanEvents } from '../data/loan-event.repository.js';
import { writeLoanEvent } from './write-loan-event.js';

/** At the end of a year: what falls due within the next one is short-term debt on the balance sheet. */
@Injectable()
export class ReclassifyLoans {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  /**
   * All or none. Doing it again on the same day moves nothing.
   * @throws loan_future, loan_changed_since and what the ledger refuses
   */
  run(context: TenantContext, on: LocalDate): Promise<{ moved: number }> {
    if (on > today(context.clock)) return Promise.reject(DomainError.field('/on', 'loan_future'));
    return this.transactions.run(context, async (tx) => {
      let moved = 0;
      for (const { loan_id } of await readLoans(tx)) {
        const loan = await lockLoan(tx, loan_id);
        const planned = planReclassification(loan, await readLoanEvents(tx, [loan_id]), on);
        if (!planned) continue;
        await writeLoanEvent(tx, this.ledger, loan, planned);
        moved++;
      }
      await audit(tx, { action: 'loan.year_end', subject: { kind: 'member_loan' }, changes: { on, moved } });
      return { moved };
    });
  }
}
