import { describe, expect, it } from '@jest/globals';
import { NO_ADDRESS } from '#libs/cooperatives/index.js';
import { DomainError, localDate, newId } from '#libs/kernel/index.js';
import { checkEnding, isMemberOn, statusOf, type Member } from './member.js';

const member: Member = {
  ...NO_ADDRESS,
  member_id: newId(),
  number: 1,
  given_name: 'Fatma',
  family_name: 'Yılmaz',
  email: null,
  phone: null,
  class: 'worker',
  engagement: 'employed',
  status: 'active',
  joined_on: localDate('2026-03-01'),
  ended_on: null,
  version: 1,
};

describe('a member', () => {
  it.each([
    ['worker', null, 'active'],
    ['supporting', null, 'active'],
    ['corporate', null, 'active'],
    ['candidate', null, 'candidate'],
    ['candidate', '2026-12-31', 'ended'],
    ['worker', '2026-12-31', 'ended'],
  ] as const)('of class %s that ends on %s is %s', (memberClass, end, status) => {
    expect(statusOf({ class: memberClass, ended_on: end && localDate(end) })).toBe(status);
  });

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('from 1 March to 31 December 2026 on %s: %s', (date, is) => {
    expect(isMemberOn({ ...member, ended_on: localDate('2026-12-31') }, localDate(date))).toBe(is);
  });

  it('without an end stays a member', () => expect(isMemberOn(member, localDate('2150-01-01'))).toBe(true));
});

describe('the end of a membership', () => {
  const today = localDate('2026-11-21');
  const refusal = (of: Member, endsOn: string): string | undefined => {
    try {
      checkEnding(of, localDate(endsOn), today);
      return undefined;
    } catch (error) {
      return (error as DomainError).code;
    }
  };

  it.each<[string, string | undefined, string]>([
    ['2026-12-31', undefined, 'this year'],
    ['2027-12-31', undefined, 'the next, after a notice of less than four weeks'],
    ['2028-11-21', undefined, 'two years on, the longest a law lets articles make it'],
    ['2028-11-22', 'member_end_too_late', 'longer than any articles may make it'],
    ['2026-03-01', undefined, 'the first day itself'],
    ['2026-02-28', 'member_end_before_start', 'before it began'],
  ])('on %s: %s (%s)', (date, code) => expect(refusal(member, date)).toBe(code));

  it('comes once', () => {
    expect(refusal({ ...member, ended_on: localDate('2026-12-31') }, '2027-12-31')).toBe('member_ended_already');
  });
});
