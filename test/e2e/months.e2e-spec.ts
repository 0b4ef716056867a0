import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '#libs/kernel/index.js';
import { giveColleague, openHoursOffice, refusal, type HoursOffice } from '#test/support/hours-office.js';

let desk: HoursOffice;
beforeAll(async () => {
  desk = await openHoursOffice();
});
afterAll(() => desk.office.close());

const entry = (date: string, changes: object = {}) => ({
  project_id: desk.project,
  activity_id: desk.activity,
  date,
  minutes: 60,
  ...changes,
});

async function handedIn(monday: string, entries: object[]): Promise<Id[]> {
  expect((await desk.member.put(`C/weeks/${monday}`, { entries })).status).toBe(200);
  const week = (await desk.member.post(`C/weeks/${monday}/submission`)).body;
  return week.days.flatMap((day: { entries: { entry_id: Id }[] }) => day.entries.map((one) => one.entry_id));
}

describe('hours that come back', () => {
  it('tell the member, by mail and in the office, until the week is handed in again', async () => {
    await desk.office.sql(`update member set email = 'mollie@proef.example' where member_id = $1`, [desk.memberId]);
    const ids = await handedIn('2026-09-07', [entry('2026-09-07'), entry('2026-09-08')]);
    const reason = 'Dit was op het plein';
    expect((await desk.lead.post('C/rejections', { entry_ids: ids, reason })).body).toEqual({ rejected: 2 });
    const { items } = (await desk.member.get('C/hours-notices')).body;
    expect(items).toMatchObject([
      { kind: 'rejected', reason, entry_count: 2, minutes: 120, first_date: '2026-09-07', last_date: '2026-09-08' },
    ]);
    expect((await desk.lead.get('C/hours-notices')).body.items).toEqual([]);
    expect((await desk.lead.delete(`C/hours-notices/${items[0].notice_id}`)).status).toBe(404);
    const queued = await desk.office.sql(`select topic from outbox where subject_id = $1`, [items[0].notice_id]);
    const mailed = await desk.office.sql(`select from hours_notice where notice_id = $1 and mailed_at is not null`, [
      items[0].notice_id,
    ]);
    expect(queued.length + mailed.length).toBeGreaterThan(0);
    await desk.member.post('C/weeks/2026-09-07/submission');
    expect((await desk.member.get('C/hours-notices')).body.items).toEqual([]);
  });

  it('in two weeks are one notice, which goes when the last of them is mended, and does not come back', async () => {
    const ids = [
      ...(await handedIn('2026-08-03', [entry('2026-08-03')])),
      ...(await handedIn('2026-08-10', [entry('2026-08-10'), entry('2026-08-11')])),
    ];
    await desk.lead.post('C/rejections', { entry_ids: ids, reason: 'Welke school?' });
    const notices = async () => (await desk.member.get('C/hours-notices')).body.items;
    expect(await notices()).toMatchObject([{ entry_count: 3 }]);
    await desk.member.post('C/weeks/2026-08-10/submission');
    expect(await notices()).toHaveLength(1);
    // the other one she takes away: there is nothing left to mend
    const [{ version }] = (await desk.office.sql<{ version: number }>(
      `select version from time_entry where entry_id = $1`,
      [ids[0]],
    )) as [{ version: number }];
    await desk.member.delete(`C/time-entries/${ids[0]}`).set('if-match', `"${version}"`).expect(204);
    expect(await notices()).toEqual([]);
    await desk.member.post('C/weeks/2026-08-03/submission');
    await desk.member.delete('C/weeks/2026-08-10/submission');
    expect(await notices()).toEqual([]);
    await desk.member.post('C/weeks/2026-08-10/submission');
  });

  it('come back from approved with a reason, unless they are billed', async () => {
    const ids = await handedIn('2026-09-14', [entry('2026-09-14'), entry('2026-09-15')]);
    await desk.bookkeeper.post('C/approvals', { entry_ids: ids });
    const back = await desk.bookkeeper.post('C/reopenings', { entry_ids: [ids[0]], reason: 'Verkeerde dag' });
    expect([back.status, back.body]).toEqual([200, { reopened: 1 }]);
    const week = (await desk.member.get('C/weeks/2026-09-14')).body;
    expect(week.days[0].entries).toMatchObject([{ state: 'rejected', reject_reason: 'Verkeerde dag' }]);
    expect(week.days[1].entries).toMatchObject([{ state: 'approved' }]);
    expect((await desk.member.get('C/hours-notices')).body.items).toMatchObject([{ kind: 'reopened' }]);
    expect((await desk.member.post('C/reopenings', { entry_ids: ids, reason: 'Zelf' })).status).toBe(403);
    await desk.bookkeeper.post('C/rates', { valid_from: '2026-01-01', hourly_rate: '45.00' });
    await desk.office.sql(
      `insert into invoice (cooperative_id, invoice_id, kind, natural_key, customer_id, language, net_cents, vat_cents, total_cents)
       values ($1, $2, 'invoice', 'proef', $3, 'nl', 0, 0, 0)`,
      [desk.cooperative, ids[1], desk.customer],
    );
    await desk.office.sql(
      `insert into invoice_line (cooperative_id, invoice_id, line_no, kind, description, quantity, unit, unit_price_cents, net_cents,
         vat_treatment, supplied_on) values ($1, $2, 1, 'hours', 'x', 1, 'hour', 0, 0, 'standard', '2026-09-15')`,
      [desk.cooperative, ids[1]],
    );
    await desk.office.sql(
      `insert into invoice_time_entry (cooperative_id, entry_id, invoice_id, line_no, hourly_rate_cents)
       values ($1, $2, $2, 1, 4500)`,
      [desk.cooperative, ids[1]],
    );
    const billed = await desk.bookkeeper.post('C/reopenings', { entry_ids: [ids[1]], reason: 'Verkeerde dag' });
    expect(refusal(billed)).toEqual([409, 'hours_entry_billed']);
    await desk.office.sql(
      `update invoice set state = 'final', series = 'F', year = 2026, number = 12, number_text = '2026-0012', issue_date = '2026-10-01',
         due_date = '2026-10-31', snapshot = '{}' where invoice_id = $1`,
      [ids[1]],
    );
    const final = await desk.bookkeeper.post('C/reopenings', { entry_ids: [ids[1]], reason: 'Verkeerde dag' });
    expect(refusal(final)).toEqual([409, 'hours_entry_invoiced']);
    expect(final.body.detail).toContain('creditnota');
    expect(final.body.detail).toContain('2026-0012');
  });
});

