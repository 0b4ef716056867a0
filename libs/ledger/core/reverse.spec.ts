import { describe, expect, it } from '@jest/globals';
import { cents, localDate, newId } from '#libs/kernel/index.js';
import { signed, type JournalEntry, type JournalLine } from './journal-entry.js';
import { reverse } from './reverse.js';

const memberId = newId();
const line = (account: string, debit: number, credit: number, more: Partial<JournalLine> = {}): JournalLine => ({
  lineNo: 1,
  account,
  accountNameNl: '',
  accountNameEn: '',
  isOpenItem: false,
  debit: cents(debit),
  credit: cents(credit),
  description: 'inleg',
  relationId: null,
  memberId: null,
  projectId: null,
  vatTreatment: null,
  ...more,
});

describe('reversing an entry', () => {
  const entry: JournalEntry = {
    entryId: newId(),
    journal: 'memorial',
    year: 2026,
    number: 12,
    date: localDate('2026-10-05'),
    period: '2026-10',
    description: 'Inleg ledenaandeel',
    sourceKind: 'memorial',
    sourceId: newId(),
    reversalOf: null,
    reversedBy: null,
    postedAt: '2026-10-05T10:00:00.000Z',
    lines: [line('1010', 5_000, 0), line('0500', 0, 5_000, { memberId, vatTreatment: 'exempt' })],
  };

  it('swaps the sides, keeps cards and treatments, and says of what and why', () => {
    const reversal = reverse(entry, localDate('2026-10-31'), 'dubbel geboekt');
    expect(reversal.lines.map((each) => [each.account, signed(each)])).toEqual([
      ['1010', -5_000],
      ['0500', 5_000],
    ]);
    expect(reversal.lines[1]).toMatchObject({ memberId, vatTreatment: 'exempt', description: 'inleg' });
    expect(reversal).toMatchObject({
      journal: 'memorial',
      date: '2026-10-31',
      reversalOf: entry.entryId,
      sourceKey: `reversal:${entry.entryId}`,
      description: 'Tegenboeking van memorial 2026-12: dubbel geboekt',
    });
  });
});
