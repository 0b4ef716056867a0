import { Injectable } from '@nestjs/common';
import { dayOfWeek, DomainError, type Fault, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { readPlans, writePlans, type PlanLine, type PlanRow } from '../data/plan.repository.js';
import { projectsLedBy } from '../data/project.repository.js';
import { leaderOf } from './decider.js';

export interface PlanFilter {
  from: LocalDate;
  until: LocalDate;
  project_id?: Id;
  member_id?: Id;
}

@Injectable()
export class ListPlans {
  constructor(private readonly transactions: Transactions) {}

  /** Planned beside worked: a member's own, a lead's projects, everything for board and bookkeeper. */
  run(context: TenantContext, filter: PlanFilter): Promise<PlanRow[]> {
    const own = !context.has('project_lead', 'board', 'bookkeeper');
    if (own && context.memberId === undefined) return Promise.resolve([]);
    return this.transactions.run(context, (tx) =>
      readPlans(tx, {
        from: filter.from,
        until: filter.until,
        projectId: filter.project_id ?? null,
        memberId: own ? (context.memberId ?? null) : (filter.member_id ?? null),
        ledBy: own ? null : leaderOf(context),
      }),
    );
  }
}

@Injectable()
export class PlanHours {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Writes plans per member, project and week; 0 minutes takes one away.
   * @throws plan_monday, plan_unknown_member, plan_unknown_project; hours_not_your_project for a lead of other projects
   */
  run(context: TenantContext, lines: readonly PlanLine[]): Promise<{ planned: number }> {
    const faults: Fault[] = lines.flatMap((line, index) =>
      dayOfWeek(line.week) === 1 ? [] : [{ pointer: `/lines/${index}/week`, code: 'plan_monday' }],
    );
    if (faults.length > 0) throw DomainError.faults(faults);
    const ledBy = leaderOf(context);
    const last = [
      ...new Map(lines.map((line) => [`${line.member_id} ${line.project_id} ${line.week}`, line])).values(),
    ];
    return this.transactions.run(context, async (tx) => {
      const led = ledBy === null ? null : await projectsLedBy(tx, ledBy);
      if (led && last.some((line) => !led.has(line.project_id))) {
        throw new DomainError('forbidden', 'hours_not_your_project');
      }
      await writePlans(tx, last);
      await audit(tx, { action: 'hours.planned', subject: { kind: 'planned_hours' }, changes: { lines: last } });
      return { planned: last.length };
    });
  }
}
