import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, newId, systemClock, today, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperativeId: Id;
let board: Person;
const now = today(systemClock);

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  cooperativeId = await giveCooperative(office);
  board = await givePerson(office, cooperativeId, ['board']);
});
afterAll(() => office.close());

const add = async (more: object = {}): Promise<Id> => {
  const body = {
    given_name: 'Fatma',
    family_name: newId(),
    class: 'worker',
    engagement: 'employed',
    joined_on: '2025-03-01',
    ...more,
  };
  return (await board.post('C/members', body).expect(201)).body.member_id as Id;
};
const act = (id: Id, body: object) => board.make(`C/members/${id}/acts`, body);
const yearEnd = `${addDays(now, 28).slice(0, 4)}-12-31`;

describe('the course of a membership', () => {
  it('admits a candidate by a decision', async () => {
    const id = await add({ class: 'candidate', joined_on: addDays(now, -360) });
    const before = (await board.get(`C/members/${id}/course`).expect(200)).body;
    expect(before.status).toBe('candidate_member');
    expect(before.rights).toEqual({ may_vote: false, votes: 0, may_log_hours: true, shares: 0 });
    expect(before.signals.map((one: { code: string }) => one.code)).toEqual(['signal_trial_ends']);
    expect((await act(id, { act: 'admit' }).expect(422)).body.errors[0]).toMatchObject({ pointer: '/decision' });
    const refused = await board.patch(`C/members/${id}`, { class: 'worker' }).set('if-match', '"1"').expect(422);
    expect(refused.body.errors[0].code).toBe('member_admit_by_act');
    const after = (await act(id, { act: 'admit', decision: 'bestuur 12' }).expect(200)).body;
    expect(after).toMatchObject({
      status: 'member',
      rights: { votes: 1, shares: 1 },
      signals: [],
      candidate_until: null,
    });
    expect(after.events.map((one: { act: string }) => one.act)).toEqual(['accept_on_trial', 'admit']);
  });

  it('takes a notice, says the end the law gives, and takes it back', async () => {
    const id = await add();
    const next = (await board.get(`C/members/${id}/course`)).body.next as { act: string; ends_on: string }[];
    expect(next.find((one) => one.act === 'notice')!.ends_on).toBe(yearEnd);
    const given = await act(id, { act: 'notice', received_on: now, reason_code: 'own_wish' }).expect(200);
    expect(given.body.status).toBe('notice_given');
    const member = (await board.get(`C/members/${id}`)).body;
    expect(member).toMatchObject({ status: 'notice_given', ended_on: yearEnd });
    expect((await act(id, { act: 'notice', received_on: now, reason_code: 'own_wish' }).expect(409)).body.code).toBe(
      'member_act_not_now',
    );
    await act(id, { act: 'withdraw_notice', decision: 'bestuur 13' }).expect(200);
    expect((await board.get(`C/members/${id}`)).body).toMatchObject({ status: 'member', ended_on: null });
  });

  it('expels with a hearing and reasons, suspends while she can appeal, and takes her back when she wins', async () => {
    const id = await add();
    const expulsion = {
      act: 'expel',
      decision: 'bestuur 14',
      heard_on: addDays(now, -5),
      received_on: now,
      reason_code: 'unreasonable_harm',
      reason: 'Zie het verslag.',
    };
    expect((await act(id, { ...expulsion, heard_on: undefined }).expect(422)).body.errors[0].pointer).toBe('/heard_on');
    const expelled = (await act(id, expulsion).expect(200)).body;
    expect(expelled).toMatchObject({ status: 'expulsion_appealable', suspended: true, rights: { votes: 0 } });
    expect(expelled.appeal_until > addDays(now, 27)).toBe(true);
    expect((await board.make(`C/members/${id}/lifting`, { on: now }).expect(409)).body.code).toBe(
      'member_nothing_runs',
    );
    const appeal = { kind: 'appeal', from_on: now, decision: 'brief', reason: 'Ik was er niet bij.' };
    await board.make(`C/members/${id}/overlays`, appeal).expect(200);
    expect((await act(id, { act: 'appeal_unused' }).expect(422)).body.errors[0].code).toBe('member_appeal_runs');
    await act(id, { act: 'appeal_won', decision: 'ALV 3' }).expect(200);
    const won = (await board.get(`C/members/${id}/course`)).body;
    expect(won.status).toBe('member');
    expect(won.overlays.map((one: { until_on: string }) => one.until_on)).toEqual([now, now]);
  });

  it('suspends for a time and lifts it', async () => {
    const id = await add();
    const from = { kind: 'suspended', from_on: now, until_on: addDays(now, 30), decision: 'bestuur 15', reason: 'x' };
    expect((await board.make(`C/members/${id}/overlays`, from).expect(200)).body.suspended).toBe(true);
    expect((await board.make(`C/members/${id}/overlays`, from).expect(409)).body.code).toBe('member_overlay_overlap');
    const lifted = await board.make(`C/members/${id}/lifting`, { on: addDays(now, -1) }).expect(200);
    expect(lifted.body.suspended).toBe(false);
  });

  it('gives who comes back a new number as the same person, never two memberships at once', async () => {
    const first = await add({ email: 'terug@voorbeeld.example' });
    const again = { person_id: first, email: 'terug@voorbeeld.example', joined_on: '2026-09-01' };
    const body = { given_name: 'Fatma', family_name: 'Terug', class: 'worker', engagement: 'none', ...again };
    expect((await board.post('C/members', body).expect(409)).body.code).toMatch(/member_(overlap|email_taken)/);
    expect((await board.post('C/members', { ...body, email: null }).expect(409)).body.code).toBe('member_overlap');
    await board
      .post(`C/members/${first}/ending`, { ended_on: '2026-08-31', source: 'Brief aan het bestuur' })
      .expect(200);
    const back = (await board.post('C/members', body).expect(201)).body;
    expect(back.person_id).toBe(first);
    expect(back.number).not.toBe((await board.get(`C/members/${first}`)).body.number);
    const course = (await board.get(`C/members/${back.member_id as string}/course`)).body;
    expect(course.other_memberships).toEqual([expect.objectContaining({ member_id: first, ended_on: '2026-08-31' })]);
    const unknown = await board.post('C/members', { ...body, person_id: newId() }).expect(422);
    expect(unknown.body.errors[0].code).toBe('member_person_unknown');
  });

  it('shows a member her own course and lets only the board decide', async () => {
    const id = await add();
    const other = await add();
    const me = await givePerson(office, cooperativeId, ['member'], id);
    await me.get(`C/members/${id}/course`).expect(200);
    await me.get(`C/members/${other}/course`).expect(404);
    await me.make(`C/members/${id}/acts`, { act: 'notice', received_on: now }).expect(403);
    const clerk = await givePerson(office, cooperativeId, ['bookkeeper']);
    await clerk.make(`C/members/${id}/acts`, { act: 'notice', received_on: now }).expect(403);
  });

  it('keeps what was written down', async () => {
    for (const table of ['member_version', 'member_event']) {
      await expect(office.sql(`update ${table} set member_id = member_id`)).rejects.toThrow(/never changed/);
    }
  });
});
