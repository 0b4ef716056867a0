import { expect, it } from '@jest/globals';
import { daysAway } from './days-away';

it.each([
  ['anna 2026-11-16', 2],
  ['anna 2026-11-23', 1],
  ['bo 2026-11-16', undefined],
])('%s: days away', (key, days) => {
  const away = daysAway([
    { member_id: 'anna', date: '2026-11-16' },
    { member_id: 'anna', date: '2026-11-22' },
    { member_id: 'anna', date: '2026-11-22' },
    { member_id: 'anna', date: '2026-11-23' },
    { member_id: 'bo', date: '2026-11-15' },
  ]);
  expect(away.get(key)).toBe(days);
});
