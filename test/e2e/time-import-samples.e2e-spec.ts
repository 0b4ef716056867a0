import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type TestOffice } from '#test/support/office.js';
import { answersTo, countIn, giveRegister, rowsIn, sample, upload } from '#test/support/timesheets.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe.each([
  // Kimai knows no hours without a project; of the others one row stays out
  ['kimai-default-en', 'kimai', 14],
  ['kimai-template-nl-semicolon-decimal', 'kimai', 14],
  ['kimai-resaved-dutch-spreadsheet', 'kimai', 14],
  ['clockify-detailed-2024a-us', 'clockify', 13],
  ['clockify-detailed-2024b-eu', 'clockify', 13],
  ['clockify-resaved-dutch-spreadsheet', 'clockify', 13],
  ['toggl-detailed-classic', 'toggl', 13],
  ['toggl-detailed-current', 'toggl', 13],
])('the sample %s', (file, layout, complete) => {
  it('goes from file to hours, adds nothing a second time, and is undone', async () => {
    const { cooperative, bookkeeper, customer } = await giveRegister(office);
    const uploaded = await upload(bookkeeper, sample(file), `${file}.csv`);
    expect([uploaded.status, uploaded.body.layout, uploaded.body.file_name]).toEqual([201, layout, `${file}.csv`]);
    expect(uploaded.body.unknown.members).toEqual([]);
    expect(await countIn(office, cooperative)).toBe(0);

    const url = `C/time-imports/${uploaded.body.import_id}`;
    const mapped = await bookkeeper.put(
      `${url}/mapping`,
      answersTo(uploaded.body, { alreadyInvoiced: 'not_billable' }),
    );
    expect([mapped.status, mapped.body.questions, mapped.body.totals.refused]).toEqual([200, [], 0]);
    expect(mapped.body.totals.ready).toBe(complete);
    expect(await countIn(office, cooperative)).toBe(0);

    const committed = await bookkeeper.make(`${url}/commit`, { state: 'submitted' });
    const { rows, minutes } = mapped.body.totals;
    expect([committed.status, committed.body]).toEqual([
      200,
      { import_id: uploaded.body.import_id, added: complete, skipped: rows - complete, minutes },
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
    expect(kept.reduce((sum, one) => sum + Number(one.minutes), 0)).toBe(minutes);
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
    expect(again.body.totals).toMatchObject({ ready: 0, duplicates: complete, minutes: 0 });
    const second = `C/time-imports/${again.body.import_id}`;
    await bookkeeper.put(`${second}/mapping`, answersTo(again.body, { alreadyInvoiced: 'not_billable' }));
    expect((await bookkeeper.make(`${second}/commit`, { state: 'submitted' })).body.added).toBe(0);
    expect(await countIn(office, cooperative)).toBe(complete);

    const undone = await bookkeeper.post(`${url}/undo`, {});
    expect([undone.status, undone.body]).toEqual([200, { removed: complete }]);
    expect(await countIn(office, cooperative)).toBe(0);
    expect((await bookkeeper.post(`${url}/undo`, {})).body.code).toBe('import_undone');
    const third = await upload(bookkeeper, sample(file));
    expect(third.body.totals.duplicates).toBe(0);
    const { items } = (await bookkeeper.get('C/time-imports')).body;
    expect(items.map((one: { state: string; added: number }) => [one.state, one.added])).toEqual([
      ['preview', 0],
      ['committed', 0],
      ['undone', complete],
    ]);
  });
});
