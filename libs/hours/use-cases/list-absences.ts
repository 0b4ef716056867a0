import { Injectable } from '@nestjs/common';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { withoutReason, type AbsenceDay } from '../core/absence.js';
import { readAbsences } from '../data/absence.repository.js';

export type ShownAbsence = Omit<AbsenceDay, 'kind'> & { kind: AbsenceDay['kind'] | 'absent' };

@Injectable()
export class ListAbsences {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Who is away when. A member sees the own marks; a lead sees that others are away and not why; board and bookkeeper see all.
   */
  async run(
    context: TenantContext,
    query: { member_id?: Id; from: LocalDate; until: LocalDate },
  ): Promise<ShownAbsence[]> {
    const everybody = context.has('board', 'bookkeeper', 'project_lead');
    const memberId = everybody ? (query.member_id ?? null) : (context.memberId ?? null);
    if (!everybody && memberId === null) return [];
    const rows = await this.transactions.run(context, (tx) => readAbsences(tx, { ...query, memberId }));
    const mayKnow = context.has('board', 'bookkeeper');
    return rows.map((row) => (mayKnow || row.member_id === context.memberId ? row : withoutReason(row)));
  }
}
