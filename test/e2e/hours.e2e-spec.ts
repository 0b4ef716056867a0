import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveColleague, giveMember, openHoursOffice, refusal } from '#test/support/hours-office.js';
import type { Person, TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperative: Id;
let member: Person;
let memberId: Id;
let lead: Person;
let board: Person;
let bookkeeper: Person;
let stranger: Person;
let project: Id;
let otherProject: Id;
let activity: Id;

const MONDAY = '2026-09-07';

beforeAll(async () => {
  ({ office, cooperative, member, memberId, lead, board, bookkeeper, stranger, project, otherProject, activity } =
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

describe('a time entry', () => {
  it('keeps a duration, billable as its activity', async () => {
    const kept = await made(member.post('C/time-entries', entry({ date: '2026-02-02', description: 'Soep' })));
    expect(kept).toEqual({
      entry_id: kept.entry_id,
      member_id: memberId,
      member_name: 'Mollie Proef',
      project_id: project,
      project_name: 'Kantine',
      activity_id: activity,
      activity_name: 'Lunch bereiden',
      date: '2026-02-02',
      start_time: null,
      end_time: null,
      minutes: 60,
      description: 'Soep',
      billable: true,
      state: 'open',
      reject_reason: null,
      break_minutes: 0,
      entered_by_name: null,
      version: 1,
    });
  });

  it.each([
    ['08:00', '12:30', undefined, 270, '2026-02-03'],
    ['22:00', '02:00', undefined, 240, '2026-02-04'],
    ['08:00', '17:00', 480, 480, '2026-02-06'],
    // the night the clock goes forward has no 02:00 to 03:00
    ['01:00', '04:00', undefined, 120, '2026-03-29'],
    // and the night it goes back has it twice
    ['00:00', '08:00', undefined, 540, '2026-10-25'],
  ])('from %s to %s with %s minutes is %i minutes', async (start_time, end_time, minutes, expected, date) => {
    const kept = await made(member.post('C/time-entries', { ...entry({ date, start_time, end_time, minutes }) }));
    expect([kept.start_time, kept.end_time, kept.minutes]).toEqual([start_time, end_time, expected]);
  });

  it('with the id of the client is made once, however often and at once it is sent', async () => {
    const body = { entry_id: newId(), ...entry({ date: '2026-02-09' }) };
    const answers = await Promise.all(Array.from({ length: 6 }, () => member.post('C/time-entries', body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.entry_id))).toEqual(new Set([body.entry_id]));
    const rows = await office.sql(`select from time_entry where entry_id = $1`, [body.entry_id]);
    expect(rows).toHaveLength(1);
    const trail = await office.sql(`select from audit where subject_id = $1`, [body.entry_id]);
    expect(trail).toHaveLength(1);
    const { person } = await giveColleague(office, cooperative, 'Zeppo');
    expect(refusal(await person.post('C/time-entries', body))).toEqual([
      409,
      'hours_entry_exists',
      '/entry_id hours_entry_exists',
    ]);
  });

  it.each<[string, object, unknown[]]>([
    ['no time', { minutes: undefined }, [422, 'invalid_input', '/minutes hours_minutes_missing']],
    ['no minutes', { minutes: 0 }, [422, 'invalid_input', '/minutes whole']],
    ['half a minute', { minutes: 0.5 }, [422, 'invalid_input', '/minutes whole']],
    ['a start alone', { start_time: '08:00' }, [422, 'invalid_input', '/end_time hours_times_incomplete']],
    ['an end alone', { end_time: '08:00' }, [422, 'invalid_input', '/start_time hours_times_incomplete']],
    [
      'an end at the start',
      { minutes: undefined, start_time: '08:00', end_time: '08:00' },
      [422, 'invalid_input', '/minutes hours_minutes_not_positive'],
    ],
    [
      'more minutes than the times hold',
      { start_time: '08:00', end_time: '08:30' },
      [422, 'invalid_input', '/minutes hours_minutes_over_times'],
    ],
    [
      'a time that is none',
      { start_time: '25:00', end_time: '26:00' },
      [422, 'invalid_input', '/start_time time', '/end_time time'],
    ],
    ['a day that is none', { date: '2026-02-30' }, [422, 'invalid_input', '/date date']],
    ['an unknown project', { project_id: newId() }, [422, 'invalid_input', '/project_id hours_unknown_project']],
    ['an unknown activity', { activity_id: newId() }, [422, 'invalid_input', '/activity_id hours_unknown_activity']],
    [
      'a day before the membership',
      { date: '2025-12-31' },
      [422, 'invalid_input', '/date hours_not_a_member', '/date hours_project_not_open'],
    ],
    ['a null', { description: null }, [422, 'invalid_input', '/description text']],
    ['a text with a zero byte', { description: 'a\u0000b' }, [422, 'invalid_input', '/description text']],
    ['a description of a megabyte', { description: 'a'.repeat(900_000) }, [422, 'invalid_input', '/description text']],
    ['an unknown field', { minuten: 3 }, [422, 'invalid_input', '/minuten unknown_field']],
  ])('refuses %s', async (_, changes, expected) => {
    const before = await office.sql(`select count(*) from time_entry`);
    expect(refusal(await member.post('C/time-entries', entry(changes)))).toEqual(expected);
    expect(await office.sql(`select count(*) from time_entry`)).toEqual(before);
  });

  it('refuses a closed project and a day after the membership, in words', async () => {
    const closed = await member.post('C/time-entries', entry({ project_id: otherProject, date: '2026-11-02' }));
    expect(closed.body.errors).toEqual([
      { pointer: '/date', code: 'hours_project_closed', detail: 'Dit project is afgesloten op 31 oktober 2026.' },
    ]);
    const gone = await giveMember(office, cooperative, 'Joris', '2026-06-30');
    const late = await bookkeeper.post('C/time-entries', entry({ member_id: gone, date: '2026-07-01' }));
    expect(late.body.errors).toEqual([
      { pointer: '/date', code: 'hours_not_a_member', detail: 'Op 1 juli 2026 was dit geen lid.' },
    ]);
    expect((await bookkeeper.post('C/time-entries', entry({ member_id: gone, date: '2026-06-30' }))).status).toBe(201);
  });

  it('refuses times that overlap, over midnight too; touching is fine', async () => {
    const at = (date: string, start_time: string, end_time: string) =>
      member.post('C/time-entries', entry({ date, start_time, end_time, minutes: undefined }));
    await made(at('2026-02-16', '22:00', '03:00'));
    expect(refusal(await at('2026-02-17', '02:59', '04:00'))).toEqual([
      409,
      'hours_overlap',
      '/start_time hours_overlap',
    ]);
    await made(at('2026-02-17', '03:00', '04:00'));
  });

  it('refuses more than 24 hours on a day, also when they arrive at once and over midnight', async () => {
    const { person } = await giveColleague(office, cooperative, 'Hein');
    const hours = () => person.post('C/time-entries', entry({ date: '2026-02-23', minutes: 240 }));
    const answers = await Promise.all(Array.from({ length: 10 }, hours));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 409).map(refusal)).toEqual(
      Array.from({ length: 4 }, () => [409, 'hours_over_24', '/minutes hours_over_24']),
    );
    const night = { date: '2026-02-24', start_time: '22:00', end_time: '06:00', minutes: undefined };
    await made(person.post('C/time-entries', entry(night)));
    await made(person.post('C/time-entries', entry({ date: '2026-02-25', minutes: 18 * 60 })));
    expect((await person.post('C/time-entries', entry({ date: '2026-02-25', minutes: 1 }))).status).toBe(409);
    // the night counts for two hours on its own date
    await made(person.post('C/time-entries', entry({ date: '2026-02-24', minutes: 22 * 60 })));
    expect((await person.post('C/time-entries', entry({ date: '2026-02-24', minutes: 1 }))).status).toBe(409);
  });

  it('lets the day the clock goes back have 25 hours', async () => {
    const { person } = await giveColleague(office, cooperative, 'Guus');
    expect((await person.post('C/time-entries', entry({ date: '2026-10-25', minutes: 1_500 }))).status).toBe(201);
    expect((await person.post('C/time-entries', entry({ date: '2026-10-26', minutes: 1_500 }))).status).toBe(409);
  });

  it('is changed and removed by version while nobody has it', async () => {
    const kept = await made(member.post('C/time-entries', entry({ date: '2026-03-02', description: 'Soep' })));
    const url = `C/time-entries/${kept.entry_id}`;
    expect((await member.patch(url, { minutes: 90 })).status).toBe(428);
    const changed = await member
      .patch(url, { start_time: '09:00', end_time: '10:30', billable: false })
      .set('if-match', '"1"');
    expect(changed.body).toMatchObject({
      minutes: 90,
      start_time: '09:00',
      description: 'Soep',
      billable: false,
      version: 2,
    });
    expect(changed.headers.etag).toBe('"2"');
    expect((await member.patch(url, { minutes: 5 }).set('if-match', '"1"')).status).toBe(412);
    const moved = await member.patch(url, { date: '2026-03-03' }).set('if-match', '"2"');
    expect(moved.body).toMatchObject({ date: '2026-03-03', start_time: '09:00', end_time: '10:30', minutes: 90 });
    const duration = await member.patch(url, { minutes: 30 }).set('if-match', '"3"');
    expect(duration.body).toMatchObject({ start_time: null, end_time: null, minutes: 30 });
    expect((await member.delete(url).set('if-match', '"1"')).status).toBe(412);
    expect((await member.delete(url).set('if-match', '"4"')).status).toBe(204);
    expect((await member.delete(url).set('if-match', '"4"')).status).toBe(404);
  });

  it('is for its member, for who leads its project, and for board and bookkeeper, with a trace', async () => {
    const { person: colleague } = await giveColleague(office, cooperative, 'Willem');
    const forMember = (by: Person, changes: object = {}) =>
      by.post('C/time-entries', entry({ member_id: memberId, date: '2026-03-09', ...changes }));
    expect((await forMember(colleague)).status).toBe(403);
    expect(refusal(await forMember(lead, { project_id: otherProject }))).toEqual([
      403,
      'hours_of_another',
      '/project_id hours_of_another',
    ]);
    const kept = await made(forMember(lead));
    await made(forMember(board, { project_id: otherProject }));
    const byBookkeeper = await made(forMember(bookkeeper));
    expect(
      await office.sql(`select action, actor_id, changes->>'member_id' as member from audit where subject_id = $1`, [
        byBookkeeper.entry_id,
      ]),
    ).toEqual([{ action: 'hours.logged_for_another', actor_id: bookkeeper.loginId, member: memberId }]);
    const url = `C/time-entries/${kept.entry_id}`;
    expect((await colleague.patch(url, { minutes: 5 }).set('if-match', '"1"')).status).toBe(404);
    expect((await colleague.delete(url).set('if-match', '"1"')).status).toBe(404);
    expect((await stranger.delete(url).set('if-match', '"1"')).status).toBe(404);
    expect((await lead.delete(url).set('if-match', '"1"')).status).toBe(204);
    expect(refusal(await bookkeeper.post('C/time-entries', entry()))).toEqual([422, 'required', '/member_id required']);
    expect(refusal(await bookkeeper.post('C/time-entries', entry({ member_id: newId() })))).toEqual([
      422,
      'invalid_input',
      '/member_id hours_unknown_member',
    ]);
  });
});
