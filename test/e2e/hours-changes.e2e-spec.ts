import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '#libs/kernel/index.js';
import { openHoursOffice, type HoursOffice } from '#test/support/hours-office.js';

interface Change {
  event: string;
  subject_kind: string;
  subject_ids: Id[];
}

let desk: HoursOffice;
let since: string;
beforeAll(async () => {
  desk = await openHoursOffice();
  since = (await desk.bookkeeper.get('C/changes?limit=500').expect(200)).body.next_since;
});
afterAll(() => desk.office.close());

/** What was done since the last time one asked, the ids in one order. */
async function news(): Promise<[string, string, Id[]][]> {
  const { body } = await desk.bookkeeper.get(`C/changes?since=${since}`).expect(200);
  since = body.next_since;
  return body.items.map((one: Change) => [one.event, one.subject_kind, [...one.subject_ids].sort()]);
}

const log = async (date: string): Promise<Id> => {
  const entry = { project_id: desk.project, activity_id: desk.activity, date, minutes: 60 };
  return (await desk.member.post('C/time-entries', entry).expect(201)).body.entry_id;
};

describe('the log of changes tells of hours', () => {
  let entries: Id[];

  it('when a week is handed in, taken back and handed in again, all entries in one row', async () => {
    entries = [await log('2026-09-07'), await log('2026-09-08'), await log('2026-09-09')].sort();
    expect(await news()).toEqual([]);
    await desk.member.post('C/weeks/2026-09-07/submission').expect(200);
    expect(await news()).toEqual([['hours.submitted', 'time_entry', entries]]);
    await desk.member.delete('C/weeks/2026-09-07/submission').expect(200);
    await desk.member.post('C/weeks/2026-09-07/submission').expect(200);
    expect(await news()).toEqual([
      ['hours.taken_back', 'time_entry', entries],
      ['hours.submitted', 'time_entry', entries],
    ]);
    await desk.member.post('C/weeks/2026-10-05/submission').expect(200);
    expect(await news()).toEqual([]);
  });

  it('when they are approved, rejected or opened again, and says nothing of what was refused', async () => {
    const [first, second, third] = entries;
    await desk.bookkeeper.post('C/approvals', { entry_ids: [first, second] }).expect(200);
    await desk.bookkeeper.post('C/approvals', { entry_ids: [first, second] }).expect(200);
    await desk.bookkeeper.post('C/rejections', { entry_ids: [third], reason: 'Verkeerd project' }).expect(200);
    await desk.bookkeeper.post('C/reopenings', { entry_ids: [second], reason: 'Te vroeg' }).expect(200);
    await desk.member.post('C/approvals', { entry_ids: [third] }).expect(403);
    expect(await news()).toEqual([
      ['hours.approved', 'time_entry', [first, second]],
      ['hours.rejected', 'time_entry', [third]],
      ['hours.reopened', 'time_entry', [second]],
    ]);
  });

  it('when a month is closed and opened again, by the act that the month shows', async () => {
    await desk.bookkeeper.post('C/hours-months/2026-02/closings', { accept_exceptions: true }).expect(200);
    const { body } = await desk.bookkeeper
      .post('C/hours-months/2026-02/reopenings', { reason: 'Een week vergeten' })
      .expect(200);
    const [reopened, closed] = body.acts.map((act: { act_id: Id }) => act.act_id);
    expect(await news()).toEqual([
      ['hours_month.closed', 'hours_month_act', [closed]],
      ['hours_month.reopened', 'hours_month_act', [reopened]],
    ]);
  });

  it('when a project is made or changed', async () => {
    const { project_id: id } = (await desk.bookkeeper.post('C/projects', { code: 'ZAAL', name: 'Zaal' }).expect(201))
      .body;
    await desk.bookkeeper.patch(`C/projects/${id}`, { name: 'Grote zaal' }).set('if-match', '"1"').expect(200);
    expect(await news()).toEqual([
      ['project.added', 'project', [id]],
      ['project.changed', 'project', [id]],
    ]);
  });

  it('when they, or projects, come from a file, as when they were written by hand, and when that is undone', async () => {
    const bring = async (kind: string, lines: string[]) => {
      const file = Buffer.from(lines.join('\n'));
      const { body } = await desk.bookkeeper.post(`C/imports?kind=${kind}`).attach('file', file, 'lijst.csv');
      await desk.bookkeeper.make(`C/imports/${body.import_id}/commit`).expect(200);
      return { undo: () => desk.bookkeeper.post(`C/imports/${body.import_id}/undo`, {}).expect(200) };
    };
    const projects = await bring('projects', ['code;naam', 'TUIN;Tuin', 'KAS;Kas']);
    const idsOf = async (code: string[]) =>
      (
        await desk.office.sql<{ project_id: Id }>(
          `select project_id from project where cooperative_id = $1 and code = any($2) order by 1`,
          [desk.cooperative, code],
        )
      ).map(({ project_id }) => project_id);
    const made = await idsOf(['TUIN', 'KAS']);
    const added = await news();
    await projects.undo();
    expect([added, await news()]).toEqual([
      [
        ['project.added', 'project', made],
        ['import.committed', 'import', [expect.any(String)]],
      ],
      [
        ['project.removed', 'project', made],
        ['import.undone', 'import', [expect.any(String)]],
      ],
    ]);
    expect(made).toHaveLength(2);
    const hours = await bring('hours', [
      'Datum;Lid;Project;Activiteit;Uren',
      '2026-05-04;Mollie Proef;Kantine;Lunch bereiden;2',
    ]);
    const [{ entry_id }] = (await desk.office.sql<{ entry_id: Id }>(
      `select entry_id from time_entry where cooperative_id = $1 and import_id is not null`,
      [desk.cooperative],
    )) as [{ entry_id: Id }];
    expect((await news()).filter(([event]) => event.startsWith('hours'))).toEqual([
      ['hours.submitted', 'time_entry', [entry_id]],
    ]);
    await hours.undo();
    expect((await news()).filter(([event]) => event.startsWith('hours'))).toEqual([
      ['hours.taken_back', 'time_entry', [entry_id]],
    ]);
  });

  it('by ids alone: no name, reason or member is in it', async () => {
    const rows = await desk.office.sql(`select * from change where cooperative_id = $1`, [desk.cooperative]);
    const text = JSON.stringify(rows);
    for (const word of ['Mollie', 'Verkeerd', 'vergeten', 'Grote', desk.memberId]) expect(text).not.toContain(word);
  });
});
