import { describe, expect, it } from '@jest/globals';
import { cents } from '#libs/kernel/index.js';
import { flagsOf, type FlagFacts } from './line-flags.js';

const known: FlagFacts = {
  amount: cents(5_000),
  iban: 'NL63TRIO0212345678',
  isConfirmed: true,
  earlierIban: 'NL63TRIO0212345678',
  mostEarlier: cents(5_000),
};

describe('what stands out', () => {
  it.each<[string, Partial<FlagFacts>, string]>([
    ['nothing', {}, ''],
    ['another account than the last time', { earlierIban: 'NL32BUNQ2012345678' }, 'iban_changed'],
    ['an account nobody made sure of', { isConfirmed: false }, 'iban_unconfirmed'],
    ['the first time', { earlierIban: null, mostEarlier: null }, 'first_time'],
    ['three times what it was', { amount: cents(15_000) }, ''],
    ['more than three times what it was', { amount: cents(15_001) }, 'large_amount'],
    ['5,000 euro', { amount: cents(500_000), mostEarlier: cents(500_000) }, 'large_amount'],
  ])('%s', (_, over, flags) => expect(flagsOf({ ...known, ...over }).join(' ')).toBe(flags));
});