describe('a project shared over customers', () => {
  let shared: Id;
  let school: Id;
  let park: Id;

  beforeAll(async () => {
    const make = async (code: string, customer_id: Id | null) =>
      (await desk.bookkeeper.post('C/projects', { code, name: code, customer_id, starts_on: '2026-01-01' })).body
        .project_id as Id;
    [shared, school, park] = [
      await make('SAMEN', null),
      await make('SCHOOL', desk.customer),
      await make('PARK', desk.customer),
    ];
  });

  it('divides what is approved to the minute, and joins it again', async () => {
    const share = (target_project_id: Id, percent: string) => ({ target_project_id, percent });
    const wrong = await desk.bookkeeper.put(`C/projects/${shared}/shares`, { shares: [share(school, '66.66')] });
    expect(refusal(wrong).slice(1)).toEqual(['project_shares_not_whole', '/shares project_shares_not_whole']);
    const shares = [share(school, '66.67'), share(park, '33.33')];
    expect((await desk.bookkeeper.put(`C/projects/${shared}/shares`, { shares })).status).toBe(200);
    const chain = await desk.bookkeeper.put(`C/projects/${school}/shares`, { shares: [share(park, '100')] });
    expect(refusal(chain)).toEqual([409, 'project_share_chain']);
    await expect(
      desk.office.sql(`update project_share set percent = 50 where target_project_id = $1`, [school]),
    ).rejects.toThrow('percent');

    const [id] = await handedIn('2026-08-03', [entry('2026-08-03', { project_id: shared, minutes: 100 })]);
    expect((await desk.bookkeeper.post('C/approvals', { entry_ids: [id] })).body).toEqual({ approved: 1 });
    const parts = (await desk.member.get('C/weeks/2026-08-03')).body.days[0].entries;
    expect(parts.map((one: Record<string, unknown>) => [one.project_id, one.minutes, one.state]).sort()).toEqual(
      [
        [school, 67, 'approved'],
        [park, 33, 'approved'],
      ].sort(),
    );
    const unbilled = (await desk.bookkeeper.get('C/unbilled?until=2026-08-31')).body.items;
    expect(unbilled.map((item: Record<string, unknown>) => [item.project_id, item.minutes]).sort()).toEqual(
      [
        [school, 67],
        [park, 33],
      ].sort(),
    );
    const budget = (await desk.bookkeeper.get(`C/projects/${shared}/budget`)).body;
    expect(budget).toMatchObject({ approved: 100, used_amount: '75.00', budget: null });

    const part = parts.find((one: { entry_id: Id }) => one.entry_id !== id);
    const back = await desk.bookkeeper.post('C/reopenings', { entry_ids: [part.entry_id], reason: 'Andere dag' });
    expect(back.status).toBe(200);
    const whole = (await desk.member.get('C/weeks/2026-08-03')).body.days[0].entries;
    expect(whole).toMatchObject([{ entry_id: id, project_id: shared, minutes: 100, state: 'rejected' }]);
  });
});

