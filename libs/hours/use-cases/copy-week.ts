import { Injectable } from '@nestjs/common';
import { addDays, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { copyWeek, type LeftOut } from '../core/copy-week.js';
import { readGround } from '../data/ground.js';
import { closedMonths } from '../data/hours-month.repository.js';
import { projectsLedBy } from '../data/project.repository.js';
import { lockMembers, readWeekEntries, writeWeek } from '../data/week.repository.js';
import { daysAround, readWeek, type Week } from './week.js';
import { limitedTo, whoseHours } from './whose-hours.js';

@Injectable()
export class CopyWeek {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Copies the hours of one week to the empty days of another, as open entries. Copying twice adds nothing.
   * @returns the week as it is now, and what was left out with why
   * @throws forbidden for a member who names another; not_found when there is no such member
   */
  run(
    context: TenantContext,
    monday: LocalDate,
    input: { from: LocalDate; member_id?: Id },
  ): Promise<Week & { left_out: (LeftOut & { project_name: string })[] }> {
    const memberId = whoseHours(context, input.member_id);
    const ledBy = limitedTo(context, memberId);
    return this.transactions.run(context, async (tx) => {
      lockMembers(tx, [memberId]);
      const source = await readWeekEntries(tx, memberId, input.from);
      const [first, last] = [input.from, monday].sort() as [LocalDate, LocalDate];
      const { ground, stored } = await readGround(tx, {
        memberId,
        projectIds: [...new Set(source.map((entry) => entry.project_id))],
        activityIds: [...new Set(source.map((entry) => entry.activity_id))],
        entryIds: [],
        days: { from: daysAround(first).from, to: daysAround(last).to },
      });
      const led = ledBy === null ? null : await projectsLedBy(tx, ledBy);
      const closed = await closedMonths(tx, monday, addDays(monday, 6));
      const { made, leftOut } = copyWeek({
        from: input.from,
        to: monday,
        ground,
        stored,
        mayWrite: (projectId) => led === null || led.has(projectId),
        closed: (date) => closed.has(date.slice(0, 7)),
      });
      await writeWeek(tx, memberId, { gone: [], made: made.map((entry) => ({ ...entry, version: 1 })) });
      if (made.length > 0) {
        await audit(tx, {
          action: memberId === context.memberId ? 'hours.week_copied' : 'hours.week_copied_for_another',
          subject: { kind: 'member', id: memberId },
          changes: { monday, from: input.from, entry_ids: made.map((entry) => entry.entryId) },
        });
      }
      const named = (line: LeftOut) => ({
        ...line,
        project_name: ground.projects.get(line.project_id)?.name ?? '',
      });
      return { ...(await readWeek(tx, memberId, monday)), left_out: leftOut.map(named) };
    });
  }
}
