import { Injectable } from '@nestjs/common';
import {
  add,
  DomainError,
  lastDay,
  today,
  ZERO,
  type Cents,
  type Id,
  type LocalDate,
  type Month,
} from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { budgetPicture, paceFrom, stillToCome, type BudgetPicture, type MonthUse } from '../core/budget.js';
import type { Project } from '../core/project.js';
import { amountFor, rateFor, type Rate } from '../core/rates.js';
import {
  budgetedProjects,
  deleteBudget,
  findBudget,
  readAhead,
  readBillableUse,
  readUse,
  writeBudget,
  type ProjectBudget,
  type UsedDay,
} from '../data/budget.repository.js';
import { readProject } from '../data/project.repository.js';
import { ratesFor } from '../data/rate.repository.js';

export interface ProjectPicture extends BudgetPicture {
  project_id: Id;
  project_name: string;
  per: 'total' | 'month' | null;
  amount: Cents | null;
  /** What the billable hours are worth at their rates, excluding VAT; null for who may not see rates. */
  used_amount: Cents | null;
  /** Minutes no rate was found for, so that are not in the amount. */
  without_rate_minutes: number;
  months: MonthUse[];
  /** Planned minutes to come that fall on days somebody is away; not in the forecast. */
  absent_ahead: number;
  version: number;
}

@Injectable()
export class ViewProjectBudget {
  constructor(private readonly transactions: Transactions) {}

  /**
   * How a project stands, with or without a budget; amounts only for board and bookkeeper.
   * @throws not_found; hours_not_your_project for a lead of other projects
   */
  run(context: TenantContext, projectId: Id): Promise<ProjectPicture> {
    return this.transactions.run(context, async (tx) => {
      const project = await readProject(tx, projectId);
      if (!context.has('board', 'bookkeeper') && project.lead_member_id !== context.memberId) {
        throw new DomainError('forbidden', 'hours_not_your_project');
      }
      return pictureOf(tx, project);
    });
  }
}

@Injectable()
export class ListBudgets {
  constructor(private readonly transactions: Transactions) {}

  /** Every project with a budget, by name; for a lead the projects he leads. */
  run(context: TenantContext): Promise<ProjectPicture[]> {
    const all = context.has('board', 'bookkeeper');
    return this.transactions.run(context, async (tx) => {
      const pictures: ProjectPicture[] = [];
      for (const { project_id, lead_member_id } of await budgetedProjects(tx)) {
        if (all || lead_member_id === context.memberId)
          pictures.push(await pictureOf(tx, await readProject(tx, project_id)));
      }
      return pictures;
    });
  }
}

@Injectable()
export class SetProjectBudget {
  constructor(private readonly transactions: Transactions) {}

  /** @param budget null takes it away @throws not_found, stale_version, budget_empty */
  run(
    context: TenantContext,
    projectId: Id,
    version: number,
    budget: Omit<ProjectBudget, 'version'> | null,
  ): Promise<ProjectPicture> {
    if (budget && budget.minutes === null && budget.amount_cents === null) {
      throw DomainError.field('/minutes', 'budget_empty');
    }
    return this.transactions.run(context, async (tx) => {
      const project = await readProject(tx, projectId);
      if (budget) await writeBudget(tx, projectId, { ...budget, version });
      else await deleteBudget(tx, projectId, version);
      await audit(tx, {
        action: budget ? 'project.budget_set' : 'project.budget_removed',
        subject: { kind: 'project', id: projectId },
        changes: { ...budget },
      });
      return pictureOf(tx, project);
    });
  }
}

async function pictureOf(tx: Tx, project: Project): Promise<ProjectPicture> {
  const { project_id } = project;
  const now = today(tx.context.clock);
  const thisMonth = now.slice(0, 7) as Month;
  const budget = await findBudget(tx, project_id);
  const perMonth = budget?.per === 'month';
  const months = await readUse(tx, project_id);
  const endsOn = earliest(project.ends_on, perMonth ? lastDay(thisMonth) : null);
  const ahead = await readAhead(tx, project_id, { today: now, until: endsOn, paceFrom: paceFrom(now) });
  const come = stillToCome({
    today: now,
    endsOn,
    plannedAhead: ahead.planned_ahead,
    absentAhead: ahead.absent_ahead,
    lastFourWeeks: ahead.lately,
  });
  const counted = perMonth ? months.filter(({ month }) => month === thisMonth) : months;
  return {
    project_id,
    project_name: project.name,
    per: budget?.per ?? null,
    amount: budget?.amount_cents ?? null,
    ...(await worthOf(tx, project_id, perMonth ? thisMonth : null)),
    ...budgetPicture(budget?.minutes ?? null, counted, come),
    months,
    absent_ahead: ahead.absent_ahead,
    version: budget?.version ?? 0,
  };
}

async function worthOf(
  tx: Tx,
  projectId: Id,
  month: Month | null,
): Promise<Pick<ProjectPicture, 'used_amount' | 'without_rate_minutes'>> {
  if (!tx.context.has('board', 'bookkeeper')) return { used_amount: null, without_rate_minutes: 0 };
  return worth(await readBillableUse(tx, projectId, month), await ratesFor(tx, null));
}

/** The worth of days at their rates, each day rounded to cents (half away from zero): a picture, not an invoice. */
export function worth(
  days: readonly UsedDay[],
  rates: readonly Rate[],
): { used_amount: Cents; without_rate_minutes: number } {
  let [amount, without] = [ZERO, 0];
  for (const day of days) {
    const { date, project_id: projectId, activity_id: activityId, member_id: memberId } = day;
    const rate = rateFor(rates, { date, projectId, activityId, memberId });
    if (rate) amount = add(amount, amountFor(day.minutes, rate.hourlyRate));
    else without += day.minutes;
  }
  return { used_amount: amount, without_rate_minutes: without };
}

const earliest = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null ? b : b === null ? a : a < b ? a : b;