describe('budgets and plans', () => {
  it('show what is left, and planned beside worked', async () => {
    const put = desk.bookkeeper.put(`C/projects/${desk.project}/budget`, { per: 'total', minutes: 1_000 });
    expect((await put.set('if-match', '"0"')).body).toMatchObject({ budget: 1_000, version: 1 });
    const picture = (await desk.lead.get(`C/projects/${desk.project}/budget`)).body;
    expect(picture.left).toBe(1_000 - picture.approved - picture.submitted - picture.open);
    expect(picture).toMatchObject({ used_amount: null, approved: 60 });
    const list = Buffer.from('Lid;Project;Maand;Uren\nMollie Proef;Kantine;12-2025;2,5\n');
    const before = (await desk.bookkeeper.post('C/imports?kind=opening_hours').attach('file', list, 'stand.csv')).body;
    await desk.bookkeeper.make(`C/imports/${before.import_id}/commit`).expect(200);
    const after = (await desk.lead.get(`C/projects/${desk.project}/budget`)).body;
    expect(after).toMatchObject({
      opening: 150,
      approved: 60,
      left: picture.left - 150,
      forecast: picture.forecast + 150,
    });
    expect(after.months[0]).toEqual({
      month: '2025-12',
      opening: 150,
      approved: 0,
      submitted: 0,
      open: 0,
      planned: 0,
      absent: 0,
    });
    expect((await desk.lead.get(`C/projects/${desk.otherProject}/budget`)).status).toBe(403);
    const line = { member_id: desk.memberId, project_id: desk.project, week: '2026-09-14', minutes: 480 };
    expect((await desk.lead.put('C/plans', { lines: [line] })).body).toEqual({ planned: 1 });
    expect(refusal(await desk.lead.put('C/plans', { lines: [{ ...line, week: '2026-09-15' }] }))).toContain(
      '/lines/0/week plan_monday',
    );
    expect((await desk.lead.put('C/plans', { lines: [{ ...line, project_id: desk.otherProject }] })).status).toBe(403);
    const { items } = (await desk.member.get('C/plans?from=2026-09-14&until=2026-09-14')).body;
    expect(items).toMatchObject([{ planned_minutes: 480, worked_minutes: 120, absent_minutes: 0 }]);
  });

  it('do not call it behind what was planned for days somebody is away', async () => {
    const week = (from: string, until = from) => ({ from, until, kind: 'sickness' });
    const gone = (from: string, until = from) => desk.member.delete(`C/absences?from=${from}&until=${until}`);
    const planned = async (monday: string) =>
      (await desk.lead.get(`C/plans?from=${monday}&until=${monday}`)).body.items[0].absent_minutes;
    // two of the five days of a week, and a Saturday, which nobody plans
    await desk.member.put('C/absences', week('2026-09-15', '2026-09-16')).expect(200);
    await desk.member.put('C/absences', week('2026-09-19')).expect(200);
    expect(await planned('2026-09-14')).toBe(192);
    // never more than what was not worked
    await desk.member.put('C/absences', week('2026-09-14', '2026-09-18')).expect(200);
    expect(await planned('2026-09-14')).toBe(360);
    await gone('2026-09-14', '2026-09-19').expect(204);

    const line = { member_id: desk.memberId, project_id: desk.project, week: '2027-03-01', minutes: 480 };
    await desk.lead.put('C/plans', { lines: [line] }).expect(200);
    const budget = async () => (await desk.lead.get(`C/projects/${desk.project}/budget`)).body;
    const before = await budget();
    await desk.member.put('C/absences', { ...week('2027-03-04'), part: 'half' }).expect(200);
    await desk.member.put('C/absences', week('2027-03-05')).expect(200);
    const after = await budget();
    expect([after.absent_ahead, before.forecast - after.forecast]).toEqual([144, 144]);
    expect(after.months.at(-1)).toMatchObject({ month: '2027-03', planned: 480, absent: 144 });
    await gone('2027-03-04', '2027-03-05').expect(204);
    // the last day is a Tuesday: two of the five days of that week, and nothing of the week after it
    await desk.lead.put('C/plans', { lines: [{ ...line, week: '2027-03-08' }] }).expect(200);
    const leave = (on: string | null) =>
      desk.office.sql(
        `update member set ended_on = $2, status = case when $2::date is null then 'member' else 'notice_given' end where member_id = $1`,
        [desk.memberId, on],
      );
    const all = (await budget()).forecast;
    await leave('2027-03-02');
    expect(all - (await budget()).forecast).toBe(288 + 480);
    await leave(null);
    await desk.lead.put('C/plans', { lines: [{ ...line, week: '2027-03-08', minutes: 0 }] }).expect(200);
    await desk.lead.put('C/plans', { lines: [{ ...line, minutes: 0 }] }).expect(200);
  });
});

