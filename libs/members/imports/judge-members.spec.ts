import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#libs/kernel/index.js';
import { judgeMembers, type KnownMember } from './judge-members.js';

const TODAY = '2026-11-22' as LocalDate;
const known: KnownMember[] = [
  {
    number: 1,
    given_name: 'Anna',
    family_name: 'de Waal',
    email: 'anna@voorbeeld.example',
    joined_on: '2020-03-01' as LocalDate,
    ended_on: null,
  },
];
const row = (line: number, values: Record<string, string>) => ({
  line,
  values: { given_name: 'Bo', family_name: `Vermeulen${line}`, joined_on: '2019-01-01', ...values },
});
const answers = (...rows: Record<string, string>[]) =>
  judgeMembers(
    rows.map((values, index) => row(index + 2, values)),
    known,
    TODAY,
  ).map(({ state, remarks }) => [state, ...remarks.map(({ code }) => code)]);

describe('a row of a register of members', () => {
  it('may say the last day, before or after today', () => {
    expect(answers({ ended_on: '2024-12-31' }, { ended_on: '2027-12-31' })).toEqual([['ready'], ['ready']]);
  });

  it.each([
    ['before the first', '2018-12-31', 'member_end_before_start'],
    ['further away than a notice reaches (BW 2:36(1))', '2029-01-01', 'member_end_too_late'],
  ])('is refused with a last day %s', (_, ended_on, code) => {
    expect(answers({ ended_on })).toEqual([['refused', code]]);
  });

  it('of somebody who left may have the address of a member of today', () => {
    const email = 'anna@voorbeeld.example';
    expect(answers({ email })).toEqual([['duplicate', 'import_there_already']]);
    expect(answers({ email, ended_on: '2027-06-30' })).toEqual([['duplicate', 'import_there_already']]);
    expect(answers({ email, ended_on: '2018-12-31', joined_on: '2015-01-01' })).toEqual([['ready']]);
  });
});
