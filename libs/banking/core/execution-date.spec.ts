import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { executionFault, firstDayFor } from './execution-date.js';

describe('the day a batch is carried out', () => {
  const now = localDate('2026-12-24');
  it.each([
    ['payment', '2026-12-24', undefined, ''],
    ['payment', '2026-12-23', 'execution_in_past', '2026-12-24'],
    ['payment', '2026-12-25', 'execution_not_bank_day', '2026-12-28'],
    ['collection', '2026-12-24', 'collection_too_soon', '2026-12-28'],
    ['collection', '2026-12-28', undefined, ''],
    ['collection', '2027-01-01', 'execution_not_bank_day', '2027-01-04'],
  ] as const)('%s on %s: %s', (kind, on, code, date) => {
    const fault = executionFault(kind, localDate(on), now);
    expect(fault).toEqual(code === undefined ? undefined : { code, params: { date } });
  });

  it.each([
    ['payment', '2026-12-20', '2026-12-24'],
    ['payment', '2026-12-30', '2026-12-30'],
    ['collection', '2026-12-24', '2026-12-28'],
    ['collection', '2027-01-01', '2027-01-04'],
  ] as const)('is for a %s wanted on %s %s at the earliest', (kind, wanted, first) => {
    expect(firstDayFor(kind, now, localDate(wanted))).toBe(first);
  });
});