describe('who approves own hours', () => {
  it('is a choice of the board', async () => {
    const { person } = await giveColleague(desk.office, desk.cooperative, 'Doutzen', ['member', 'board']);
    const made = (await person.post('C/time-entries', entry('2026-10-05'))).body;
    await person.post('C/weeks/2026-10-05/submission');
    expect((await desk.bookkeeper.put('C/hours-settings', { own_approval: 'nobody' })).status).toBe(403);
    const set = desk.board.put('C/hours-settings', { own_approval: 'nobody' }).set('if-match', '"0"');
    expect((await set).body).toEqual({ own_approval: 'nobody', version: 1 });
    const own = await person.post('C/approvals', { entry_ids: [made.entry_id] });
    expect(refusal(own).slice(0, 2)).toEqual([403, 'hours_own_approval']);
    expect((await desk.board.put('C/hours-settings', { own_approval: 'leads' }).set('if-match', '"1"')).status).toBe(
      200,
    );
    expect((await person.post('C/approvals', { entry_ids: [made.entry_id] })).body).toEqual({ approved: 1 });
  });
});

describe('a month', () => {
  it('closes for everyone with its exceptions, and opens again with a trace', async () => {
    const url = 'C/hours-months/2026-09';
    const before = (await desk.bookkeeper.get(url)).body;
    expect(before).toMatchObject({ month: '2026-09', state: 'open', acts: [] });
    const kinds = new Set(before.findings.map(({ finding }: { finding: string }) => finding));
    expect([...kinds].sort()).toEqual(['not_approved', 'not_filled_in', 'rejected']);
    expect(refusal(await desk.bookkeeper.post(`${url}/closings`, {}))).toEqual([409, 'hours_month_exceptions']);
    const closed = await desk.bookkeeper.post(`${url}/closings`, { accept_exceptions: true });
    expect(closed.body).toMatchObject({ state: 'closed', acts: [{ act: 'close', acted_by_name: expect.any(String) }] });
    expect(closed.body.acts[0].exceptions).toContainEqual({ finding: 'not_approved', count: 1 });
    expect((await desk.member.post('C/time-entries', entry('2026-09-22'))).body.code).toBe('hours_month_closed');
    const late = await desk.bookkeeper.post('C/reopenings', { entry_ids: [], reason: 'Te laat' });
    expect(late.body).toEqual({ reopened: 0 });
    expect((await desk.bookkeeper.get('C/hours-months')).body.items).toContainEqual(
      expect.objectContaining({ month: '2026-09', state: 'closed' }),
    );
    expect((await desk.member.get('C/hours-months')).status).toBe(403);
    const open = await desk.board.post(`${url}/reopenings`, { reason: 'Uren vergeten' });
    expect(open.body).toMatchObject({
      state: 'open',
      version: 2,
      acts: [{ act: 'reopen', reason: 'Uren vergeten' }, {}],
    });
    expect((await desk.member.post('C/time-entries', entry('2026-09-22'))).status).toBe(201);
    await expect(desk.office.sql(`delete from hours_month_act`)).rejects.toThrow();
  });

  it('lets no entry slip in while it closes', async () => {
    const lines = Array.from({ length: 6 }, (_, index) =>
      desk.member.post('C/time-entries', entry(`2026-07-0${index + 1}`)),
    );
    const [closing, ...answers] = await Promise.all([
      desk.bookkeeper.post('C/hours-months/2026-07/closings', { accept_exceptions: true }),
      ...lines,
    ]);
    expect(closing.status).toBe(200);
    const kept = answers.filter((answer) => answer.status === 201).length;
    expect((await desk.bookkeeper.get('C/hours-months/2026-07')).body.minutes).toBe(kept * 60);
    expect(answers.every((answer) => [201, 409].includes(answer.status))).toBe(true);
  });
});
