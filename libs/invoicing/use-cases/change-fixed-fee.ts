import { Injectable } from '@nestjs/common';
import { DomainError, parseEuro, type Cents, type Id, type Month } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { holdFixedFee, readFixedFee, updateFixedFee, type FixedFeeView } from '../data/fixed-fees.js';

export interface FixedFeeChanges {
  description?: string;
  monthly_amount?: Cents;
  /** null: without end. */
  last_month?: Month | null;
}

/** Changes a fixed fee for the months that are on no invoice yet. */
@Injectable()
export class ChangeFixedFee {
  constructor(private readonly transactions: Transactions) {}

  /** @throws stale_version (412), fee_ends_before_start, fee_month_is_billed (422) */
  run(context: TenantContext, feeId: Id, version: number, changes: FixedFeeChanges): Promise<FixedFeeView> {
    return this.transactions.run(context, async (tx) => {
      const before = await holdFixedFee(tx, feeId, version);
      const lastMonth = changes.last_month === undefined ? before.last_month : changes.last_month;
      checkLastMonth(before, lastMonth);
      await updateFixedFee(tx, feeId, {
        description: changes.description ?? before.description,
        monthly_amount: changes.monthly_amount ?? parseEuro(before.monthly_amount)!,
        last_month: lastMonth,
      });
      await audit(tx, {
        action: 'fixed_fee.changed',
        subject: { kind: 'fixed_fee', id: feeId },
        changes: { ...changes },
      });
      return readFixedFee(tx, feeId);
    });
  }
}

function checkLastMonth(fee: FixedFeeView, lastMonth: Month | null): void {
  if (lastMonth === null) return;
  if (lastMonth < fee.first_month) throw DomainError.field('/last_month', 'fee_ends_before_start');
  if (fee.billed_until && lastMonth < fee.billed_until)
    throw DomainError.field('/last_month', 'fee_month_is_billed', { month: fee.billed_until });
}
