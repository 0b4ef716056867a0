import { describe, expect, it } from '@jest/globals';
import { NO_ADDRESS } from '#libs/cooperatives/index.js';
import { DomainError, localDate, newId } from '#libs/kernel/index.js';
import { checkEnding, checkRecordedEnd, endedStatus, firstStatus, isMemberOn, type Member } from './member.js';

const member: Member = {
  ...NO_ADDRESS,
  member_id: newId(),
  person_id: newId(),
  number: 1,
  candidate_until: null,
  language: 'nl',
  birth_date: null,
  kvk_number: null,
  representative: '',
  given_name: 'Fatma',
  family_name: 'Yılmaz',
  email: null,
  phone: null,
  class: 'worker',
  engagement: 'employed',
  status: 'member',
  joined_on: localDate('2026-03-01'),
  ended_on: null,
  version: 1,
};

describe('a member', () => {
  it.each([
    ['worker', 'member'],
    ['supporting', 'member'],
    ['corporate', 'member'],
    ['candidate', 'candidate_member'],
  ] as const)('of class %s starts as %s', (memberClass, status) =>
    expect(firstStatus({ class: memberClass })).toBe(status),
  );

  it.each([
    ['member', '2026-11-20', 'ended'],
    ['member', '2026-11-21', 'notice_given'],
    ['member', '2026-12-31', 'notice_given'],
    ['candidate_member', '2026-12-31', 'candidate_ended'],
  ] as const)('%s whose last day is %s becomes %s', (status, end, expected) => {
    expect(endedStatus({ ...member, status }, localDate(end), localDate('2026-11-21'))).toBe(expected);
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

describe('an end written down from paper', () => {
  const today = localDate('2026-11-21');
  const written = (status: Member['status'], endsOn: string): string | undefined => {
    try {
      checkRecordedEnd({ ...member, status }, localDate(endsOn), today);
      return undefined;
    } catch (error) {
      return (error as DomainError).code === 'invalid_input'
        ? (error as DomainError).faults[0]?.code
        : (error as DomainError).code;
    }
  };

  it.each<[Member['status'], string, string | undefined]>([
    ['member', '2026-11-20', undefined],
    ['candidate_member', '2026-06-30', undefined],
    ['member', '2026-11-21', 'member_end_not_past'],
    ['member', '2026-12-31', 'member_end_not_past'],
    ['expulsion_appealable', '2026-10-31', 'member_act_not_now'],
    ['notice_given', '2026-10-31', 'member_act_not_now'],
  ])('of a %s on %s: %s', (status, date, code) => expect(written(status, date)).toBe(code));
});
