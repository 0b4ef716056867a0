import type { LocalDate } from '#libs/kernel/index.js';
import { projectKey } from './assign-names.js';
import { memberKey, type DraftEntry, type ParsedRow } from './parsed-row.js';

/** Dry-run totals: what the reader compares with the total of the other program before anything is stored. */
export interface PreviewSummary {
  readonly rows: number;
  readonly entries: number;
  readonly skipped: number;
  readonly refused: number;
  /** Of the entries. */
  readonly minutes: number;
  readonly billableMinutes: number;
  /** Entries the source calls invoiced already: importing them as billable would bill them twice. */
  readonly alreadyInvoiced: number;
  /** First and last date; absent without entries. */
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly perMember: readonly Subtotal[];
  readonly perProject: readonly (Subtotal & { readonly customer: string })[];
  /** How often each reason for skipping or refusing occurs. */
  readonly reasons: Readonly<Record<string, number>>;
}

export interface Subtotal {
  /** The key of the assignment with the same name. */
  readonly key: string;
  readonly name: string;
  readonly entries: number;
  readonly minutes: number;
}

export function previewSummary(rows: readonly ParsedRow[]): PreviewSummary {
  const entries = rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));
  const dates = entries.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    rows: rows.length,
    entries: entries.length,
    skipped: rows.filter(({ kind }) => kind === 'skipped').length,
    refused: rows.filter(({ kind }) => kind === 'refused').length,
    minutes: minutesOf(entries),
    billableMinutes: minutesOf(entries.filter(({ billable }) => billable === true)),
    alreadyInvoiced: entries.filter(({ alreadyInvoiced }) => alreadyInvoiced).length,
    ...(from && to ? { period: { from, to } } : {}),
    perMember: subtotals(entries, ({ member }) => memberKey(member), nameOfMember).map(([, subtotal]) => subtotal),
    perProject: subtotals(entries, projectKey, ({ project }) => project).map(([{ customer }, subtotal]) => ({
      customer,
      ...subtotal,
    })),
    reasons: countReasons(rows),
  };
}

const minutesOf = (entries: readonly DraftEntry[]): number => entries.reduce((sum, { minutes }) => sum + minutes, 0);

const nameOfMember = ({ member: { name, email, number } }: DraftEntry): string => name ?? email ?? number ?? '';

function subtotals(
  entries: readonly DraftEntry[],
  keyOf: (entry: DraftEntry) => string,
  nameOf: (entry: DraftEntry) => string,
): [DraftEntry, Subtotal][] {
  const groups = new Map<string, DraftEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].flatMap(([key, group]): [DraftEntry, Subtotal][] =>
    group
      .slice(0, 1)
      .map((first) => [first, { key, name: nameOf(first), entries: group.length, minutes: minutesOf(group) }]),
  );
}

function countReasons(rows: readonly ParsedRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const reasons = row.kind === 'entry' ? [] : row.kind === 'skipped' ? [row.reason] : row.reasons;
    for (const { code } of reasons) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
