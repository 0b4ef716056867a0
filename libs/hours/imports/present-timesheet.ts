import type { AskedName, ImportReading, JudgedRow, Known, ReadingQuestion, Table } from '#libs/imports/index.js';
import type { Id } from '#libs/kernel/index.js';
import type { Language } from '#libs/platform/index.js';
import { answerOf, type NameAnswers } from '../core/import/answers.js';
import type { NameAssignment } from '../core/import/assign-names.js';
import type { InvoicedRows, JudgedRow as JudgedEntry } from '../core/import/judge-rows.js';
import type { DraftEntry } from '../core/import/parsed-row.js';
import type { Subtotal } from '../core/import/preview-summary.js';
import { settingName } from './hours-columns.js';
import type { KnownHere } from './known-names.js';
import type { Timesheet, TimesheetChosen } from './read-timesheet.js';

export interface TimesheetReading extends ImportReading {
  readonly timesheet: Timesheet;
  readonly alreadyInvoiced: InvoicedRows;
}

const CREATES = ['projects', 'activities'];
const SHOWN = ['date', 'member_name', 'project', 'activity', 'duration', 'description'];

/** A timesheet as the wizard shows it. */
export function presentTimesheet(
  table: Table,
  timesheet: Timesheet,
  chosen: TimesheetChosen,
  { lists, language }: { lists: Record<string, readonly Known[]>; language: Language },
): TimesheetReading {
  const { summary, names } = timesheet;
  const customers = names.unknown.customers.map(({ name }) => name).slice(0, 10);
  return {
    timesheet,
    alreadyInvoiced: chosen.settings.alreadyInvoiced ?? 'skip',
    rows: rowsOf(table, timesheet, language),
    names: askedNames(timesheet, chosen.answers),
    lists,
    creates: CREATES,
    questions: questionsOf(timesheet, chosen),
    notes: customers.length > 0 ? [{ code: 'import_note_customers', params: { names: customers.join(', ') } }] : [],
    shown: SHOWN,
    sums: [{ column: 'duration', unit: 'minutes', total: readyMinutes(timesheet.rows) }],
    groups: [
      { words: { nl: 'Per lid', en: 'Per member' }, items: summary.perMember.map(groupItem) },
      { words: { nl: 'Per project', en: 'Per project' }, items: summary.perProject.map(groupItem) },
    ],
  };
}

const readyMinutes = (rows: readonly JudgedEntry[]): number =>
  rows.reduce((sum, row) => (row.state === 'ready' ? sum + row.entry.minutes : sum), 0);

const groupItem = ({ name, entries, minutes }: Subtotal) => ({ name, rows: entries, minutes });

function rowsOf(table: Table, { rows, faults }: Timesheet, language: Language): JudgedRow[] {
  if (faults.length === 0) return rows.map((row) => presentRow(row, language));
  const remarks = faults.map(({ pointer, code }) => ({ column: pointer.split('/').at(-1)!, code }));
  return table.rows.map(({ line }) => ({ line, values: {}, state: 'refused', remarks }));
}

const presentRow = ({ line, state, entry, reasons }: JudgedEntry, language: Language): JudgedRow => ({
  line,
  values: {},
  state,
  remarks: reasons,
  ...(entry ? { shows: showEntry(entry, language) } : {}),
});

/** In words, so that nobody takes a day for a month. */
const DATES = {
  nl: new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

const showEntry = ({ date, member, minutes }: DraftEntry, language: Language) => ({
  date: DATES[language].format(Date.parse(date)),
  member_name: member.name ?? member.email ?? member.number ?? '',
  duration: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
});

/** What the file leaves open, with what was answered so far. */
function askedNames({ assigned, names }: Timesheet, answers: NameAnswers): AskedName[] {
  return (['members', 'projects', 'activities'] as const).flatMap((list) => {
    const open = new Set(names.unknown[list].map(({ key }) => key));
    const given = answers[list];
    const asked: readonly NameAssignment[] = assigned[list];
    return asked
      .filter((one) => open.has(one.key) || (one.match === undefined && answerOf(given, one) !== undefined))
      .map((one) => askedName(list, one, answerOf(given, one)));
  });
}

function askedName(list: string, one: NameAssignment & { customer?: string }, answer: AskedName['answer']): AskedName {
  const { key, name, rows, minutes, suggestions, customer } = one;
  return {
    list,
    key,
    name: customer ? `${name} · ${customer}` : name,
    rows,
    minutes,
    suggestions,
    ...(answer ? { answer } : {}),
    ...(CREATES.includes(list) && name !== '' ? { makes: name } : {}),
  };
}

function questionsOf({ questions, summary }: Timesheet, { settings }: TimesheetChosen): ReadingQuestion[] {
  const asked = questions.flatMap(({ setting, proposal, example }): ReadingQuestion[] =>
    setting === 'member' || proposal === undefined
      ? []
      : [{ setting: settingName(setting), proposal, needed: true, ...(example === undefined ? {} : { example }) }],
  );
  if (summary.alreadyInvoiced === 0 || settings.alreadyInvoiced) return asked;
  return [...asked, { setting: settingName('alreadyInvoiced'), proposal: 'skip', needed: false }];
}

/** What names of the file can stand for; a project with its customer, because two customers may have one of the same name. */
export function listsOf({ names }: KnownHere): Record<string, readonly Known[]> {
  const customers = new Map(names.customers.map(({ id, name }) => [id, name]));
  const known = ({ id, name }: { id: string; name: string }): Known => ({ id: id as Id, name });
  return {
    members: names.members.map(known),
    projects: names.projects.map(({ id, name, customerId }) => {
      const customer = customers.get(customerId ?? '');
      return known({ id, name: customer ? `${name} · ${customer}` : name });
    }),
    activities: names.activities.map(known),
  };
}
