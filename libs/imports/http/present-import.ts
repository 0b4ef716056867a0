import { formatEuro, type Cents } from '#libs/kernel/index.js';
import { sentence, type Language } from '#libs/platform/index.js';
import type { ImportColumn } from '../core/column.js';
import type { Remark } from '../core/remark.js';
import type { ImportKind } from '../import-kind.js';
import type { ImportReading, JudgedRow } from '../use-cases/read-import.js';
import type { ImportPreview } from '../use-cases/upload-import.js';
import type { ImportKindView, ImportPreviewView } from './import.views.js';

const READY_SHOWN = 200;
/** Of a file of which nothing is right the first few hundred rows are enough to see why; all are in the file of errors. */
const OTHERS_SHOWN = 1_000;
const OPTIONS = 1_000;
const COLUMNS_SHOWN = 5;
const CELL = 120;

export const presentKind = ({ kind, words, columns }: ImportKind, language: Language): ImportKindView => ({
  kind,
  title: words[language],
  fields: columns.map((column) => presentField(column, language)),
});

const presentField = ({ name, words, required = false }: ImportColumn, language: Language) => ({
  name,
  label: words[language],
  required,
});

export function presentImport(
  { importId, kind, fileName, reading, earlier }: ImportPreview,
  language: Language,
): ImportPreviewView {
  const { table, mapping, rows, names, lists } = reading;
  const shown = kind.columns.filter(({ name }) => mapping[name] !== undefined).slice(0, COLUMNS_SHOWN);
  const asked = new Set(names.map(({ list }) => list));
  return {
    import_id: importId,
    ...presentKind(kind, language),
    file_name: fileName,
    columns: table.header.map((label, place) => ({ label, samples: samplesOf(reading, place) })),
    mapping: { ...mapping },
    remembered: reading.remembered,
    notes: (table.notes ?? []).map(({ code, params }) => sentence(code, params, language)),
    earlier: earlier ? { ...earlier, committed_at: earlier.committed_at.toISOString() } : null,
    totals: totalsOf(rows),
    sums: sumsOf(kind, rows, language),
    names: names.map((name) => ({ ...name, suggestions: [...name.suggestions], answer: name.answer ?? null })),
    options: Object.entries(lists).flatMap(([list, known]) =>
      asked.has(list) ? [{ list, items: known.slice(0, OPTIONS).map(({ id, name }) => ({ id, name })) }] : [],
    ),
    shown: shown.map(({ words }) => words[language]),
    rows: presentRows(kind, reading, shown, language),
  };
}

function samplesOf({ table }: ImportReading, place: number): string[] {
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

/** Of every column of money or time, so that the reader can lay them beside the old books. */
function sumsOf(kind: ImportKind, rows: readonly JudgedRow[], language: Language): ImportPreviewView['sums'] {
  return kind.columns.flatMap(({ name, kind: is, words }) => {
    if (is !== 'euro' && is !== 'minutes') return [];
    const sum = rows.reduce((total, row) => (row.state === 'ready' ? total + Number(row.values[name] ?? 0) : total), 0);
    const minutes = `${Math.floor(sum / 60)}:${String(sum % 60).padStart(2, '0')}`;
    return [{ label: words[language], sum: is === 'euro' ? formatEuro(sum as Cents) : minutes }];
  });
}

const URGENCY: readonly JudgedRow['state'][] = ['refused', 'similar', 'duplicate', 'skipped', 'ready'];

function presentRows(
  kind: ImportKind,
  { table, mapping, rows }: ImportReading,
  shown: readonly ImportColumn[],
  language: Language,
): ImportPreviewView['rows'] {
  const others = rows.filter(({ state }) => state !== 'ready').slice(0, OTHERS_SHOWN);
  const ready = rows.filter(({ state }) => state === 'ready').slice(0, READY_SHOWN);
  const chosen = [...others, ...ready].sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
  const lines = new Set(chosen.map(({ line }) => line));
  const cells = new Map(table.rows.filter(({ line }) => lines.has(line)).map((row) => [row.line, row.cells]));
  return chosen.map(({ line, state, remarks }) => ({
    line,
    state,
    cells: shown.map(({ name }) => (cells.get(line)?.[mapping[name] ?? -1] ?? '').slice(0, CELL)),
    remarks: remarks.map((remark) => presentRemark(kind, remark, language)),
  }));
}

export function presentRemark(kind: ImportKind, { column, code, params = {} }: Remark, language: Language) {
  const label = kind.columns.find(({ name }) => name === column)?.words[language];
  const detail = sentence(code, params, language);
  return { field: column ?? null, code, detail: label === undefined ? detail : `${label}: ${detail}` };
}
