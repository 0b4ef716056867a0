import { describe, expect, it } from '@jest/globals';
import { actsIn, categoryOf, sequenceOf, type BatchState } from './payment-batch.js';

describe('a batch', () => {
  it.each<[BatchState, string]>([
    ['draft', 'change approve cancel'],
    ['approved', 'change export cancel'],
    ['exported', 'accept reject settle return'],
    ['accepted', 'reject settle return'],
    ['rejected', ''],
    ['settled', 'settle return'],
    ['partly_returned', 'settle return'],
    ['cancelled', ''],
  ])('that is %s: %s', (state, acts) => expect(actsIn(state).join(' ')).toBe(acts));

  it('keeps wages apart', () => {
    expect(['wage', 'supplier', 'share_refund'].map(categoryOf)).toEqual(['wages', 'general', 'general']);
  });

  it('says which collection of a mandate it is', () => {
    expect([sequenceOf('one_off', true), sequenceOf('recurrent', false), sequenceOf('recurrent', true)]).toEqual([
      'OOFF',
      'RCUR',
      'FNAL',
    ]);
  });
});
