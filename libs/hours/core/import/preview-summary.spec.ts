import { describe, expect, it } from '@jest/globals';
import { readTable } from '#libs/imports/index.js';
import { proposeMapping } from './guess-mapping.js';
import { parseEntries } from './parse-entries.js';
import { previewSummary } from './preview-summary.js';

const summaryOf = (text: string) => {
  const table = readTable(text);
  const proposal = proposeMapping(table);
  return previewSummary(parseEntries(table, proposal.mapping, proposal).rows);
};

describe('previewSummary', () => {
  it('adds up what will be imported, and counts why the rest is not', () => {
    const rows = [
      'datum;naam;klant;project;uren;declarabel;gefactureerd',
      '2026-09-08;Mollie;School;Kantine;4;ja;nee',
      '2026-09-07;mollie;School;Kantine;1,5;nee;ja',
      '2026-09-09;Zeppo;Buurt;Kantine;2;;',
      '2026-09-09;Zeppo;Buurt;Kantine;0;;',
      '2026-09-31;Zeppo;Buurt;Kantine;x;;',
    ];
    expect(summaryOf(rows.join('\n'))).toEqual({
      rows: 5,
      entries: 3,
      skipped: 1,
      refused: 1,
      minutes: 450,
      billableMinutes: 240,
      alreadyInvoiced: 1,
      period: { from: '2026-09-07', to: '2026-09-09' },
      perMember: [
        { key: 'name:mollie', name: 'Mollie', entries: 2, minutes: 330 },
        { key: 'name:zeppo', name: 'Zeppo', entries: 1, minutes: 120 },
      ],
      perProject: [
        { key: '["school","kantine"]', customer: 'School', name: 'Kantine', entries: 2, minutes: 330 },
        { key: '["buurt","kantine"]', customer: 'Buurt', name: 'Kantine', entries: 1, minutes: 120 },
      ],
      reasons: { import_row_zero: 1, import_date_unreadable: 1, import_duration_unreadable: 1 },
    });
  });

  it('of a file without rows is empty', () => {
    expect(summaryOf('datum;naam;uren')).toMatchObject({ rows: 0, entries: 0, minutes: 0, perMember: [], reasons: {} });
  });
});
