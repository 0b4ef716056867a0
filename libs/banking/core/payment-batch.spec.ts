import { describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel/index.js';
import { actsIn, categoryOf, isSecondPerson, sequenceOf, type BatchState } from './payment-batch.js';

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

  it('has a second person in whoever never touched it, not in whoever did and was followed by others', () => {
    const [maker, mover, mover2, other] = [newId(), newId(), newId(), newId()];
    const hands = [maker, mover, mover2];
    expect([maker, mover, mover2, other].map((who) => isSecondPerson({ hands }, who))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['one_off', true, true, 'OOFF'],
    ['recurrent', true, false, 'FRST'],
    ['recurrent', true, true, 'FNAL'],
    ['recurrent', false, true, 'FNAL'],
    ['recurrent', false, false, 'RCUR'],
  ] as const)('of a %s mandate, first %s, last %s, is %s', (mandateKind, isFirst, isLast, sequence) =>
    expect(sequenceOf({ mandateKind, isFirst, isLast })).toBe(sequence),
  );
});
