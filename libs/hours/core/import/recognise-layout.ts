import type { ColumnMapping, Field, Layout } from './columns.js';
import { FIELDS } from './columns.js';
import { CLOCKIFY, KIMAI, TOGGL } from './header-words.js';

export interface RecognisedLayout {
  readonly layout: Layout;
  /** What the product's own labels say; empty for an unknown layout. */
  readonly mapping: ColumnMapping;
  /** Of the amounts, when the header names it: `Billable Rate (EUR)`, `Amount (EUR)`. */
  readonly currency?: string;
}

type Words = Readonly<Partial<Record<Field, readonly string[]>>>;

/**
 * Knows an export of Kimai, Clockify or Toggl Track by its labels, in any order and with any subset of columns.
 * Capitals count: `Start Date` is Clockify's, `Start date` is Toggl's.
 */
export function recogniseLayout(header: readonly string[]): RecognisedLayout {
  const has = (...labels: string[]) => labels.every((label) => header.includes(label));
  if (has('Duration (h)') || has('Start Date')) return known('clockify', header, CLOCKIFY);
  if (has('Start date') && (has('End date') || has('Stop date'))) return known('toggl', header, TOGGL);
  const words = Object.values(KIMAI).find((language) => isKimai(header, language));
  return words ? known('kimai', header, words) : { layout: 'unknown', mapping: {} };
}

/**
 * Date, from and to; or, for a template that leaves the times out, nothing but Kimai's own labels with date and
 * duration. Somebody's own sheet can look the same; then reading it as Kimai's does no harm.
 */
function isKimai(header: readonly string[], words: Words): boolean {
  const has = (field: Field) => (words[field] ?? []).some((label) => header.includes(label));
  const own = new Set(Object.values(words).flat());
  return has('date') && ((has('start') && has('end')) || (has('duration') && header.every((label) => own.has(label))));
}

function known(layout: Layout, header: readonly string[], words: Words): RecognisedLayout {
  const found = FIELDS.flatMap((field) => {
    const label = words[field]?.find((candidate) => header.includes(candidate));
    return label === undefined ? [] : [[field, header.indexOf(label)] as const];
  });
  const currency = currencyOf(header);
  return { layout, mapping: Object.fromEntries(found), ...(currency === undefined ? {} : { currency }) };
}

function currencyOf(header: readonly string[]): string | undefined {
  for (const label of header) {
    const match = /^(?:Billable Rate|Billable Amount|Amount) \(([A-Z]{3})\)$/.exec(label);
    if (match) return match[1];
  }
  return undefined;
}
