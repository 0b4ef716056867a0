import { Injectable } from '@nestjs/common';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { reason } from '../core/reason.js';
import { readSubmitted } from '../data/decision.repository.js';
import type { EntryRow } from '../data/time-entry.repository.js';
import { leaderOf } from './decider.js';
import { warningsOf, type WeekWarning } from './week-warnings.js';

/** What one member handed in for one week. */
export interface Approval {
  member_id: Id;
  member_name: string;
  monday: LocalDate;
  minutes: number;
  entries: EntryRow[];
  warnings: WeekWarning[];
}

export interface ApprovalFilter {
  project_id?: Id;
  member_id?: Id;
  lead_member_id?: Id;
  until?: LocalDate;
}

@Injectable()
export class ListApprovals {
  constructor(private readonly transactions: Transactions) {}

  /** What waits for approval, the oldest weeks first; for a project lead what belongs to the projects he leads. */
  run(context: TenantContext, filter: ApprovalFilter): Promise<Approval[]> {
    return this.transactions.run(context, async (tx) => {
      const rows = await readSubmitted(tx, {
        projectId: filter.project_id ?? null,
        memberId: filter.member_id ?? null,
        leadMemberId: filter.lead_member_id ?? null,
        until: filter.until ?? null,
        ledBy: leaderOf(context),
      });
      const weeks = new Map<string, Approval>();
      for (const { monday, outside, ...entry } of rows) {
        const key = `${monday} ${entry.member_id}`;
        const week = weeks.get(key) ?? emptyWeek(entry, monday);
        week.entries.push(entry);
        week.minutes += entry.minutes;
        if (outside && week.warnings.length === 0) week.warnings.push(outsideMembership(entry.date));
        weeks.set(key, week);
      }
      const list = [...weeks.values()];
      const warnings = await warningsOf(
        tx,
        list.map(({ member_id: memberId, monday }) => ({ memberId, monday })),
      );
      return list.map((week) => ({
        ...week,
        warnings: [...week.warnings, ...(warnings.get(`${week.monday} ${week.member_id}`) ?? [])],
      }));
    });
  }
}

/** Whoever decides has to see it: hours of a day on which somebody was not a member do not pass in bulk. */
const outsideMembership = (date: LocalDate): WeekWarning => ({
  ...reason('hours_outside_membership', { date }),
  date,
  severity: 'strong',
  article: '',
});

const emptyWeek = ({ member_id, member_name }: EntryRow, monday: LocalDate): Approval => ({
  member_id,
  member_name,
  monday,
  minutes: 0,
  entries: [],
  warnings: [],
});
