import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import {
  firstMonthOfProject,
  insertFixedFee,
  readFixedFee,
  type FixedFeeFields,
  type FixedFeeView,
} from '../data/fixed-fees.js';

/** Records an amount per calendar month; every draft of its project bills the months that have ended. */
@Injectable()
export class AddFixedFee {
  constructor(private readonly transactions: Transactions) {}

  /** @throws project_not_billable, fee_before_project, fee_ends_before_start (422) */
  run(context: TenantContext, fields: FixedFeeFields): Promise<FixedFeeView> {
    return this.transactions.run(context, async (tx) => {
      const first = await firstMonthOfProject(tx, fields.project_id);
      if (!first) throw DomainError.field('/project_id', 'project_not_billable');
      if (fields.first_month < first) throw DomainError.field('/first_month', 'fee_before_project', { month: first });
      if (fields.last_month !== null && fields.last_month < fields.first_month)
        throw DomainError.field('/last_month', 'fee_ends_before_start');
      const feeId = newId();
      await insertFixedFee(tx, feeId, fields);
      await audit(tx, {
        action: 'fixed_fee.added',
        subject: { kind: 'fixed_fee', id: feeId },
        changes: { ...fields },
      });
      return readFixedFee(tx, feeId);
    });
  }
}
