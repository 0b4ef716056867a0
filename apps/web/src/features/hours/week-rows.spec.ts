import { describe, expect, it } from '@jest/globals';
import type { Line } from './week-draft';
import { rowsOf, typed } from './week-rows';

const line = (entry_id: string, date: string, minutes: number, description?: string): Line => ({
  entry_id,
  project_id: 'p',
  activity_id: 'a',
  date,
  minutes,
  worked: minutes,
  ...(description ? { description } : {}),
});

describe('the week as a grid', () => {
  it('puts one line a day in a row and a second one in a row of its own', () => {
    const rows = rowsOf([line('1', '2026-11-16', 60), line('2', '2026-11-17', 90), line('3', '2026-11-16', 30)], []);
    expect(rows.map((row) => [...row.byDate.values()].map(({ entry_id }) => entry_id))).toEqual([['1', '2'], ['3']]);
  });

  it('keeps lines with another description apart, and shows a row that was only added', () => {
    const added = { project_id: 'q', activity_id: 'a', description: '' };
    const rows = rowsOf([line('1', '2026-11-16', 60), line('2', '2026-11-16', 60, 'snoeien')], [added]);
    expect(rows.map((row) => [row.project_id, row.description])).toEqual([
      ['p', ''],
      ['p', 'snoeien'],
      ['q', ''],
    ]);
  });

  it('changes, makes and drops a line from what is typed in a cell', () => {
    const lines = [line('1', '2026-11-16', 60)];
    const [row] = rowsOf(lines, []);
    if (!row) throw new Error('no row');
    expect(typed(lines, row, '2026-11-16', 90)).toEqual([line('1', '2026-11-16', 90)]);
    expect(typed(lines, row, '2026-11-16', 0)).toEqual([]);
    expect(typed(lines, row, '2026-11-17', 0)).toEqual(lines);
    expect(typed(lines, row, '2026-11-17', 30)).toMatchObject([{ entry_id: '1' }, { date: '2026-11-17', minutes: 30 }]);
  });
});
