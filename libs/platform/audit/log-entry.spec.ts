import { expect, it } from '@jest/globals';
import { changesOf } from './log-entry.js';

it('reads old and new, and what is only there', () => {
  expect(
    changesOf({
      name: { from: 'Oud', to: 'Nieuw' },
      roles: { from: ['member'], to: null },
      reason: 'Aangifte',
      total: 12_100,
    }),
  ).toEqual([
    { field: 'name', from: 'Oud', to: 'Nieuw' },
    { field: 'roles', from: '["member"]', to: null },
    { field: 'reason', from: null, to: 'Aangifte' },
    { field: 'total', from: null, to: '12100' },
  ]);
});
