import { Injectable } from '@nestjs/common';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import type { AbsenceKind } from '../core/absence.js';
import { deleteAbsences } from '../data/absence.repository.js';
import { whoseAbsence } from './mark-absence.js';

@Injectable()
export class ClearAbsence {
  constructor(private readonly transactions: Transactions) {}

  /** Takes marks away; what is not there is no fault. @throws hours_month_closed */
  run(
    context: TenantContext,
    input: { member_id?: Id; from: LocalDate; until: LocalDate; kind?: AbsenceKind },
  ): Promise<void> {
    const memberId = whoseAbsence(context, input.member_id);
    const { from, until } = input;
    return this.transactions.run(context, async (tx) => {
      const days = await deleteAbsences(tx, { memberId, from, until, kind: input.kind ?? null });
      if (days === 0) return;
      await audit(tx, {
        action: memberId === context.memberId ? 'absence.cleared' : 'absence.cleared_for_another',
        subject: { kind: 'member', id: memberId },
        changes: { from, until, days },
      });
    });
  }
}
