import { Injectable } from '@nestjs/common';
import { add, formatEuro, sum, ZERO, type Id, type LocalDate } from '#libs/kernel/index.js';
import { ratesFor, type Rate } from '#libs/hours/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { draftLines, supplyPeriod, type Unbilled } from '../core/draft-lines.js';
import type { BillableEntry } from '../core/hours-lines.js';
import {
  readApprovedWork,
  readBilledProjects,
  readDeliveries,
  readFixedFees,
  type BilledProject,
  type WorkedDay,
} from '../data/unbilled-work.js';
import { billingTerms, hourlyRate } from './draft-project.js';

/** What was not invoiced yet, per customer and project: exactly what a draft up to that day would be. */
@Injectable()
export class ListUnbilled {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext, until: LocalDate) {
    return this.transactions.run(context, async (tx) => {
      const work = await readApprovedWork(tx, until);
      const deliveries = await readDeliveries(tx, until);
      const fees = await readFixedFees(tx);
      const rates = await ratesFor(tx, null);
      const ids = [
        ...new Set([...work.map((day) => day.project_id), ...[...deliveries, ...fees].map((x) => x.projectId)]),
      ];
      const projects = await readBilledProjects(tx, ids);
      const lists = {
        days: byProject(work, (day) => day.project_id),
        deliveries: byProject(deliveries, ofProject),
        fees: byProject(fees, ofProject),
      };
      const items = projects.map((project) =>
        unbilledOf(project, until, rates, {
          days: lists.days.get(project.project_id) ?? [],
          deliveries: lists.deliveries.get(project.project_id) ?? [],
          fees: lists.fees.get(project.project_id) ?? [],
        }),
      );
      return totalled(items.filter((item) => item.line_count > 0 || item.without_rate_count > 0));
    });
  }
}

interface Found extends Pick<Unbilled, 'deliveries' | 'fees'> {
  days: readonly WorkedDay[];
}

function unbilledOf(project: BilledProject, until: LocalDate, rates: readonly Rate[], found: Found) {
  const days = found.days.map((day) => ({ day, rate: hourlyRate(rates, day) }));
  const entries = days.flatMap(({ day, rate }) => (rate ? [billable(day, rate)] : []));
  const { deliveries, fees } = found;
  const lines = draftLines({ entries, deliveries, fees }, until, billingTerms(project));
  const worked = [...found.days].map((day) => ({ suppliedOn: day.date }));
  const period = supplyPeriod([...lines, ...worked]);
  return {
    customer_id: project.customer_id,
    customer_name: project.customer_name,
    project_id: project.project_id,
    project_code: project.project_code,
    project_name: project.project_name,
    minutes: found.days.reduce((total, day) => total + day.minutes, 0),
    value: sum(lines.map((line) => line.net)),
    entry_count: countOf(found.days),
    without_rate_count: countOf(days.filter(({ rate }) => !rate).map(({ day }) => day)),
    delivery_count: deliveries.length,
    fixed_fee_count: lines.filter((line) => line.kind === 'fixed_fee').length,
    line_count: lines.length,
    first_date: period?.from ?? null,
    last_date: period?.to ?? null,
  };
}

const countOf = (days: readonly WorkedDay[]): number => days.reduce((total, day) => total + day.entry_count, 0);

/** A day's work of one person counts as one entry: the net of a line depends on its minutes only. */
const billable = (day: WorkedDay, rate: Rate): BillableEntry => ({
  entryId: day.member_id,
  activityId: day.activity_id,
  activityName: day.activity_name,
  date: day.date,
  minutes: day.minutes,
  hourlyRate: rate.hourlyRate,
});

const totalled = (items: ReturnType<typeof unbilledOf>[]) => ({
  items: items.map((item) => ({ ...item, value: formatEuro(item.value) })),
  total_minutes: items.reduce((total, item) => total + item.minutes, 0),
  total_value: formatEuro(items.reduce((total, item) => add(total, item.value), ZERO)),
});

const ofProject = (row: { projectId: Id }): Id => row.projectId;

function byProject<Row>(rows: readonly Row[], projectOf: (row: Row) => Id): Map<Id, Row[]> {
  const groups = new Map<Id, Row[]>();
  for (const row of rows) {
    const group = groups.get(projectOf(row));
    if (group) group.push(row);
    else groups.set(projectOf(row), [row]);
  }
  return groups;
}
