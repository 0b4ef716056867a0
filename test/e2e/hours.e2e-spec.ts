import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import type { Role } from '#libs/platform/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let cooperative: Id;
let member: Person;
let memberId: Id;
let lead: Person;
let leadId: Id;
let board: Person;
let bookkeeper: Person;
let stranger: Person;
let customer: Id;
let project: Id;
let otherProject: Id;
let activity: Id;
let number = 0;

const MONDAY = '2026-09-07';

async function giveMember(name: string, joined = '2026-01-01', ended: string | null = null): Promise<Id> {
  const id = newId();
  await office.sql(
    `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on, ended_on)
     values ($1, $2, $3, $4, 'Proef', 'worker', 'employed', $5, $6, $7)`,
    [cooperative, id, ++number, name, ended ? 'ended' : 'active', joined, ended],
  );
  return id;
}

async function giveColleague(name: string, roles: Role[] = ['member']): Promise<{ person: Person; id: Id }> {
  const id = await giveMember(name);
  return { id, person: await givePerson(office, cooperative, roles, id) };
}

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

const code = (answer: { status: number; body: { code: string; errors?: { pointer: string; code: string }[] } }) => [
  answer.status,
  answer.body.code,
  ...(answer.body.errors ?? []).map((fault) => `${fault.pointer} ${fault.code}`),
];

beforeAll(async () => {
  office = await openOffice();
  cooperative = await giveCooperative(office);
  ({ person: member, id: memberId } = await giveColleague('Mollie'));
  ({ person: lead, id: leadId } = await giveColleague('Tjolk', ['member', 'project_lead']));
  ({ person: board } = await giveColleague('Brigitta', ['member', 'board']));
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  stranger = await givePerson(office, await giveCooperative(office, 'Buurtbus De Proef'), ['bookkeeper', 'member']);
  customer = newId();
  await office.sql(
    `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier) values ($1, $2, 1, 'School De Proef', true, false)`,
    [cooperative, customer],
  );
  const first = { code: 'KANTINE', name: 'Kantine', customer_id: customer, lead_member_id: leadId };
  project = (await made(bookkeeper.post('C/projects', { ...first, starts_on: '2026-01-01' }))).project_id;
  const second = { code: 'PLEIN', name: 'Plein', starts_on: '2026-01-01', ends_on: '2026-10-31' };
  otherProject = (await made(bookkeeper.post('C/projects', second))).project_id;
  activity = (await made(bookkeeper.post('C/activities', { name: 'Lunch bereiden' }))).activity_id;
});
afterAll(() => office.close());

