import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel/index.js';
import { readTable } from '#libs/imports/index.js';
import type { ColumnMapping, ImportSettings } from './columns.js';
import { proposeMapping } from './guess-mapping.js';
import { parseEntries } from './parse-entries.js';

const parse = (text: string, settings: Partial<ImportSettings> = {}, overridden: ColumnMapping = {}) => {
  const table = readTable(text);
  const { layout, mapping } = proposeMapping(table);
  return parseEntries(table, { ...mapping, ...overridden }, { layout, ...settings });
};

/** One row of a sheet with these columns; `code` of a refusal or skip, else the times and minutes. */
const answer = (cells: string, header = 'datum;van;tot;uren;naam', settings: Partial<ImportSettings> = {}): string => {
  const row = parse(`${header}\n${cells}`, { dateOrder: 'day_first', ...settings }).rows[0];
  if (row?.kind === 'entry') {
    const { date, start, end, minutes } = row.entry;
    const notes = row.notes.map(({ code, params }) => [code, ...Object.values(params)].join(' '));
    return [date, start ?? '-', end ?? '-', minutes, ...notes].join(' ');
  }
  return row?.kind === 'skipped' ? row.reason.code : (row?.reasons ?? []).map(({ code }) => code).join(' ');
};

describe('one row', () => {
  it.each([
    ['7-9-2026;8:00;12:00;4;Mollie', '2026-09-07 08:00 12:00 240'],
    ['7-9-2026;;;4,5;Mollie', '2026-09-07 - - 270'],
    ['7-9-2026;8:00;;4;Mollie', '2026-09-07 08:00 12:00 240'],
    ['7-9-2026;;12:00;4;Mollie', '2026-09-07 - - 240'],
    ['7-9-2026;8:00;17:00;8;Mollie', '2026-09-07 08:00 17:00 480 import_duration_differs 540'],
    ['7-9-2026;8:00;12:00;;Mollie', '2026-09-07 08:00 12:00 240'],
    ['7-9-2026;8:00:50;8:01:30;;Mollie', '2026-09-07 08:00 08:01 1'],
    ['7-9-2026;8:00:50;8:01:10;;Mollie', 'import_row_under_half_minute'],
    ['7-9-2026;22:30;1:15;;Mollie', '2026-09-07 22:30 01:15 165'],
    ['31-12-2026;21:00;24:00;;Mollie', '2026-12-31 21:00 00:00 180'],
    ['7-9-2026;0:00;24:00;24;Mollie', '2026-09-07 00:00 00:00 1440'],
    ['7-9-2026;;;24,01;Mollie', 'import_over_24_hours'],
    ['7-9-2026;8:00;10:00;26:00;Mollie', 'import_over_24_hours'],
    ['7-9-2026;;;0;Mollie', 'import_row_zero'],
    ['7-9-2026;8:00;8:00;0;Mollie', 'import_row_zero'],
    ['7-9-2026;8:00;8:00;;Mollie', 'import_row_zero'],
    ['7-9-2026;8:00;8:01;0;Mollie', 'import_row_zero'],
    ['7-9-2026;8:00;12:00;0;Mollie', 'import_duration_zero_between_times'],
    ['7-9-2026;8:00;;;Mollie', 'import_row_running'],
    ['7-9-2026;;;;Mollie', 'import_duration_missing'],
    ['7-9-2026;;;x;Mollie', 'import_duration_unreadable'],
    ['7-9-2026;;;-4;Mollie', 'import_duration_negative'],
    ['31-9-2026;;;4;Mollie', 'import_date_unreadable'],
    [';;;4;Mollie', 'import_date_missing'],
    [
      'x;25:00;y;z;Mollie',
      'import_date_unreadable import_time_unreadable import_time_unreadable import_duration_unreadable',
    ],
    [';;;;', 'import_row_empty'],
    ['Totaal;;;40;', 'import_row_total'],
    [';;;40;Totaal', 'import_date_missing'],
    ['7-9-2026;8:00;12:00', 'import_row_ragged'],
    ['7-9-2026;8:00;12:00;4;Mollie;;', '2026-09-07 08:00 12:00 240'],
    ['7-9-2026;8:00;12:00;4;Mollie;x', 'import_row_ragged'],
    [`7-9-2026;;;4;${'x'.repeat(201)}`, 'import_text_too_long'],
  ])('%s → %s', (cells, expected) => {
    expect(answer(cells)).toBe(expected);
  });
});

