import { newLine, withMinutes, type Line } from './week-draft';

export interface WeekRow {
  /** Stable while typing. */
  key: string;
  project_id: string;
  activity_id: string;
  description: string;
  /** At most one line per day; a second line on the same day makes a second row. */
  byDate: ReadonlyMap<string, Line>;
}

/** The open lines of a week as rows of a grid: same project, activity and description, one line a day. */
export function rowsOf(lines: readonly Line[], extra: readonly Omit<WeekRow, 'byDate' | 'key'>[]): WeekRow[] {
  const rows = new Map<string, WeekRow & { byDate: Map<string, Line> }>();
  const row = (of: Omit<WeekRow, 'byDate' | 'key'>, place: number): WeekRow & { byDate: Map<string, Line> } => {
    const key = [of.project_id, of.activity_id, of.description, place].join('|');
    const known = rows.get(key) ?? { ...of, key, byDate: new Map<string, Line>() };
    rows.set(key, known);
    return known;
  };
  for (const line of lines) {
    const of = { project_id: line.project_id, activity_id: line.activity_id, description: line.description ?? '' };
    let place = 0;
    while (row(of, place).byDate.has(line.date)) place += 1;
    row(of, place).byDate.set(line.date, line);
  }
  for (const one of extra) row(one, 0);
  return [...rows.values()];
}

/** The lines after somebody typed a duration in one cell. */
export function typed(lines: readonly Line[], row: WeekRow, date: string, minutes: number): Line[] {
  const line = row.byDate.get(date);
  if (line && minutes === 0) return lines.filter((one) => one.entry_id !== line.entry_id);
  if (line) return withMinutes(lines, line.entry_id, minutes);
  return minutes === 0 ? [...lines] : [...lines, newLine(date, row, minutes)];
}
