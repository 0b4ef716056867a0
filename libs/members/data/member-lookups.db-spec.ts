import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, newId, systemClock, type Id } from '#libs/kernel/index.js';
import { TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import { giveCooperative, openOffice, type TestOffice } from '#test/support/office.js';
import { AddMember } from '../use-cases/add-member.js';
import { EndMembership } from '../use-cases/end-membership.js';
import { everyMembership, memberOn, membershipPeriods } from './member-lookups.js';

let office: TestOffice;
let context: TenantContext;
let elsewhere: TenantContext;
let staying: Id;
let leaving: Id;

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  context = TenantContext.forJob(await giveCooperative(office), 'test', systemClock);
  elsewhere = TenantContext.forJob(await giveCooperative(office), 'test', systemClock);
  const add = (family_name: string) =>
    office.app.get(AddMember, { strict: false }).run(context, {
      given_name: 'Sam',
      family_name,
      class: 'worker',
      engagement: 'employed',
      joined_on: localDate('2026-03-01'),
    });
  staying = (await add('Blijft')).member_id;
  leaving = (await add('Gaat')).member_id;
  await office.app.get(EndMembership, { strict: false }).run(context, leaving, localDate('2026-10-31'), 'Brief');
});
afterAll(() => office.close());

const ask = <Result>(work: (tx: Tx) => Promise<Result>, as = context) =>
  office.app.get(Transactions, { strict: false }).run(as, work);

describe('what other rooms ask the register', () => {
  it.each<[string, () => Id, string, boolean]>([
    ['a member', () => staying, '2026-11-01', true],
    ['a member on the first day', () => staying, '2026-03-01', true],
    ['a member before that', () => staying, '2026-02-28', false],
    ['who left, on the last day', () => leaving, '2026-10-31', true],
    ['who left, the day after', () => leaving, '2026-11-01', false],
    ['nobody', () => newId(), '2026-11-01', false],
  ])('memberOn: %s', async (_, id, date, is) => {
    const member = await ask((tx) => memberOn(tx, id(), localDate(date)));
    expect(member?.member_id).toBe(is ? id() : undefined);
  });

  it('membershipPeriods and everyMembership: from when to when', async () => {
    const expected = {
      number: 2,
      given_name: 'Sam',
      family_name: 'Gaat',
      joined_on: '2026-03-01',
      ended_on: '2026-10-31',
    };
    expect(await ask((tx) => membershipPeriods(tx, [leaving, newId()]))).toEqual([expect.objectContaining(expected)]);
    expect((await ask(everyMembership)).map((period) => [period.number, period.ended_on])).toEqual([
      [1, null],
      [2, '2026-10-31'],
    ]);
  });

  it('answers about the co-operative of the transaction only', async () => {
    expect(await ask((tx) => memberOn(tx, staying, localDate('2026-11-01')), elsewhere)).toBeUndefined();
    expect(await ask((tx) => membershipPeriods(tx, [staying, leaving]), elsewhere)).toEqual([]);
    expect(await ask(everyMembership, elsewhere)).toEqual([]);
  });
});
