import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '#test/support/office.js';
import { answersTo, countIn, giveRegister, rowsIn, sample, unknown, upload } from '#test/support/timesheets.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe.each([
  // Kimai knows no hours without a project; of the others one row stays out
  ['kimai-default-en', 'Kimai', 14],
  ['kimai-template-nl-semicolon-decimal', 'Kimai', 14],
  ['kimai-resaved-dutch-spreadsheet', 'Kimai', 14],
  ['clockify-detailed-2024a-us', 'Clockify', 13],
  ['clockify-detailed-2024b-eu', 'Clockify', 13],
  ['clockify-resaved-dutch-spreadsheet', 'Clockify', 13],
  ['toggl-detailed-classic', 'Toggl', 13],
  ['toggl-detailed-current', 'Toggl', 13],
])('the sample %s', (file, program, complete) => {
  it('goes from file to hours, adds nothing a second time, and is undone', async () => {
    const { cooperative, bookkeeper, customer } = await giveRegister(office);
    const uploaded = await upload(bookkeeper, sample(file), `${file}.csv`);
    expect([uploaded.status, uploaded.body.program, uploaded.body.file_name]).toEqual([201, program, `${file}.csv`]);
    expect(unknown(uploaded.body, 'members')).toEqual([]);
    expect(await countIn(office, cooperative)).toBe(0);

    const url = `C/imports/${uploaded.body.import_id}`;
    const mapped = await bookkeeper.put(
      `${url}/mapping`,
      answersTo(uploaded.body, { already_invoiced: 'not_billable' }),
    );
    expect([mapped.status, mapped.body.questions, mapped.body.totals.refused]).toEqual([200, [], 0]);
    expect(mapped.body.totals.ready).toBe(complete);
    expect(await countIn(office, cooperative)).toBe(0);

    const committed = await bookkeeper.make(`${url}/commit`, { choice: 'submitted' });
    const { rows } = mapped.body.totals;
    expect([committed.status, committed.body]).toEqual([
      200,
      { import_id: uploaded.body.import_id, added: complete, left_out: rows - complete, run_id: null },
    ]);
    const kept = await rowsIn(
      office,
      cooperative,
      `e.date::text, e.minutes, e.description, e.state, to_char(e.starts_at at time zone 'Europe/Amsterdam', 'HH24:MI') as start,
       extract(epoch from e.ends_at - e.starts_at)::int / 60 as lasts`,
    );
    // over midnight, over New Year, the hour that comes twice, quotes and accents
    const descriptions = new Map(kept.map((one) => [one.description, one]));
    expect(descriptions.get('Noodreparatie lekkage, tot na middernacht')).toMatchObject({
      date: '2026-09-09',
      minutes: 165,
      start: '22:30',
      lasts: 165,
    });
    expect(descriptions.get('Oud en nieuw, wacht bij stookinstallatie')).toMatchObject({
      date: '2026-12-31',
      minutes: 300,
      lasts: 300,
    });
    expect(descriptions.get('Nachtdienst wintertijd (uur komt twee keer voor)')).toMatchObject({
      date: '2026-10-25',
      minutes: 120,
      start: '01:30',
      lasts: 120,
    });
    expect(descriptions.get('Crème brûlée voor 48 kinderen – gelukt!')).toMatchObject({
      minutes: 247,
      state: 'submitted',
    });
    const minutes = kept.reduce((sum, one) => sum + Number(one.minutes), 0);
    const [{ sum }] = mapped.body.sums;
    expect(sum).toBe(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);
    const projects = await office.sql(
      `select name, customer_id, starts_on::text from project where cooperative_id = $1`,
      [cooperative],
    );
    expect(projects).toContainEqual({
      name: 'Schoolkantine De Broodtrommel',
      customer_id: customer,
      starts_on: '2026-09-07',
    });

    const again = await upload(bookkeeper, sample(file), 'nog-een-keer.csv');
    expect(again.body.totals).toMatchObject({ ready: 0, duplicate: complete });
    expect(again.body.earlier).toMatchObject({ import_id: uploaded.body.import_id, added: complete });
    const second = `C/imports/${again.body.import_id}`;
    await bookkeeper.put(`${second}/mapping`, answersTo(again.body, { already_invoiced: 'not_billable' }));
    expect((await bookkeeper.make(`${second}/commit`, { choice: 'submitted' })).body.code).toBe('import_nothing_ready');
    expect(await countIn(office, cooperative)).toBe(complete);

    const undone = await bookkeeper.post(`${url}/undo`, {});
    expect([undone.status, undone.body]).toEqual([200, { removed: complete, run_id: null }]);
    expect(await countIn(office, cooperative)).toBe(0);
    // what the file had made for it goes with it
    for (const table of ['project', 'activity']) {
      expect(await office.sql(`select 1 from ${table} where cooperative_id = $1`, [cooperative])).toEqual([]);
    }
    expect((await bookkeeper.post(`${url}/undo`, {})).body.code).toBe('import_undone');
    const third = await upload(bookkeeper, sample(file));
    expect(third.body.totals.duplicate).toBe(0);
    const { items } = (await bookkeeper.get('C/imports?kind=hours')).body;
    expect(items.map((one: { state: string; added: number }) => [one.state, one.added])).toEqual([
      ['preview', 0],
      ['preview', 0],
      ['undone', complete],
    ]);
  });
});
