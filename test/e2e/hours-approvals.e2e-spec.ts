import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EndSchoolHours } from '#libs/hours/jobs/end-school-hours.js';
import { localDate, newId, systemClock, type Id } from '#libs/kernel/index.js';
import { TenantContext } from '#libs/platform/index.js';
import { giveColleague, openHoursOffice, refusal } from '#test/support/hours-office.js';
import type { Person, TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperative: Id;
let member: Person;
let lead: Person;
let board: Person;
let bookkeeper: Person;
let stranger: Person;
let project: Id;
let otherProject: Id;
let activity: Id;

const MONDAY = '2026-09-07';

beforeAll(async () => {
  ({ office, cooperative, member, lead, board, bookkeeper, stranger, project, otherProject, activity } =
    await openHoursOffice());
});
afterAll(() => office.close());

const made = async (asked: ReturnType<Person['post']>) => {
  const answer = await asked;
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body;
};

const entry = (changes: object = {}) => ({
  project_id: project,
  activity_id: activity,
  date: MONDAY,
  minutes: 60,
  ...changes,
});

describe('approval', () => {
  let person: Person;
  let id: Id;
  const monday = '2026-10-05';
  const url = `C/weeks/${monday}`;
  const ids: Id[] = [];

  beforeAll(async () => {
    ({ person, id } = await giveColleague(office, cooperative, 'Doutzen'));
    ids.push(newId(), newId(), newId());
    const entries = [
      entry({ entry_id: ids[0], date: monday, minutes: 780 }),
      entry({ entry_id: ids[1], date: '2026-10-06' }),
      entry({ entry_id: ids[2], date: '2026-10-07', project_id: otherProject }),
    ];
    expect((await person.put(url, { entries })).status).toBe(200);
  });

  it('asks for what is handed in', async () => {
    expect((await bookkeeper.get(`C/approvals?member_id=${id}`)).body).toEqual({ items: [] });
    expect(refusal(await bookkeeper.post('C/approvals', { entry_ids: [ids[0]] }))).toEqual([
      409,
      'hours_state_forbids',
      '/entry_ids/0 hours_state_forbids',
    ]);
    await person.post(`${url}/submission`);
    const { items } = (await bookkeeper.get(`C/approvals?member_id=${id}`)).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ member_id: id, member_name: 'Doutzen Proef', monday, minutes: 900 });
    expect(items[0].warnings).toEqual([
      {
        date: monday,
        severity: 'warn',
        code: 'atw_adult_shift',
        detail: 'Maandag 5 oktober: 13 uur gewerkt. Eén dienst mag 12 uur duren.',
        article: 'ATW 5:7(2)(a)',
      },
    ]);
  });

  it('shows hours of after the last day, there and in the month', async () => {
    const left = await giveColleague(office, cooperative, 'Wiebe');
    expect((await left.person.post('C/time-entries', entry({ date: '2026-10-09' }))).status).toBe(201);
    await left.person.post(`${url}/submission`);
    await office.sql(`update member set status = 'ended', ended_on = '2026-09-30' where member_id = $1`, [left.id]);
    const { items } = (await bookkeeper.get(`C/approvals?member_id=${left.id}`)).body;
    expect(items[0].warnings).toMatchObject([
      {
        severity: 'strong',
        code: 'hours_outside_membership',
        detail: 'Vrijdag 9 oktober: toen was dit geen lid. Vraag het na voor je deze uren goedkeurt.',
      },
    ]);
    const { findings } = (await bookkeeper.get('C/hours-months/2026-10')).body;
    const own = findings.filter((one: { member_id: Id }) => one.member_id === left.id);
    expect(own.map(({ finding, minutes }: { finding: string; minutes: number }) => [finding, minutes])).toEqual([
      ['not_approved', 60],
      ['not_a_member', 60],
    ]);
    // who was a member in a week of the past can be chosen there, by who writes hours of others
    const names = async (who: Person, on: string) =>
      (await who.get(`C/colleagues?limit=200&on=${on}`).expect(200)).body.map(({ name }: { name: string }) => name);
    expect(await names(bookkeeper, '2026-09-28')).toContain('Wiebe Proef');
    expect(await names(bookkeeper, '2026-10-05')).not.toContain('Wiebe Proef');
    expect(await names(member, '2026-09-28')).not.toContain('Wiebe Proef');
  });

  it('says what the law asks of who is under eighteen', async () => {
    const young = await giveColleague(office, cooperative, 'Jorn');
    await office.sql(`update member set birth_date = '2009-03-01' where member_id = $1`, [young.id]);
    const late = { ...entry({ date: '2026-10-09', start_time: '19:00', end_time: '23:15' }), minutes: undefined };
    expect((await young.person.post('C/time-entries', late)).status).toBe(201);
    await young.person.post(`${url}/submission`);
    const { items } = (await bookkeeper.get(`C/approvals?member_id=${young.id}`)).body;
    expect(items[0].warnings).toMatchObject([
      { date: '2026-10-09', severity: 'strong', code: 'atw_youth_night' },
      { date: null, severity: 'note', code: 'atw_youth_school' },
    ]);
    // her own page says it in her own language, also one the office writes no papers in
    const own = await young.person.get(`${url}/warnings`).set('accept-language', 'ar').expect(200);
    expect(own.body.items.map(({ detail }: { detail: string }) => /[\u0600-\u06ff]/.test(detail))).toEqual([
      true,
      true,
    ]);
    // told by herself, school counts; a lead is not told how much of it there is, an adult is not asked
    const told = { valid_from: '2026-09-01', minutes: 1_800 };
    const put = await young.person.put('C/school-hours', told);
    expect([put.status, put.body]).toEqual([200, { member_id: young.id, until: '2027-03-01', items: [told] }]);
    const later = (await young.person.get(`${url}/warnings`)).body.items;
    expect(later[1]).toMatchObject({ severity: 'note', code: 'atw_youth_school_known' });
    expect(later[1].detail).toContain('34:15 uur');
    expect(refusal(await lead.get(`C/school-hours?member_id=${young.id}`))[0]).toBe(403);
    expect((await bookkeeper.put('C/school-hours', { ...told, member_id: id })).body.code).toBe(
      'school_hours_not_minor',
    );
    expect((await bookkeeper.get(`C/school-hours?member_id=${id}`)).body).toMatchObject({ until: null, items: [] });
    const gone = `C/school-hours?member_id=${young.id}&valid_from=2026-09-01`;
    expect((await bookkeeper.delete(gone)).status).toBe(204);
    expect((await young.person.get('C/school-hours')).body.items).toEqual([]);
    await young.person.put('C/school-hours', told);
    const left = async (day: string) => {
      await office.app
        .get(EndSchoolHours, { strict: false })
        .run(TenantContext.forJob(cooperative, 'test', systemClock), localDate(day));
      return (await office.sql('select minutes from school_hours where member_id = $1', [young.id])).length;
    };
    expect([await left('2027-02-28'), await left('2027-03-01')]).toEqual([1, 0]);
  });

  it('is for a lead of the project, and not for his own hours', async () => {
    const { items } = (await lead.get(`C/approvals?member_id=${id}`)).body;
    expect(items[0].entries.map((one: { entry_id: Id }) => one.entry_id)).toEqual([ids[0], ids[1]]);
    expect(refusal(await lead.post('C/approvals', { entry_ids: ids }))).toEqual([
      403,
      'hours_not_your_project',
      '/entry_ids/2 hours_not_your_project',
    ]);
    const own = await made(lead.post('C/time-entries', entry({ date: monday })));
    await lead.post(`${url}/submission`);
    expect(refusal(await lead.post('C/approvals', { entry_ids: [own.entry_id] }))).toEqual([
      403,
      'hours_own_approval',
      '/entry_ids/0 hours_own_approval',
    ]);
    expect((await board.post('C/approvals', { entry_ids: [own.entry_id] })).body).toEqual({ approved: 1 });
    expect((await member.post('C/approvals', { entry_ids: ids })).status).toBe(403);
    expect((await member.get('C/approvals')).status).toBe(403);
    expect((await stranger.post('C/approvals', { entry_ids: ids })).status).toBe(404);
  });

  it('approves all or none, once, and then locks', async () => {
    expect((await bookkeeper.post('C/approvals', { entry_ids: [ids[0], newId()] })).status).toBe(404);
    const answers = await Promise.all([1, 2, 3].map(() => bookkeeper.post('C/approvals', { entry_ids: [ids[0]] })));
    expect(answers.map((answer) => answer.body.approved).sort()).toEqual([0, 0, 1]);
    const change = await person.patch(`C/time-entries/${ids[0]}`, { minutes: 5 }).set('if-match', '"3"');
    expect(refusal(change)).toEqual([409, 'hours_entry_locked']);
    expect(refusal(await bookkeeper.delete(`C/time-entries/${ids[0]}`).set('if-match', '"3"'))).toEqual([
      409,
      'hours_entry_locked',
    ]);
    // the database holds the lock too
    await expect(office.sql(`update time_entry set minutes = 1 where entry_id = $1`, [ids[0]])).rejects.toThrow(
      'locked',
    );
    await expect(office.sql(`delete from time_entry where entry_id = $1`, [ids[0]])).rejects.toThrow('locked');
  });

  it('rejects with a reason, which the member reads, mends and hands in again', async () => {
    expect(refusal(await bookkeeper.post('C/rejections', { entry_ids: [ids[1]] }))).toEqual([
      422,
      'invalid_input',
      '/reason text',
    ]);
    expect(refusal(await bookkeeper.post('C/rejections', { entry_ids: [ids[0]], reason: 'Te laat' }))).toEqual([
      409,
      'hours_state_forbids',
      '/entry_ids/0 hours_state_forbids',
    ]);
    const rejected = await lead.post('C/rejections', { entry_ids: [ids[1]], reason: 'Dit was op het plein' });
    expect(rejected.body).toEqual({ rejected: 1 });
    const week = (await person.get(url)).body;
    expect(week.state).toBe('mixed');
    const one = week.days[1].entries[0];
    expect(one).toMatchObject({ state: 'rejected', reject_reason: 'Dit was op het plein' });
    // saving the rest of the week leaves the reason in place
    const same = await person.put(url, { entries: [entry({ entry_id: ids[1], date: '2026-10-06' })] });
    expect(same.body.days[1].entries[0]).toEqual(one);
    const mended = await person
      .patch(`C/time-entries/${ids[1]}`, { project_id: otherProject })
      .set('if-match', `"${one.version}"`);
    expect(mended.body).toMatchObject({ state: 'open', reject_reason: null });
    expect((await person.post(`${url}/submission`)).body.days[1].entries[0].state).toBe('submitted');
    expect((await bookkeeper.post('C/approvals', { entry_ids: [ids[1], ids[2]] })).body).toEqual({ approved: 2 });
    expect((await person.get(url)).body.state).toBe('approved');
    expect(refusal(await person.delete(`${url}/submission`))).toEqual([409, 'hours_week_decided']);
  });

  it('takes back only what nobody has decided on', async () => {
    const late = await made(person.post('C/time-entries', entry({ date: '2026-10-09', minutes: 20 })));
    await person.post(`${url}/submission`);
    const back = await person.delete(`${url}/submission`);
    expect(back.body.state).toBe('mixed');
    expect(back.body.days[4].entries).toMatchObject([{ entry_id: late.entry_id, state: 'open' }]);
    expect(back.body.submitted_at).not.toBeNull();
  });

  it.each<[unknown, string]>([
    ['all', '/entry_ids ids'],
    [['x'], '/entry_ids ids'],
    [null, '/entry_ids ids'],
  ])('refuses %j as a list of entries', async (entry_ids, fault) => {
    expect(refusal(await bookkeeper.post('C/approvals', { entry_ids }))).toEqual([422, 'invalid_input', fault]);
  });

  it('leaves a trace of every decision', async () => {
    const rows = await office.sql<{ action: string }>(
      `select action from audit where cooperative_id = $1 and action in ('hours.approved', 'hours.rejected') and changes->'entry_ids' ? $2`,
      [cooperative, ids[1]],
    );
    expect(rows.map((row) => row.action).sort()).toEqual(['hours.approved', 'hours.rejected']);
  });
});
