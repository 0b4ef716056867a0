import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveColleague, openHoursOffice, refusal, type HoursOffice } from '#test/support/hours-office.js';
import { giveCooperative, type Person } from '#test/support/office.js';

/** What the rules need to know of entries that come at one moment is read together: each must be judged by its own. */
let desk: HoursOffice;
let people: { person: Person; id: Id }[];
let elsewhere: { person: Person; id: Id };

beforeAll(async () => {
  desk = await openHoursOffice();
  people = await Promise.all(
    ['Anouk', 'Bilal', 'Chan', 'Dewi', 'Eefje'].map((name) => giveColleague(desk.office, desk.cooperative, name)),
  );
  elsewhere = await giveColleague(desk.office, await giveCooperative(desk.office, 'De Overkant'), 'Vreemd');
  await desk.office.app.listen(0, '127.0.0.1');
});
afterAll(() => desk.office.close());

const entry = (changes: object = {}) => ({
  entry_id: newId(),
  project_id: desk.project,
  activity_id: desk.activity,
  date: '2026-09-07',
  minutes: 60,
  ...changes,
});

it('keeps everybody’s own hours, and tells each what is wrong with the own ones', async () => {
  const days = ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10'];
  const asked = days.flatMap((date, day) =>
    people.map(async ({ person, id }, n) => {
      const kept = await person.post('C/time-entries', entry({ date, minutes: 15 + n + 5 * day }));
      return [kept.status, kept.body.member_id === id, kept.body.minutes, kept.body.date];
    }),
  );
  const wrong = [
    ...people.map(({ person }) => person.post('C/time-entries', entry({ project_id: newId() }))),
    ...people.map(({ person }) => person.post('C/time-entries', entry({ activity_id: newId() }))),
    ...people.map(({ person }) =>
      person.post('C/time-entries', entry({ project_id: desk.otherProject, date: '2026-11-02' })),
    ),
    ...people.map(() => elsewhere.person.post('C/time-entries', entry())),
  ].map(async (answer) => refusal(await answer));
  expect(await Promise.all(asked)).toEqual(
    days.flatMap((date, day) => people.map((_, n) => [201, true, 15 + n + 5 * day, date])),
  );
  const five = (answer: unknown[]) => people.map(() => answer);
  expect(await Promise.all(wrong)).toEqual([
    ...five([422, 'invalid_input', '/project_id hours_unknown_project']),
    ...five([422, 'invalid_input', '/activity_id hours_unknown_activity']),
    ...five([422, 'invalid_input', '/date hours_project_closed']),
    ...five([422, 'invalid_input', '/project_id hours_unknown_project', '/activity_id hours_unknown_activity']),
  ]);
  const stored = await desk.office.sql<{ n: number; minutes: number }>(
    `select count(*)::int as n, sum(minutes)::int as minutes from time_entry where member_id = any($1)`,
    [people.map(({ id }) => id)],
  );
  expect(stored).toEqual([{ n: 20, minutes: 4 * (15 + 16 + 17 + 18 + 19) + 5 * (0 + 5 + 10 + 15) }]);
});

it('makes one entry of the same one sent by a phone that lost the answers', async () => {
  const same = entry({ date: '2026-09-14' });
  const answers = await Promise.all(Array.from({ length: 8 }, () => people[0]!.person.post('C/time-entries', same)));
  expect(answers.map(({ status, body }) => [status, body.entry_id])).toEqual(answers.map(() => [201, same.entry_id]));
  const other = await people[1]!.person.post('C/time-entries', same);
  expect(refusal(other)).toEqual([409, 'hours_entry_exists', '/entry_id hours_entry_exists']);
});
