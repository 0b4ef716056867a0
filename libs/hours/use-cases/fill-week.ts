import { Injectable } from '@nestjs/common';
import { newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { EntryInput } from '../core/time-entry.js';
import { planWeek, type WeekPlan } from '../core/week-plan.js';
import { readGround } from '../data/ground.js';
import { projectsLedBy } from '../data/project.repository.js';
import { lockMembers, writeWeek } from '../data/week.repository.js';
import { daysAround, readWeek, type Week } from './week.js';
import { limitedTo, whoseHours } from './whose-hours.js';

export interface WeekInput {
  member_id?: Id;
  entries: (EntryInput & { entry_id?: Id })[];
}

@Injectable()
export class FillWeek {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Hands over a whole week: its open and rejected entries become these. Sending the same week twice changes nothing.
   * @throws see planWeek; hours_of_another for a lead who writes for somebody else outside his projects
   */
  run(context: TenantContext, monday: LocalDate, input: WeekInput): Promise<Week> {
    const memberId = whoseHours(context, input.member_id);
    const ledBy = limitedTo(context, memberId);
    const lines = input.entries.map((entry) => ({ ...entry, entry_id: entry.entry_id ?? newId() }));
    return this.transactions.run(context, async (tx) => {
      lockMembers(tx, [memberId]);
      const { ground, stored } = await readGround(tx, {
        memberId,
        projectIds: [...new Set(lines.map((line) => line.project_id))],
        activityIds: [...new Set(lines.map((line) => line.activity_id))],
        entryIds: lines.map((line) => line.entry_id),
        days: daysAround(monday),
      });
      const led = ledBy === null ? null : await projectsLedBy(tx, ledBy);
      const mayWrite = (projectId: Id): boolean => led === null || led.has(projectId);
      const plan = planWeek({ memberId, monday, lines, ground, stored, mayWrite });
      await writeWeek(tx, memberId, plan);
      await auditFilled(tx, memberId, monday, plan);
      return readWeek(tx, memberId, monday);
    });
  }
}

async function auditFilled(tx: Tx, memberId: Id, monday: LocalDate, { gone, made }: WeekPlan): Promise<void> {
  if (gone.length === 0 && made.length === 0) return;
  const brief = ({ entryId, projectId, date, minutes }: WeekPlan['made'][number] | WeekPlan['gone'][number]) => ({
    entry_id: entryId,
    project_id: projectId,
    date,
    minutes,
  });
  await audit(tx, {
    action: memberId === tx.context.memberId ? 'hours.week_filled' : 'hours.week_filled_for_another',
    subject: { kind: 'member', id: memberId },
    changes: { monday, gone: gone.map(brief), made: made.map(brief) },
  });
}