describe('the night of 24 to 25 October 2026, when the clock goes back', () => {
  it.each([
    ['25-10-2026;1:30;2:30;2', '2026-10-25 01:30 02:30 120'],
    ['25-10-2026;1:30;2:30;1', '2026-10-25 01:30 02:30 60'],
    ['25-10-2026;1:30;2:30;', '2026-10-25 01:30 02:30 60 import_hour_comes_twice'],
    ['25-10-2026;8:00;12:00;', '2026-10-25 08:00 12:00 240'],
    ['24-10-2026;22:00;2:30;', '2026-10-24 22:00 02:30 270 import_hour_comes_twice'],
    ['25-10-2026;0:00;24:00;25:00', '2026-10-25 00:00 00:00 1500'],
    ['24-10-2026;22:00;6:00;9', '2026-10-24 22:00 06:00 540'],
    ['24-10-2026;22:00;6:00;', '2026-10-24 22:00 06:00 540'],
    ['29-3-2026;1:30;3:30;1', '2026-03-29 01:30 03:30 60'],
    ['29-3-2026;1:30;3:30;', '2026-03-29 01:30 03:30 60'],
  ])('%s → %s', (cells, expected) => {
    expect(answer(`${cells};Tjolk`)).toBe(expected);
  });

  it('takes a timer that started in the first hour of two and stopped in the second', () => {
    const header = 'Start date,Start time,Stop date,Stop time,Duration,Member';
    expect(answer('2026-10-25,02:50:00,2026-10-25,02:10:00,0:20:00,Tjolk', header)).toBe('2026-10-25 02:50 02:10 20');
    expect(answer('2026-10-26,02:50:00,2026-10-26,02:10:00,0:20:00,Tjolk', header)).toBe('import_end_before_start');
  });
});

describe('a file with end dates', () => {
  const header = 'Start Date,Start Time,End Date,End Time,Duration (h),User,Type';
  it.each([
    ['2026-09-09,22:30,2026-09-10,01:15,02:45:00,Zeppo,Regular', '2026-09-09 22:30 01:15 165'],
    ['2026-09-09,08:00,2026-09-10,08:00,24:00:00,Zeppo,Regular', '2026-09-09 08:00 08:00 1440'],
    ['2026-09-09,08:00,2026-09-10,08:00,,Zeppo,Regular', '2026-09-09 08:00 08:00 1440'],
    ['2026-09-09,08:00,2026-09-10,09:00,01:00:00,Zeppo,Regular', 'import_over_24_hours'],
    ['2026-09-09,08:00,2026-09-08,09:00,01:00:00,Zeppo,Regular', 'import_end_before_start'],
    ['2026-09-09,08:00,,,01:00:00,Zeppo,Regular', 'import_row_running'],
    ['2026-09-09,08:00,2026-09-09,09:00,01:00:00,Zeppo,Break', 'import_row_not_work'],
    ['Total,,,,40:00:00,,', 'import_row_total'],
    ['Total', 'import_row_total'],
  ])('%s → %s', (cells, expected) => {
    expect(answer(cells, header)).toBe(expected);
  });
});

