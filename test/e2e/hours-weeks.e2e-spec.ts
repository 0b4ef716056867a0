import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveColleague, openHoursOffice, refusal } from '#test/support/hours-office.js';
import type { Person, TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperative: Id;
let member: Person;
let lead: Person;
let bookkeeper: Person;
let stranger: Person;
let project: Id;
let otherProject: Id;
let activity: Id;

const MONDAY = '2026-09-07';

beforeAll(async () => {
  ({ office, cooperative, member, lead, bookkeeper, stranger, project, otherProject, activity } =
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

describe('a week', () => {
  let person: Person;
  let id: Id;
  const url = `C/weeks/${MONDAY}`;
  const line = (changes: object = {}) => ({ entry_id: newId(), ...entry(changes) });
  const entriesOf = (week: { days: { entries: { entry_id: string }[] }[] }) => week.days.flatMap((day) => day.entries);

  beforeAll(async () => {
    ({ person, id } = await giveColleague(office, cooperative, 'Saskia'));
  });

  it('begins empty, with its seven days', async () => {
    const answer = await person.get(url);
    expect(answer.body).toMatchObject({
      member_id: id,
      monday: MONDAY,
      state: 'empty',
      submitted_at: null,
      minutes: 0,
    });
    expect(answer.body.days.map((day: { date: string }) => day.date)).toEqual([
      '2026-09-07',
      '2026-09-08',
      '2026-09-09',
      '2026-09-10',
      '2026-09-11',
      '2026-09-12',
      '2026-09-13',
    ]);
  });

  it.each(['C/weeks/2026-09-08', 'C/weeks/2026-02-30', 'C/weeks/maandag'])('does not exist as %s', async (address) => {
    expect((await person.get(address)).status).toBe(404);
  });

  it('is filled at once; sending it twice changes nothing', async () => {
    const lines = [
      line({ start_time: '08:00', end_time: '12:00', minutes: undefined }),
      line({ start_time: '13:00', end_time: '17:00', minutes: undefined }),
      line({ date: '2026-09-08', minutes: 90, description: 'Bestellen' }),
    ];
    const first = await person.put(url, { entries: lines });
    expect([first.status, first.body.state, first.body.minutes]).toEqual([200, 'open', 570]);
    const second = await person.put(url, { entries: lines });
    expect(second.body).toEqual(first.body);
    // two lines swap their times, one changes, one is new, one goes
    const [morning, afternoon] = lines;
    const changed = [
      { ...morning, start_time: '13:00', end_time: '17:00' },
      { ...afternoon, start_time: '08:00', end_time: '12:00' },
      line({ date: '2026-09-09', minutes: 30 }),
    ];
    const third = await person.put(url, { entries: changed });
    expect(entriesOf(third.body).map((one) => one.entry_id)).toEqual([
      afternoon?.entry_id,
      morning?.entry_id,
      changed[2]?.entry_id,
    ]);
    expect(third.body.days[0].entries[0].version).toBe(2);
    expect(third.body.minutes).toBe(510);
  });

  it('is filled once by requests that arrive at once', async () => {
    const { person: other } = await giveColleague(office, cooperative, 'Ferry');
    const entries = [line(), line({ date: '2026-09-10' })];
    const answers = await Promise.all(Array.from({ length: 5 }, () => other.put(url, { entries })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await other.get(url)).body.minutes).toBe(120);
  });

  it('says per line what is wrong, and then changes nothing', async () => {
    const before = await person.get(url);
    const refused = await person.put(url, {
      entries: [
        line({ date: '2026-09-14' }),
        line({ project_id: newId() }),
        line({ minutes: undefined }),
        line({ start_time: '08:00', end_time: '10:00', minutes: undefined }),
      ],
    });
    expect(refusal(refused)).toEqual([
      422,
      'invalid_input',
      '/entries/0/date hours_date_outside_week',
      '/entries/1/project_id hours_unknown_project',
      '/entries/2/minutes hours_minutes_missing',
    ]);
    const overlapping = await person.put(url, {
      entries: [
        line({ start_time: '08:00', end_time: '10:00', minutes: undefined }),
        line({ start_time: '09:00', end_time: '11:00', minutes: undefined }),
      ],
    });
    expect(refusal(overlapping)).toEqual([409, 'hours_overlap', '/entries/1/start_time hours_overlap']);
    const overfull = await person.put(url, { entries: [line({ minutes: 1_000 }), line({ minutes: 500 })] });
    expect(refusal(overfull)).toEqual([
      409,
      'hours_over_24',
      '/entries/0/minutes hours_over_24',
      '/entries/1/minutes hours_over_24',
    ]);
    const twice = line();
    expect(refusal(await person.put(url, { entries: [twice, twice] }))).toEqual([
      422,
      'invalid_input',
      '/entries/1/entry_id hours_entry_twice',
    ]);
    expect(refusal(await person.put(url, { entries: 'all' }))).toEqual([422, 'invalid_input', '/entries list']);
    expect((await person.get(url)).body).toEqual(before.body);
  });

  it('is handed in, also empty, and taken back while nobody decided', async () => {
    const handedIn = await person.post(`${url}/submission`);
    expect([handedIn.status, handedIn.body.state]).toEqual([200, 'submitted']);
    expect(handedIn.body.submitted_at).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    const locked = entriesOf(handedIn.body)[0];
    const change = await person.patch(`C/time-entries/${locked?.entry_id}`, { minutes: 5 }).set('if-match', '"3"');
    expect(refusal(change)).toEqual([409, 'hours_entry_locked']);
    expect(refusal(await person.put(url, { entries: [line({ entry_id: locked?.entry_id, minutes: 7 })] }))).toEqual([
      409,
      'hours_entry_locked',
      '/entries/0 hours_entry_locked',
    ]);
    // what is left out of the next week stays when it is out of reach
    expect((await person.put(url, { entries: [] })).body.minutes).toBe(510);
    const back = await person.delete(`${url}/submission`);
    expect([back.status, back.body.state, back.body.submitted_at]).toEqual([200, 'open', null]);
    expect(refusal(await person.delete(`${url}/submission`))).toEqual([409, 'hours_week_not_submitted']);
    const empty = await person.post('C/weeks/2026-09-14/submission', {});
    expect(empty.body).toMatchObject({ state: 'submitted', minutes: 0 });
    expect((await person.delete('C/weeks/2026-09-14/submission')).body.state).toBe('empty');
  });

  it('of somebody else is for lead, board and bookkeeper', async () => {
    expect((await member.get(`${url}?member_id=${id}`)).status).toBe(403);
    expect((await member.put(url, { member_id: id, entries: [] })).status).toBe(403);
    expect((await member.post(`${url}/submission`, { member_id: id })).status).toBe(403);
    expect((await lead.get(`${url}?member_id=${id}`)).body.minutes).toBe(510);
    expect((await bookkeeper.get(`${url}?member_id=${newId()}`)).status).toBe(404);
    expect((await bookkeeper.post(`${url}/submission`, { member_id: newId() })).status).toBe(422);
    expect((await stranger.get(`${url}?member_id=${id}`)).status).toBe(404);
    const kept = line({ project_id: otherProject, date: '2026-09-11', minutes: 10 });
    await made(person.post('C/time-entries', kept));
    expect(refusal(await lead.put(url, { member_id: id, entries: [kept] }))).toEqual([
      422,
      'invalid_input',
      '/entries/0/project_id hours_of_another',
    ]);
    // a lead replaces only hours of his own projects
    const after = await lead.put(url, { member_id: id, entries: [line({ minutes: 15 })] });
    expect([after.status, after.body.minutes]).toEqual([200, 25]);
  });
});
