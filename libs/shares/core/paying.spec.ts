import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, newId, sum } from '#libs/kernel/index.js';
import { allocate, type OpenTerm } from './allocation.js';
import { deduction, deductionRoom, type NetWage } from './deduction-room.js';
import { standingOn } from './standing.js';

const plan_id = newId();
const term = (number: number, due: string, open = 5_000): OpenTerm => ({
  plan_id,
  number,
  due_on: localDate(due),
  amount: cents(5_000),
  open: cents(open),
});
const TERMS = [term(1, '2026-10-01'), term(2, '2026-11-01'), term(3, '2026-12-01')];
const paid = (amount: number, meant?: number) =>
  allocate(cents(amount), TERMS, meant ? { plan_id, number: meant } : undefined).map((one) => [one.number, one.amount]);

describe('which terms a payment pays', () => {
  it('the oldest first', () =>
    expect(paid(7_500)).toEqual([
      [1, 5_000],
      [2, 2_500],
    ]));
  it('the one it was collected for, then the oldest', () =>
    expect(paid(7_500, 3)).toEqual([
      [3, 5_000],
      [1, 2_500],
    ]));
  it('no term for what is left over', () =>
    expect(paid(20_000)).toEqual([
      [1, 5_000],
      [2, 5_000],
      [3, 5_000],
    ]));

  it('never more than is open, never more than was paid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 12 }),
        (amount, opens) => {
          const terms = opens.map((open, index) => term(index + 1, '2026-10-01', open));
          const given = allocate(cents(amount), terms);
          expect(sum(given.map((one) => one.amount))).toBe(Math.min(amount, sum(terms.map((one) => one.open))));
          for (const { amount: part, number } of given) expect(part).toBeLessThanOrEqual(terms[number - 1]!.open);
        },
      ),
    );
  });
});

describe('what is to be paid', () => {
  it('is what came due; arrears start after the fourteen days of a reminder', () => {
    expect(standingOn(TERMS, localDate('2026-10-15'))).toMatchObject({ due: 5_000, arrears: 0, arrears_since: null });
    expect(standingOn(TERMS, localDate('2026-10-16'))).toMatchObject({
      arrears: 5_000,
      arrears_since: '2026-10-01',
      late_terms: 1,
    });
    expect(standingOn(TERMS, localDate('2026-11-22'))).toMatchObject({ due: 10_000, arrears: 10_000, late_terms: 2 });
  });

  it('shows the next term before anything is due', () => {
    expect(standingOn(TERMS, localDate('2026-09-01'))).toMatchObject({ due: 0, next: { number: 1 } });
  });
});

describe('the room a net wage leaves (cooperative facts 7.4)', () => {
  const wage = (of: Partial<NetWage>): NetWage => ({
    net_pay: cents(210_000),
    minimum_wage_net: cents(200_000),
    attachment_free: null,
    attachments: cents(0),
    living_wage_floor: null,
    ...of,
  });

  it.each<[string, Partial<NetWage>, number]>([
    ['what is above the minimum wage', {}, 10_000],
    ['nothing on the minimum wage', { net_pay: cents(200_000) }, 0],
    ['nothing below it', { net_pay: cents(150_000) }, 0],
    ['what is above the attachment-free amount', { attachment_free: cents(205_000) }, 5_000],
    ['less what is attached', { attachments: cents(4_000) }, 6_000],
    ['what is above the co-operative’s own floor', { living_wage_floor: cents(209_900) }, 100],
  ])('%s', (_, of, room) => expect(deductionRoom(wage(of))).toBe(room));

  it('nothing without a power of attorney, however much room there is', () => {
    expect(deduction(cents(5_000), null, cents(100_000))).toBe(0);
  });

  it('the smallest of what is due, what was agreed and the room', () => {
    expect(deduction(cents(5_000), cents(4_000), cents(100_000))).toBe(4_000);
    expect(deduction(cents(5_000), cents(9_000), cents(3_000))).toBe(3_000);
    expect(deduction(cents(5_000), cents(9_000), cents(8_000))).toBe(5_000);
  });
});
