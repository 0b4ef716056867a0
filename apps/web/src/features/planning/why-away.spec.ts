import { expect, it } from '@jest/globals';
import { whyAway } from './why-away';

it.each([
  ['anna 2026-11-16', 'leave'],
  ['anna 2026-11-23', 'absent'],
  ['bo 2026-11-16', undefined],
  ['bo 2026-11-09', 'absent'],
])('%s: why away', (key, why) => {
  const away = whyAway([
    { member_id: 'anna', date: '2026-11-16', kind: 'leave' },
    { member_id: 'anna', date: '2026-11-17', kind: 'unpaid_leave' },
    { member_id: 'anna', date: '2026-11-23', kind: 'leave' },
    { member_id: 'anna', date: '2026-11-24', kind: 'sickness' },
    { member_id: 'bo', date: '2026-11-10', kind: 'absent' },
  ]);
  expect(away.get(key)).toBe(why);
});
