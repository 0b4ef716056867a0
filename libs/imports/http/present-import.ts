import { formatEuro, type Cents } from '#libs/kernel/index.js';
import { sentence, type Language, type Role } from '#libs/platform/index.js';
import type { ImportColumn } from '../core/column.js';
import type { ImportReading, JudgedRow, ReadingQuestion, ReadingSum, SettingChoice } from '../core/import-reading.js';
import type { AskedName } from '../core/known-names.js';
import type { Table } from '../core/read-table.js';
import type { Remark } from '../core/remark.js';
import type { ImportKind } from '../import-kind.js';
import type { FollowedImport } from '../use-cases/follow-import.js';
import { workOf, type ImportSummary } from '../use-cases/list-imports.js';
import type { ImportPreview } from '../use-cases/upload-import.js';
import type { ImportPreviewView, ImportProgressView } from './import.views.js';

const READY_SHOWN = 200;
/** Of a file of which nothing is right the first few hundred rows are enough to see why; all are in the file of errors. */
const OTHERS_SHOWN = 1_000;
const OPTIONS = 1_000;
const CELL = 120;

type Asks = { has(role: Role): boolean };

export const presentKind = (
  { kind, words, columns, choices = [] }: ImportKind,
  context: Asks & { language: Language },
) => ({
  kind,
  title: words[context.language],
  fields: columns.map((column) => presentField(column, context.language)),
  choices: choices
    .filter(({ roles }) => !roles || roles.some((role) => context.has(role)))
    .map((choice) => presentChoice(choice, context.language)),
});

const presentField = ({ name, words, required = false, shares = false }: ImportColumn, language: Language) => ({
  name,
  label: words[language],
  required,
  shares,
});

const presentChoice = ({ value, words }: SettingChoice, language: Language) => ({ value, label: words[language] });

export function presentImport(preview: ImportPreview, context: Asks & { language: Language }): ImportPreviewView {
  const { language } = context;
  const { kind, reading, table, earlier } = preview;
  return {
    import_id: preview.importId,
    ...presentKind(kind, context),
    file_name: preview.fileName,
    program: preview.program ?? null,
    columns: table.header.map((label, place) => ({ label, samples: samplesOf(table, place) })),
    mapping: { ...preview.mapping },
    remembered: preview.remembered,
    settings: { ...preview.settings },
    questions: reading.questions.flatMap((question) => presentQuestion(kind, question, language)),
    notes: [...(table.notes ?? []), ...reading.notes].map(({ code, params }) => sentence(code, params, language)),
    earlier: earlier ? { ...earlier, committed_at: earlier.committed_at.toISOString() } : null,
    totals: totalsOf(reading.rows),
    sums: reading.sums.flatMap((sum) => presentSum(kind, sum, language)),
    groups: reading.groups.map(({ words, items }) => ({
      label: words[language],
      items: [...items],
    })),
    names: reading.names.map(presentName),
    options: optionsOf(reading),
    shown: reading.shown.map((name) => labelOf(kind, name, language) ?? name),
    rows: presentRows(preview, language),
  };
}

function presentQuestion(kind: ImportKind, question: ReadingQuestion, language: Language) {
  const setting = kind.settings?.find(({ name }) => name === question.setting);
  if (!setting) return [];
  const choices = setting.choices.map((choice) => presentChoice(choice, language));
  return [{ ...question, label: setting.words[language], choices, example: question.example ?? null }];
}

const presentName = ({ minutes, suggestions, answer, makes, ...name }: AskedName) => ({
  ...name,
  hours: minutes === undefined ? null : showMinutes(minutes),
  suggestions: [...suggestions],
  answer: answer ?? null,
  makes: makes ?? null,
});

function optionsOf({ names, lists }: ImportReading): ImportPreviewView['options'] {
  const asked = new Set(names.map(({ list }) => list));
  return Object.entries(lists).flatMap(([list, known]) =>
    asked.has(list) ? [{ list, items: known.slice(0, OPTIONS).map(({ id, name }) => ({ id, name })) }] : [],
  );
}

const labelOf = ({ columns }: ImportKind, name: string, language: Language): string | undefined =>
  columns.find((column) => column.name === name)?.words[language];

function samplesOf(table: Table, place: number): string[] {
  const samples: string[] = [];
  for (const row of table.rows.slice(0, 100)) {
    const cell = (row.cells[place] ?? '').trim();
    if (cell !== '' && samples.push(cell.slice(0, 60)) === 2) break;
  }
  return samples;
}

function totalsOf(rows: readonly JudgedRow[]): ImportPreviewView['totals'] {
  const totals = { rows: rows.length, ready: 0, similar: 0, duplicate: 0, skipped: 0, refused: 0 };
  for (const { state } of rows) totals[state] += 1;
  return totals;
}

/** So that the reader can lay them beside the old books. */
function presentSum(kind: ImportKind, { column, unit, total }: ReadingSum, language: Language) {
  const label = labelOf(kind, column, language);
  const sum = unit === 'euro' ? formatEuro(total as Cents) : showMinutes(total);
  return label === undefined ? [] : [{ label, sum }];
}

const showMinutes = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

export function presentProgress({ summary, kind, run }: FollowedImport, language: Language): ImportProgressView {
  const { import_id, file_name, state, added } = summary;
  const { reason, reason_params } = run?.reason ?? {};
  return {
    import_id,
    kind: kind.kind,
    title: kind.words[language],
    file_name,
    state,
    added,
    work: run ? workOf(run.kind) : null,
    running: run?.state === 'running',
    step: run?.step ?? 0,
    steps: run?.steps ?? 0,
    refused: reason ? sentence(reason, reason_params ?? {}, language) : null,
  };
}

export function presentSummary(row: ImportSummary, kind: ImportKind | undefined, language: Language) {
  const sums = Object.entries(row.sums).flatMap(([column, total]) => {
    const unit = kind?.columns.find(({ name }) => name === column)?.kind === 'euro' ? 'euro' : 'minutes';
    return kind ? presentSum(kind, { column, unit, total }, language) : [];
  });
  return { ...row, sums };
}

const URGENCY: readonly JudgedRow['state'][] = ['refused', 'similar', 'duplicate', 'skipped', 'ready'];

function presentRows({ kind, table, mapping, reading }: ImportPreview, language: Language): ImportPreviewView['rows'] {
  const { rows, shown } = reading;
  const others = rows.filter(({ state }) => state !== 'ready').slice(0, OTHERS_SHOWN);
  const ready = rows.filter(({ state }) => state === 'ready').slice(0, READY_SHOWN);
  const chosen = [...others, ...ready].sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
  const lines = new Set(chosen.map(({ line }) => line));
  const cells = new Map(table.rows.filter(({ line }) => lines.has(line)).map((row) => [row.line, row.cells]));
  return chosen.map(({ line, state, remarks, shows = {} }) => ({
    line,
    state,
    cells: shown.map((name) => (shows[name] ?? cells.get(line)?.[mapping[name] ?? -1] ?? '').slice(0, CELL)),
    remarks: remarks.map((remark) => presentRemark(kind, remark, language)),
  }));
}

export function presentRemark(kind: ImportKind, { column, code, params = {} }: Remark, language: Language) {
  const label = column === undefined ? undefined : labelOf(kind, column, language);
  const detail = sentence(code, params, language);
  return { field: column ?? null, code, detail: label === undefined ? detail : `${label}: ${detail}` };
}
