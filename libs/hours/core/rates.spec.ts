import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, localDate, negate } from '#libs/kernel/index.js';
import { amountFor, rateFor, type Rate } from './rates.js';

/** `P`, `A`, `M` in the id name the project, the activity, the member of the work below. */
const rate = (id: string, from = '2026-01-01', until?: string): Rate => ({
  id,
  from: localDate(from),
  ...(until ? { until: localDate(until) } : {}),
  hourlyRate: cents(5_000),
  ...(id.includes('P') ? { projectId: 'project' } : {}),
  ...(id.includes('A') ? { activityId: 'activity' } : {}),
  ...(id.includes('M') ? { memberId: 'member' } : {}),
});
const WORK = { date: localDate('2026-09-07'), projectId: 'project', activityId: 'activity', memberId: 'member' };

/** From the strongest to the weakest. */
const ORDER = ['PAM', 'PA', 'PM', 'AM', 'P', 'A', 'M', 'general'];

describe('rateFor', () => {
  it.each(ORDER.map((id, index) => [id, ORDER.slice(index)] as const))('%s is chosen from %j', (id, present) => {
    expect(
      rateFor(
        present.map((each) => rate(each)),
        WORK,
      )?.id,
    ).toBe(id);
    expect(
      rateFor(
        [...present].reverse().map((each) => rate(each)),
        WORK,
      )?.id,
    ).toBe(id);
  });

  it.each([
    ['project', ['PAM', 'PA', 'PM', 'P'], { projectId: 'other' }, 'AM'],
    ['activity', ['PAM', 'PA', 'AM', 'A'], { activityId: undefined }, 'PM'],
    ['member', ['PAM', 'PM', 'AM', 'M'], { memberId: 'other' }, 'PA'],
  ])('a rate for another %s does not count', (_, others, work, expected) => {
    const rates = ORDER.map((id) => rate(id));
    expect(rateFor(rates, { ...WORK, ...work })?.id).toBe(expected);
    expect(
      rateFor(
        others.map((id) => rate(id)),
        { ...WORK, ...work },
      ),
    ).toBeUndefined();
  });

  it.each<[string, [string, string, string?][], string | undefined]>([
    ['before it begins', [['P', '2026-09-08']], undefined],
    ['on its first day', [['P', '2026-09-07']], 'P'],
    ['on its last day', [['P', '2026-01-01', '2026-09-07']], 'P'],
    ['after its last day', [['P', '2026-01-01', '2026-09-06']], undefined],
    [
      'the newest of two',
      [
        ['P1', '2026-01-01'],
        ['P2', '2026-07-01'],
        ['P3', '2026-10-01'],
      ],
      'P2',
    ],
    [
      'an old one for more names',
      [
        ['P', '2026-07-01'],
        ['PA', '2025-01-01'],
      ],
      'PA',
    ],
    [
      'the general one when the special one has ended',
      [
        ['PA', '2026-01-01', '2026-06-30'],
        ['general', '2026-01-01'],
      ],
      'general',
    ],
    [
      'the last made of two that begin on the same day',
      [
        ['P1', '2026-01-01'],
        ['P2', '2026-01-01'],
      ],
      'P2',
    ],
    ['without any', [], undefined],
  ])('%s', (_, rates, expected) => {
    expect(
      rateFor(
        rates.map((each) => rate(...each)),
        WORK,
      )?.id,
    ).toBe(expected);
  });
});

describe('amountFor', () => {
  /** Hours, hourly price and price as Kimai, Clockify and Toggl print them in the sample exports. */
  it.each([
    [240, 2_750, 11_000],
    [90, 2_750, 4_125],
    [270, 3_125, 14_063],
    [165, 3_125, 8_594],
    [330, 4_200, 23_100],
    [185, 4_200, 12_950],
    [180, 4_200, 12_600],
    [165, 6_300, 17_325],
    [120, 4_688, 9_376],
    [300, 6_300, 31_500],
    [1, 30, 1],
    [1, 29, 0],
  ])('%d minutes at %d cents are %d cents', (minutes, hourlyRate, amount) => {
    expect(amountFor(minutes, cents(hourlyRate))).toBe(amount);
    expect(amountFor(minutes, negate(cents(hourlyRate)))).toBe(negate(cents(amount)));
  });

  it('is never more than half a cent off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_440 }), fc.integer({ min: 0, max: 1_000_000 }), (minutes, hourlyRate) => {
        const twiceOff = 2 * (amountFor(minutes, cents(hourlyRate)) * 60 - minutes * hourlyRate);
        expect(twiceOff > -60 && twiceOff <= 60).toBe(true);
      }),
    );
  });
});
