import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, newId, systemClock } from '#libs/kernel/index.js';
import { problemOf, TenantContext, Transactions } from '#libs/platform/index.js';
import { openHoursOffice, refusal, type HoursOffice } from '#test/support/hours-office.js';

let desk: HoursOffice;
beforeAll(async () => {
  desk = await openHoursOffice();
});
afterAll(() => desk.office.close());

const entry = (changes: object = {}) => ({
  project_id: desk.project,
  activity_id: desk.activity,
  date: '2026-09-07',
  ...changes,
});

describe('the record of working time', () => {
  it('takes a break off, and keeps it', async () => {
    const shift = { start_time: '22:00', end_time: '06:30', break_minutes: 30 };
    const made = await desk.member.post('C/time-entries', entry(shift));
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ ...shift, date: '2026-09-07', minutes: 480, entered_by_name: null }),
    ]);
    const url = `C/time-entries/${made.body.entry_id}`;
    const longer = await desk.member.patch(url, { break_minutes: 60 }).set('if-match', '"1"');
    expect(longer.body).toMatchObject({ start_time: '22:00', end_time: '06:30', break_minutes: 60, minutes: 450 });
    const times = entry({ entry_id: made.body.entry_id, start_time: '22:00', end_time: '06:30' });
    const week = await desk.member.put('C/weeks/2026-09-07', { entries: [times] });
    expect(week.body.days[0].entries).toMatchObject([{ break_minutes: 60, minutes: 450, version: 2 }]);
    await expect(desk.office.sql(`update time_entry set break_minutes = 90 where minutes = 450`)).rejects.toThrow(
      'time_entry_sound',
    );
  });

  it.each([
    ['no time', `minutes = 0`],
    ['more than a day', `minutes = 1501`],
    ['a break that does not fit', `break_minutes = 90`],
    ['an end without a start', `starts_at = null`],
    ['a rejection without a reason', `state = 'rejected'`],
  ])('says in words what the database refuses where the office overlooked it: %s', async (_, wrong) => {
    const body = entry({ date: '2026-09-11', start_time: '09:00', end_time: '10:00' });
    const { entry_id } = (await desk.board.post('C/time-entries', { ...body, entry_id: newId() })).body;
    const job = TenantContext.forJob(desk.cooperative, 'test', systemClock);
    const refused = await desk.office.app
      .get(Transactions, { strict: false })
      .run(job, (tx) =>
        tx.execute(`update time_entry set ${wrong} where cooperative_id = $1 and entry_id = $2`, [
          desk.cooperative,
          entry_id,
        ]),
      )
      .catch((error) => problemOf(error, 'nl', '/'));
    await desk.board.delete(`C/time-entries/${entry_id}`).set('if-match', '"1"').expect(204);
    expect(refused).toMatchObject({
      status: 422,
      code: 'hours_entry_unsound',
      detail: expect.stringContaining('de duur, de pauze'),
    });
  });

  it('says who wrote hours down for somebody else', async () => {
    const made = await desk.board.post(
      'C/time-entries',
      entry({ member_id: desk.memberId, date: '2026-09-08', minutes: 60 }),
    );
    expect(made.body).toMatchObject({ member_id: desk.memberId, entered_by_name: expect.stringMatching(/./) });
    const own = await desk.member.patch(`C/time-entries/${made.body.entry_id}`, { minutes: 90 }).set('if-match', '"1"');
    expect(own.body).toMatchObject({ minutes: 90, entered_by_name: null });
  });

  it('copies a week once', async () => {
    const copied = await desk.member.post('C/weeks/2026-09-14/copies', { from: '2026-09-07' });
    expect([copied.status, copied.body.minutes, copied.body.left_out]).toEqual([200, 540, []]);
    expect(copied.body.days[0].entries).toMatchObject([{ start_time: '22:00', break_minutes: 60, state: 'open' }]);
    expect((await desk.member.post('C/weeks/2026-09-14/copies', { from: '2026-09-07' })).body.minutes).toBe(540);
    expect(refusal(await desk.member.post('C/weeks/2026-09-14/copies', { from: '2026-09-08' }))[0]).toBe(404);
  });

  it('stands still in a closed month, by day', async () => {
    const line = { minutes: 60, entry_id: newId() };
    expect((await desk.member.post('C/time-entries', entry({ ...line, date: '2026-08-31' }))).status).toBe(201);
    await desk.office.sql(
      `insert into hours_month (cooperative_id, month, state, changed_by_name) values ($1, '2026-08', 'closed', 'Proef')`,
      [desk.cooperative],
    );
    const late = await desk.member.post('C/time-entries', entry({ minutes: 60, date: '2026-08-30' }));
    expect(refusal(late)).toEqual([409, 'hours_month_closed', '/date hours_month_closed']);
    expect(late.body.detail).toContain('augustus 2026');
    // the week of 31 August: Monday is closed, the other days go on
    const tuesday = entry({ minutes: 60, date: '2026-09-01' });
    expect((await desk.member.post('C/time-entries', tuesday)).status).toBe(201);
    const week = (await desk.member.post('C/weeks/2026-08-31/submission')).body;
    expect(week.days.slice(0, 2)).toMatchObject([
      { closed: true, entries: [{ state: 'open' }] },
      { closed: false, entries: [{ state: 'submitted' }] },
    ]);
    expect(refusal(await desk.member.put('C/absences', { from: '2026-08-28', kind: 'leave' }))[1]).toBe(
      'hours_month_closed',
    );
  });
});

describe('absence', () => {
  it('is marked over a period, and cleared', async () => {
    const marked = await desk.member.put('C/absences', { from: '2026-10-08', until: '2026-10-13', kind: 'leave' });
    expect(marked.body.items.map(({ date }: { date: string }) => date)).toEqual(
      ['2026-10-08', '2026-10-09', '2026-10-12', '2026-10-13'].map(localDate),
    );
    const cleared = await desk.member.delete('C/absences?from=2026-10-13&until=2026-10-13');
    expect(cleared.status).toBe(204);
    const week = (await desk.member.get('C/weeks/2026-10-12')).body;
    expect(week.days.map((day: { absences: unknown[] }) => day.absences.length)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  it('never says why somebody is ill, and to a lead not even that', async () => {
    const sick = { member_id: desk.memberId, from: '2026-10-20', kind: 'sickness' };
    expect(refusal(await desk.board.put('C/absences', { ...sick, note: 'griep' }))).toEqual([
      422,
      'absence_sickness_note',
      '/note absence_sickness_note',
    ]);
    expect((await desk.board.put('C/absences', sick)).body.items).toMatchObject([{ kind: 'sickness', note: '' }]);
    const url = 'C/absences?from=2026-10-20&until=2026-10-20';
    expect((await desk.lead.get(url)).body.items).toMatchObject([{ member_id: desk.memberId, kind: 'absent' }]);
    expect((await desk.member.get(url)).body.items).toMatchObject([{ kind: 'sickness' }]);
    expect((await desk.lead.put('C/absences', sick)).status).toBe(403);
    const audits = await desk.office.sql<{ changes: object }>(
      `select changes from audit where action = 'absence.marked_for_another'`,
    );
    expect(JSON.stringify(audits)).not.toContain('sickness');
  });
});
