import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { daysOfAbsence, type AbsenceDay, type AbsenceMark } from '../core/absence.js';
import { putAbsences, readAbsences } from '../data/absence.repository.js';

/** Whose absence a request writes: one's own, or anybody's for board and bookkeeper. A lead keeps no absence of others. */
export function whoseAbsence(context: TenantContext, memberId: Id | undefined): Id {
  const id = memberId ?? context.memberId;
  if (id === undefined) throw DomainError.field('/member_id', 'required');
  if (id !== context.memberId && !context.has('board', 'bookkeeper')) throw new DomainError('forbidden', 'forbidden');
  return id;
}

@Injectable()
export class MarkAbsence {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Marks days as leave, sickness and the like; marked again they say the last.
   * @throws what daysOfAbsence refuses, absence_unknown_member, hours_month_closed
   */
  run(context: TenantContext, input: AbsenceMark & { member_id?: Id }): Promise<AbsenceDay[]> {
    const memberId = whoseAbsence(context, input.member_id);
    const days = daysOfAbsence(input);
    return this.transactions.run(context, async (tx) => {
      await putAbsences(tx, memberId, days, input);
      // sickness is health data: the trail says that days were marked, not as what
      await audit(tx, {
        action: memberId === context.memberId ? 'absence.marked' : 'absence.marked_for_another',
        subject: { kind: 'member', id: memberId },
        changes: { from: input.from, until: input.until, days: days.length },
        personal: { personId: memberId, values: { kind: input.kind } },
      });
      const { from, until } = input;
      return readAbsences(tx, { memberId, from, until });
    });
  }
}