describe('what the file does not say is asked', () => {
  const settingsAsked = (text: string, settings: Partial<ImportSettings> = {}) =>
    parse(text, settings).questions.map(({ setting, proposal }) => [setting, proposal]);

  it.each<[string, [string, string | undefined][]]>([
    ['datum;uren;naam\n3-4-2026;4;M', [['dateOrder', 'day_first']]],
    ['datum;uren;naam\n3-4-2026;4;M\n25-4-2026;4;M', []],
    [
      'Start Date,Start Time,End Time,Duration (h),User\n03/04/2026,08:00 AM,09:00 AM,1:00,M',
      [['dateOrder', 'month_first']],
    ],
    ['datum;uren;naam\n2026-04-03;90;M\n2026-04-03;4;M', [['durationUnit', 'minutes']]],
    ['datum;minuten;naam\n2026-04-03;90;M', []],
    ['datum;uren;naam\n2026-04-03;7.30;M\n2026-04-03;8.00;M', [['durationFraction', 'minutes']]],
    ['datum;uren;naam\n2026-04-03;7.30;M\n2026-04-03;7.25;M', []],
    ['datum;uren\n2026-04-03;4', [['member', undefined]]],
  ])('%j', (text, questions) => {
    expect(settingsAsked(text)).toEqual(questions);
  });

  it('is read as proposed until the answer comes, and as answered afterwards', () => {
    const text = 'datum;uren;naam\n3-4-2026;7.30;M';
    const entry = (settings: Partial<ImportSettings>) => {
      const row = parse(text, settings).rows[0];
      return row?.kind === 'entry' ? [row.entry.date, row.entry.minutes] : [];
    };
    expect(entry({})).toEqual(['2026-04-03', 450]);
    expect(entry({ dateOrder: 'month_first', durationFraction: 'decimal' })).toEqual(['2026-03-04', 438]);
    expect(settingsAsked(text, { dateOrder: 'month_first', durationFraction: 'decimal' })).toEqual([]);
  });

  it('shows the cell it asks about', () => {
    expect(parse('datum;uren;naam\n2026-04-03;4;M\n3-4-2026;4;M').questions).toEqual([
      { setting: 'dateOrder', proposal: 'day_first', choices: ['day_first', 'month_first'], example: '3-4-2026' },
    ]);
  });
});

describe('a mapping that cannot work', () => {
  const faults = (mapping: ColumnMapping): string[] => {
    try {
      parseEntries(readTable('a;b\n1;2'), mapping, { layout: 'unknown' });
      return [];
    } catch (error) {
      return error instanceof DomainError ? error.faults.map(({ pointer, code }) => `${pointer} ${code}`) : ['crash'];
    }
  };
  it.each<[ColumnMapping, string[]]>([
    [{ date: 0, duration: 1 }, []],
    [{}, ['/mapping/date import_date_column_missing', '/mapping/duration import_duration_column_missing']],
    [{ date: 0, start: 1 }, ['/mapping/duration import_duration_column_missing']],
    [{ date: 2, duration: 1 }, ['/mapping/date import_column_unknown']],
    [{ date: 0, duration: 1, tags: -1 }, ['/mapping/tags import_column_unknown']],
    [{ date: 0, duration: 0.5 }, ['/mapping/duration import_column_unknown']],
  ])('%j', (mapping, expected) => {
    expect(faults(mapping)).toEqual(expected);
  });
});

describe('source keys', () => {
  const keys = (...lines: string[]) =>
    parse(['datum;naam;project;uren;omschrijving', ...lines].join('\n')).rows.flatMap((row) =>
      row.kind === 'entry' ? [row.entry.sourceKey] : [],
    );
  const row = '2026-09-07;Mollie;Kantine;4;soep en brood';

  it('tell equal rows of one file apart, and stay the same when rows around them go or move', () => {
    const other = '2026-09-08;Mollie;Kantine;4;soep';
    const [first, second, third] = keys(row, row, other);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(keys(other, row, row)).toEqual([third, first, second]);
    expect(keys(row)).toEqual([first]);
  });

  it('do not mind capitals of a name, blanks or another way to write the hours', () => {
    expect(keys('7-9-2026;MOLLIE;Kantine;4:00;soep  en brood')).toEqual(keys(row));
  });

  it.each([
    '2026-09-08;Mollie;Kantine;4;soep en brood',
    '2026-09-07;Zeppo;Kantine;4;soep en brood',
    '2026-09-07;Mollie;Tuin;4;soep en brood',
    '2026-09-07;Mollie;Kantine;5;soep en brood',
    '2026-09-07;Mollie;Kantine;4;soep',
  ])('differ for %s', (changed) => {
    expect(keys(changed)).not.toEqual(keys(row));
  });
});
