import { sentence, type Language } from '#libs/platform/index.js';
import type { NameAssignment } from '../core/import/assign-names.js';
import type { JudgedRow } from '../core/import/judge-rows.js';
import type { TimesheetReading } from '../use-cases/read-timesheet.js';
import type { TimeImportPreview } from '../use-cases/upload-timesheet.js';
import type { TimeImportPreviewView } from './time-import.views.js';

const FIRST_ROWS = 200;
/** Of a file of which nothing is right the first few thousand rows are enough to see why. */
const MOST_NOT_READY = 5_000;

export function presentPreview(preview: TimeImportPreview, language: Language): TimeImportPreviewView {
  const { reading } = preview;
  const { unknown } = reading.names;
  return {
    import_id: preview.importId,
    layout: reading.layout,
    file_name: preview.fileName,
    columns: reading.columns,
    mapping: { ...reading.mapping },
    settings: { ...reading.settings },
    questions: [...reading.questions],
    totals: totalsOf(reading),
    by_member: reading.summary.perMember.map(({ name, entries, minutes }) => ({ name, rows: entries, minutes })),
    by_project: reading.summary.perProject.map(({ name, entries, minutes }) => ({ name, rows: entries, minutes })),
    unknown: {
      members: unknown.members.map(presentName),
      projects: unknown.projects.map(presentName),
      activities: unknown.activities.map(presentName),
      customers: unknown.customers.map(presentName),
    },
    rows: chosenRows(reading.rows).map((row) => presentRow(row, language)),
  };
}

function totalsOf({ rows, rowCount }: TimesheetReading): TimeImportPreviewView['totals'] {
  const count = (...states: JudgedRow['state'][]) => rows.filter(({ state }) => states.includes(state)).length;
  return {
    rows: rowCount,
    ready: count('ready'),
    skipped: count('skipped', 'duplicate'),
    duplicates: count('duplicate'),
    refused: count('refused'),
    minutes: rows.reduce((sum, row) => (row.state === 'ready' ? sum + row.entry.minutes : sum), 0),
  };
}

const presentName = ({ key, name, rows, minutes, suggestions }: NameAssignment) => ({
  key,
  name,
  rows,
  minutes,
  suggestions: [...suggestions],
});

function chosenRows(rows: readonly JudgedRow[]): JudgedRow[] {
  const others = rows.slice(FIRST_ROWS).filter(({ state }) => state !== 'ready');
  return [...rows.slice(0, FIRST_ROWS), ...others.slice(0, MOST_NOT_READY)];
}

function presentRow({ line, state, entry, reasons }: JudgedRow, language: Language) {
  const words = reasons.map(({ code, params }) => sentence(code, params, language));
  return {
    line,
    state,
    date: entry?.date ?? null,
    member: entry ? (entry.member.name ?? entry.member.email ?? entry.member.number ?? '') : null,
    project: entry?.project ?? null,
    activity: entry?.activity ?? null,
    description: entry?.description ?? null,
    minutes: entry?.minutes ?? null,
    code: reasons[0]?.code ?? null,
    detail: words.length > 0 ? words.join(' ') : null,
  };
}
