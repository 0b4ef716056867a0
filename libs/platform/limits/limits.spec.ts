import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES, readRules } from './limit-rules.js';
import { othersUsed } from './others-used.js';
import { RateLimits } from './rate-limits.js';

describe('limits as a setting', () => {
  it.each([
    ['off', undefined],
    ['person=5', { ...DEFAULT_RULES, person: 5 }],
    ['person=5, cooperative=70', { ...DEFAULT_RULES, person: 5, cooperative: 70 }],
  ])('%s', (text, rules) => expect(readRules(text)).toEqual(rules));
  it.each(['', 'person', 'person=0', 'person=1.5', 'visitor=5', 'person=5;token=6'])('%s is refused', (text) =>
    expect(() => readRules(text)).toThrow(/^must be off, or a list/),
  );
});

describe('counting', () => {
  it('lets as many through as the limit, each key for itself, and says what is left', async () => {
    const limits = new RateLimits({ ...DEFAULT_RULES, person: 3 });
    for (const remaining of [2, 1, 0])
      expect(await limits.count('person', 'a')).toMatchObject({ kind: 'person', limit: 3, remaining });
    await expect(limits.count('person', 'a')).rejects.toMatchObject({ kind: 'too_many', params: { seconds: 60 } });
    expect(await limits.count('person', 'b')).toMatchObject({ remaining: 2 });
    expect(await limits.count('token', 'a')).toMatchObject({ remaining: DEFAULT_RULES.token - 1 });
  });

  it('tells of those who ask much only, once', async () => {
    const limits = new RateLimits({ ...DEFAULT_RULES, person: 100 });
    for (let n = 0; n < 15; n++) await limits.count('person', 'a');
    for (let n = 0; n < 5; n++) await limits.count('person', 'b');
    expect(limits.takeUsed()).toEqual([{ counter: 'person:a', count: 6 }]);
    expect(limits.takeUsed()).toEqual([]);
  });

  it('takes over what others counted', async () => {
    const limits = new RateLimits({ ...DEFAULT_RULES, address: 10 });
    await limits.count('address', '2001:db8::1');
    await limits.add('address:2001:db8::1', 9);
    await expect(limits.count('address', '2001:db8::1')).rejects.toMatchObject({ code: 'too_many_requests' });
  });
});

describe('what others used', () => {
  it.each([
    ['nobody else', undefined, 5, 5, { told: 5, others: 0 }, 0],
    ['others before us', undefined, 5, 25, { told: 5, others: 20 }, 20],
    ['others since', { told: 5, others: 20 }, 3, 38, { told: 8, others: 30 }, 10],
    ['a new window', { told: 50, others: 20 }, 3, 4, { told: 3, others: 1 }, 1],
  ])('%s', (_, before, count, total, shared, add) => {
    expect(othersUsed(before, count, total)).toEqual({ shared, add });
  });
});
