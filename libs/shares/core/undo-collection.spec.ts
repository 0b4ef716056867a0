import { describe, expect, it } from '@jest/globals';
import { cents, localDate, newId } from '#libs/kernel/index.js';
import { NO_FIGURES, type Figures } from './figures.js';
import type { Movement } from './movement.js';
import { undoCollection } from './undo-collection.js';

const written = (kind: 'collected' | 'overpaid', amount: number): Movement => ({
  movement_id: newId(),
  account_id: newId(),
  kind,
  figure: kind === 'collected' ? 'paid' : 'held',
  change: cents(amount),
  on_date: localDate('2026-11-02'),
  channel: 'direct_debit',
  plan_id: null,
  source_kind: 'payment_order',
  source_id: newId(),
  source_key: newId(),
  reason: '',
  reverses: null,
});
const stands = (of: Partial<Record<keyof Figures, number>>): Figures =>
  ({ ...NO_FIGURES, obligation: cents(100_000), ...of }) as Figures;
const undo = (movements: Movement[], of: Partial<Record<keyof Figures, number>>) =>
  undoCollection(movements, stands(of)).map(({ amount, kind }) => [kind, amount]);

describe('a collection that comes back', () => {
  it.each<[string, Movement[], Partial<Record<keyof Figures, number>>, unknown[]]>([
    ['opens its term again', [written('collected', 5_000)], { paid: 20_000 }, [['collection_failed', 5_000]]],
    [
      'takes back what it brought too much',
      [written('collected', 2_000), written('overpaid', 3_000)],
      { paid: 100_000, held: 3_000 },
      [
        ['collection_failed', 2_000],
        ['overpayment_returned', 3_000],
      ],
    ],
    [
      'is owed when what was too much went back already',
      [written('overpaid', 3_000)],
      { paid: 100_000, held: 0 },
      [['owed_back', 3_000]],
    ],
    [
      'is owed for the part that went back',
      [written('overpaid', 3_000)],
      { paid: 100_000, held: 1_000 },
      [
        ['overpayment_returned', 1_000],
        ['owed_back', 2_000],
      ],
    ],
    [
      'is owed after the claim was fixed or paid back',
      [written('collected', 5_000)],
      { paid: 100_000, fixed: 100_000, settled: 100_000 },
      [['owed_back', 5_000]],
    ],
    [
      'is owed when losses took what it brought',
      [written('collected', 5_000)],
      { paid: 20_000, loss: 18_000 },
      [['owed_back', 5_000]],
    ],
  ])('%s', (_, movements, of, expected) => expect(undo(movements, of)).toEqual(expected));
});