describe('projects', () => {
  it('shows a project with its customer, and its version as ETag', async () => {
    const answer = await member.get(`C/projects/${project}`);
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body).toEqual({
      project_id: project,
      code: 'KANTINE',
      name: 'Kantine',
      customer_id: customer,
      customer_name: 'School De Proef',
      lead_member_id: leadId,
      starts_on: '2026-01-01',
      ends_on: null,
      your_reference: '',
      vat_treatment: 'standard',
      vat_reason: '',
      version: 1,
    });
  });

  it.each<[string, object, unknown[]]>([
    ['a code twice', { code: 'KANTINE', name: 'x' }, [409, 'project_code_taken', '/code project_code_taken']],
    [
      'an unknown customer',
      { code: 'A', name: 'x', customer_id: newId() },
      [422, 'hours_unknown_customer', '/customer_id hours_unknown_customer'],
    ],
    [
      'an unknown lead',
      { code: 'A', name: 'x', lead_member_id: newId() },
      [422, 'hours_unknown_member', '/lead_member_id hours_unknown_member'],
    ],
    [
      'an end before the start and no reason for no VAT',
      { code: 'A', name: 'x', starts_on: '2026-02-01', ends_on: '2026-01-01', vat_treatment: 'exempt' },
      [422, 'invalid_input', '/ends_on project_ends_before_start', '/vat_reason project_vat_reason'],
    ],
    ['an unknown field', { code: 'A', name: 'x', price: '1.00' }, [422, 'invalid_input', '/price unknown_field']],
    ['nothing', {}, [422, 'invalid_input', '/code text', '/name text']],
  ])('refuses %s', async (_, body, expected) => {
    expect(code(await bookkeeper.post('C/projects', body))).toEqual(expected);
  });

  it('changes only the version somebody saw', async () => {
    const { project_id } = await made(board.post('C/projects', { code: 'TUIN', name: 'Tuin' }));
    const url = `C/projects/${project_id}`;
    expect((await board.patch(url, { name: 'Tuinen' })).status).toBe(428);
    const changed = await board.patch(url, { name: 'Tuinen' }).set('if-match', '"1"');
    expect([changed.status, changed.body.name, changed.body.version]).toEqual([200, 'Tuinen', 2]);
    expect((await board.patch(url, { name: 'Te laat' }).set('if-match', '"1"')).status).toBe(412);
  });

  it('lists by name, a page at a time, searched and without what has ended', async () => {
    const first = await member.get('C/projects?limit=1');
    expect(first.body.items.map((one: { name: string }) => one.name)).toEqual(['Kantine']);
    const second = await member.get(`C/projects?limit=1&cursor=${first.body.next_cursor}`);
    expect(second.body.items.map((one: { name: string }) => one.name)).toEqual(['Plein']);
    const names = async (query: string) =>
      (await member.get(`C/projects?${query}`)).body.items.map((one: { name: string }) => one.name);
    expect(await names('search=schoo')).toEqual(['Kantine']);
    expect(await names('search=%25')).toEqual([]);
    expect(await names('open=true')).not.toContain('Plein');
    expect((await member.get('C/projects?open=maybe')).status).toBe(422);
  });

  it('is not for members to change, nor for another co-operative to see', async () => {
    expect((await member.post('C/projects', { code: 'A', name: 'x' })).status).toBe(403);
    expect((await stranger.get(`C/projects/${project}`)).status).toBe(404);
    expect((await stranger.get('C/projects')).body).toEqual({ items: [], next_cursor: null });
  });
});

