import { addDays, mondayOf, type LocalDate } from '#libs/kernel/index.js';
import type { Description, ProjectDescription } from '../cooperatives/description.js';
import { FIRST_DAY, officeTime } from './calendar.js';
import { demoId } from './ids.js';
import type { Row, TableRows } from './rows.js';
import { workedDays } from './worked-days.js';

const WEEKS_PLANNED = [-1, 0, 1, 2];
const WEEKS_A_MONTH = 52 / 12;
/** Of what the crew works in a usual month: one project in three is tight. */
const ROOM = [1.25, 1, 0.85];
const LEAVE_NOTE = 'Familiebezoek';
const BEGUN = '2026-01-01';

/** What stands beside the hours: budgets, plans, absences, and what a member was told of hours that came back. */
export function steeringRows(
  cooperative: Description,
  seed: string,
  reference: LocalDate,
  entries: readonly Row[],
): TableRows[] {
  return [
    ['project_budget', budgetRows(cooperative)],
    ['planned_hours', planRows(cooperative, reference)],
    ['absence', absenceRows(cooperative, seed, reference)],
    ['hours_notice', noticeRows(cooperative, entries)],
  ];
}

const weekly = ({ crew = [] }: ProjectDescription): number =>
  crew.reduce((sum, [, , days, hours]) => sum + days.length * hours, 0);

/** By the month in hours; a project that ends has one for all of it. */
const budgetRows = ({ key, projects }: Description): Row[] =>
  projects
    .filter((project) => project.customer !== undefined && weekly(project) > 0)
    .map((project, place) => {
      const hours = weekly(project) * WEEKS_A_MONTH * ROOM[place % ROOM.length]!;
      const months = project.ends === undefined ? 1 : monthsFrom(project.starts ?? BEGUN, project.ends);
      return {
        project_id: demoId(key, 'project', project.code),
        per: project.ends === undefined ? 'month' : 'total',
        minutes: Math.round(hours * months) * 60,
      };
    });

const monthsFrom = (from: string, until: string): number => {
  const first = from < FIRST_DAY ? FIRST_DAY : from;
  const [a, b] = [first, until].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))) as [
    number,
    number,
  ];
  return Math.max(1, b - a + 1);
};

/** What the crews usually work, for the week before, this week and two more. */
function planRows({ key, members, projects }: Description, reference: LocalDate): Row[] {
  const rows = new Map<string, Row>();
  for (const place of WEEKS_PLANNED) {
    const week = addDays(mondayOf(reference), 7 * place);
    for (const project of projects) {
      if ((project.starts ?? '') > week || (project.ends ?? '9') < week) continue;
      for (const [given, , days, hours] of project.crew ?? []) {
        if ((members.find((one) => one.given === given)?.ended ?? '9') < week) continue;
        const before = rows.get(`${week} ${project.code} ${given}`)?.['minutes'] ?? 0;
        rows.set(`${week} ${project.code} ${given}`, {
          member_id: demoId(key, 'member', given),
          project_id: demoId(key, 'project', project.code),
          week,
          minutes: Number(before) + days.length * hours * 60,
        });
      }
    }
  }
  return [...rows.values()];
}

/** Leave of two people that is to come, and somebody who was ill on days without work. */
function absenceRows(cooperative: Description, seed: string, reference: LocalDate): Row[] {
  const { key, members, signsIn } = cooperative;
  const here = members.filter((one) => one.ended === undefined && one.engagement !== 'none');
  const monday = addDays(mondayOf(reference), 7);
  const of = (given: string, date: LocalDate, kind: string, note = ''): Row => ({
    member_id: demoId(key, 'member', given),
    date,
    kind,
    note,
  });
  const others = here.filter(({ given }) => given !== signsIn.member);
  const [first, second, ill] = others;
  const worked = new Set(ill ? workedDays(cooperative, ill, seed, reference).map(({ date }) => date) : []);
  const lastWeek = [0, 1, 2, 3, 4].map((day) => addDays(mondayOf(reference), day - 7));
  return [
    ...(first ? [0, 1, 2, 3, 4].map((day) => of(first.given, addDays(monday, day), 'leave', LEAVE_NOTE)) : []),
    ...(second ? [of(second.given, addDays(monday, 4), 'leave')] : []),
    ...(ill ? lastWeek.filter((date) => !worked.has(date)).map((date) => of(ill.given, date, 'sickness')) : []),
  ];
}

/** One for the member whose hours came back. */
function noticeRows({ key, members, signsIn }: Description, entries: readonly Row[]): Row[] {
  const lead = members.find(({ given }) => given === (signsIn.project_lead ?? signsIn.board));
  return entries
    .filter(({ state }) => state === 'rejected')
    .map((entry) => ({
      notice_id: demoId(key, 'notice', String(entry['entry_id'])),
      member_id: entry['member_id']!,
      kind: 'rejected',
      reason: entry['reject_reason']!,
      entry_count: 1,
      entry_ids: `{${String(entry['entry_id'])}}`,
      minutes: entry['minutes']!,
      first_date: entry['date']!,
      last_date: entry['date']!,
      by_name: `${lead?.given ?? ''} ${lead?.family ?? ''}`.trim(),
      created_at: entry['decided_at']!,
      mailed_at: officeTime(addDays(mondayOf(entry['date'] as LocalDate), 8), '09:31'),
    }));
}