describe('activities and rates', () => {
  it('keeps an activity under a name of its own', async () => {
    expect(code(await board.post('C/activities', { name: 'Lunch bereiden' }))).toEqual([
      409,
      'activity_name_taken',
      '/name activity_name_taken',
    ]);
    const { activity_id } = await made(board.post('C/activities', { name: 'Vergaderen', billable: false }));
    const changed = await board.patch(`C/activities/${activity_id}`, { name: 'Overleg' }).set('if-match', '"1"');
    expect(changed.body).toEqual({ activity_id, name: 'Overleg', billable: false, version: 2 });
    expect((await member.get('C/activities')).body.items).toContainEqual(changed.body);
  });

  it('keeps one rate per combination and date', async () => {
    const rate = { project_id: project, valid_from: '2026-01-01', hourly_rate: '27.50' };
    const kept = await made(bookkeeper.post('C/rates', rate));
    expect(kept).toEqual({ rate_id: kept.rate_id, activity_id: null, member_id: null, ...rate });
    expect(code(await bookkeeper.post('C/rates', rate))).toEqual([409, 'rate_exists', '/valid_from rate_exists']);
    const general = await made(bookkeeper.post('C/rates', { valid_from: '2026-01-01', hourly_rate: '30.00' }));
    const listed = await bookkeeper.get(`C/rates?project_id=${project}`);
    expect(listed.body.items).toEqual([general, kept]);
    expect((await bookkeeper.delete(`C/rates/${kept.rate_id}`)).status).toBe(204);
    expect((await bookkeeper.delete(`C/rates/${kept.rate_id}`)).status).toBe(404);
  });

  it.each([
    ['27.505', '/hourly_rate euro'],
    ['-1.00', '/hourly_rate euro'],
    [27.5, '/hourly_rate euro'],
  ])('refuses a rate of %j', async (hourly_rate, fault) => {
    expect(code(await bookkeeper.post('C/rates', { valid_from: '2026-01-01', hourly_rate }))).toContain(fault);
  });

  it('shows no rates to members', async () => {
    expect((await member.get('C/rates')).status).toBe(403);
  });
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
    const { person } = await giveColleague('Zeppo');
    expect(code(await person.post('C/time-entries', body))).toEqual([
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
    expect(code(await member.post('C/time-entries', entry(changes)))).toEqual(expected);
    expect(await office.sql(`select count(*) from time_entry`)).toEqual(before);
  });

  it('refuses a closed project and a day after the membership, in words', async () => {
    const closed = await member.post('C/time-entries', entry({ project_id: otherProject, date: '2026-11-02' }));
    expect(closed.body.errors).toEqual([
      { pointer: '/date', code: 'hours_project_closed', detail: 'Dit project is afgesloten op 2026-10-31.' },
    ]);
    const gone = await giveMember('Joris', '2026-01-01', '2026-06-30');
    const late = await bookkeeper.post('C/time-entries', entry({ member_id: gone, date: '2026-07-01' }));
    expect(late.body.errors).toEqual([
      { pointer: '/date', code: 'hours_not_a_member', detail: 'Op 2026-07-01 was dit geen lid.' },
    ]);
    expect((await bookkeeper.post('C/time-entries', entry({ member_id: gone, date: '2026-06-30' }))).status).toBe(201);
  });

  it('refuses times that overlap, over midnight too; touching is fine', async () => {
    const at = (date: string, start_time: string, end_time: string) =>
      member.post('C/time-entries', entry({ date, start_time, end_time, minutes: undefined }));
    await made(at('2026-02-16', '22:00', '03:00'));
    expect(code(await at('2026-02-17', '02:59', '04:00'))).toEqual([409, 'hours_overlap', '/start_time hours_overlap']);
    await made(at('2026-02-17', '03:00', '04:00'));
  });

  it('refuses more than 24 hours on a day, also when they arrive at once and over midnight', async () => {
    const { person } = await giveColleague('Hein');
    const hours = () => person.post('C/time-entries', entry({ date: '2026-02-23', minutes: 240 }));
    const answers = await Promise.all(Array.from({ length: 10 }, hours));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 409).map(code)).toEqual(
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
    const { person } = await giveColleague('Guus');
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
    const { person: colleague } = await giveColleague('Willem');
    const forMember = (by: Person, changes: object = {}) =>
      by.post('C/time-entries', entry({ member_id: memberId, date: '2026-03-09', ...changes }));
    expect((await forMember(colleague)).status).toBe(403);
    expect(code(await forMember(lead, { project_id: otherProject }))).toEqual([
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
    expect(code(await bookkeeper.post('C/time-entries', entry()))).toEqual([422, 'required', '/member_id required']);
    expect(code(await bookkeeper.post('C/time-entries', entry({ member_id: newId() })))).toEqual([
      422,
      'invalid_input',
      '/member_id hours_unknown_member',
    ]);
  });
});

describe('a week', () => {
  let person: Person;
  let id: Id;
  const url = `C/weeks/${MONDAY}`;
  const line = (changes: object = {}) => ({ entry_id: newId(), ...entry(changes) });
  const entriesOf = (week: { days: { entries: { entry_id: string }[] }[] }) => week.days.flatMap((day) => day.entries);

  beforeAll(async () => {
    ({ person, id } = await giveColleague('Saskia'));
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
    const { person: other } = await giveColleague('Ferry');
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
    expect(code(refused)).toEqual([
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
    expect(code(overlapping)).toEqual([409, 'hours_overlap', '/entries/1/start_time hours_overlap']);
    const overfull = await person.put(url, { entries: [line({ minutes: 1_000 }), line({ minutes: 500 })] });
    expect(code(overfull)).toEqual([
      409,
      'hours_over_24',
      '/entries/0/minutes hours_over_24',
      '/entries/1/minutes hours_over_24',
    ]);
    const twice = line();
    expect(code(await person.put(url, { entries: [twice, twice] }))).toEqual([
      422,
      'invalid_input',
      '/entries/1/entry_id hours_entry_twice',
    ]);
    expect(code(await person.put(url, { entries: 'all' }))).toEqual([422, 'invalid_input', '/entries list']);
    expect((await person.get(url)).body).toEqual(before.body);
  });

  it('is handed in, also empty, and taken back while nobody decided', async () => {
    const handedIn = await person.post(`${url}/submission`);
    expect([handedIn.status, handedIn.body.state]).toEqual([200, 'submitted']);
    expect(handedIn.body.submitted_at).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    const locked = entriesOf(handedIn.body)[0];
    const change = await person.patch(`C/time-entries/${locked?.entry_id}`, { minutes: 5 }).set('if-match', '"3"');
    expect(code(change)).toEqual([409, 'hours_entry_locked']);
    expect(code(await person.put(url, { entries: [line({ entry_id: locked?.entry_id, minutes: 7 })] }))).toEqual([
      409,
      'hours_entry_locked',
      '/entries/0 hours_entry_locked',
    ]);
    // what is left out of the next week stays when it is out of reach
    expect((await person.put(url, { entries: [] })).body.minutes).toBe(510);
    const back = await person.delete(`${url}/submission`);
    expect([back.status, back.body.state, back.body.submitted_at]).toEqual([200, 'open', null]);
    expect(code(await person.delete(`${url}/submission`))).toEqual([409, 'hours_week_not_submitted']);
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
    expect(code(await lead.put(url, { member_id: id, entries: [kept] }))).toEqual([
      422,
      'invalid_input',
      '/entries/0/project_id hours_of_another',
    ]);
    // a lead replaces only hours of his own projects
    const after = await lead.put(url, { member_id: id, entries: [line({ minutes: 15 })] });
    expect([after.status, after.body.minutes]).toEqual([200, 25]);
  });
});

describe('approval', () => {
  let person: Person;
  let id: Id;
  const monday = '2026-10-05';
  const url = `C/weeks/${monday}`;
  const ids: Id[] = [];

  beforeAll(async () => {
    ({ person, id } = await giveColleague('Doutzen'));
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
    expect(code(await bookkeeper.post('C/approvals', { entry_ids: [ids[0]] }))).toEqual([
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
        code: 'hours_long_day',
        detail:
          'Meer dan 12 uur op 2026-10-05. Langer mag een dienst van werknemers niet zijn (artikel 5:7 Arbeidstijdenwet).',
      },
    ]);
  });

  it('is for a lead of the project, and not for his own hours', async () => {
    const { items } = (await lead.get(`C/approvals?member_id=${id}`)).body;
    expect(items[0].entries.map((one: { entry_id: Id }) => one.entry_id)).toEqual([ids[0], ids[1]]);
    expect(code(await lead.post('C/approvals', { entry_ids: ids }))).toEqual([
      403,
      'hours_not_your_project',
      '/entry_ids/2 hours_not_your_project',
    ]);
    const own = await made(lead.post('C/time-entries', entry({ date: monday })));
    await lead.post(`${url}/submission`);
    expect(code(await lead.post('C/approvals', { entry_ids: [own.entry_id] }))).toEqual([
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
    expect(code(change)).toEqual([409, 'hours_entry_locked']);
    expect(code(await bookkeeper.delete(`C/time-entries/${ids[0]}`).set('if-match', '"3"'))).toEqual([
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
    expect(code(await bookkeeper.post('C/rejections', { entry_ids: [ids[1]] }))).toEqual([
      422,
      'invalid_input',
      '/reason text',
    ]);
    expect(code(await bookkeeper.post('C/rejections', { entry_ids: [ids[0]], reason: 'Te laat' }))).toEqual([
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
    expect(code(await person.delete(`${url}/submission`))).toEqual([409, 'hours_week_decided']);
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
    expect(code(await bookkeeper.post('C/approvals', { entry_ids }))).toEqual([422, 'invalid_input', fault]);
  });

  it('leaves a trace of every decision', async () => {
    const rows = await office.sql<{ action: string }>(
      `select action from audit where cooperative_id = $1 and action in ('hours.approved', 'hours.rejected') and changes->'entry_ids' ? $2`,
      [cooperative, ids[1]],
    );
    expect(rows.map((row) => row.action).sort()).toEqual(['hours.approved', 'hours.rejected']);
  });
});
