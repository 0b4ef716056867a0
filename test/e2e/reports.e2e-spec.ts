import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { newId } from '#libs/kernel/index.js';
import { openHoursOffice, refusal, type HoursOffice } from '#test/support/hours-office.js';

let desk: HoursOffice;
const PERIOD = 'from=2026-09-01&until=2026-09-30';

beforeAll(async () => {
  desk = await openHoursOffice();
  const { member, bookkeeper, project, activity, memberId } = desk;
  await desk.office.sql(`update member set given_name = '=1+1', family_name = 'Proef' where member_id = $1`, [
    memberId,
  ]);
  await bookkeeper.post('C/rates', { valid_from: '2026-01-01', hourly_rate: '45.00' });
  const line = { project_id: project, activity_id: activity };
  const entries = [
    { ...line, date: '2026-09-07', minutes: 90 },
    { ...line, date: '2026-09-08', start_time: '09:00', end_time: '10:00' },
  ];
  await member.put('C/weeks/2026-09-07', { entries });
  const week = (await member.post('C/weeks/2026-09-07/submission')).body;
  await bookkeeper.post('C/approvals', { entry_ids: [week.days[0].entries[0].entry_id] });
});
afterAll(() => desk.office.close());

const cells = (row: { cells: { value: string }[] }) => row.cells.map(({ value }) => value);

describe('a report', () => {
  const asked = `kind=hours&${PERIOD}&groups=member,month&measures=minutes,approved_minutes,value,unbilled_value`;

  it('shows hours and what they are worth', async () => {
    const { status, body } = await desk.bookkeeper.get(`C/reports?${asked}`);
    expect([status, body.rows?.map(cells)]).toEqual([200, [['=1+1 Proef', '2026-09', '150', '90', '112.50', '67.50']]]);
    expect(cells(body.totals)).toEqual(['', '', '150', '90', '112.50', '67.50']);
    expect((await desk.member.get(`C/reports?${asked}`)).status).toBe(403);
    expect(refusal(await desk.bookkeeper.get('C/reports?kind=hours&from=2026-09-01&until=2020-01-01'))).toEqual([
      422,
      'invalid_input',
      '/until report_period',
    ]);
  });

  it('is the same in every file, and calculates in none', async () => {
    const file = async (format: string) => desk.bookkeeper.get(`C/report-files?${asked}&format=${format}`).buffer();
    const csv = await file('csv');
    expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.text.split('\r\n')).toEqual([
      '\ufeffLid;Maand;Uren;Goedgekeurd;Waarde;Nog te factureren',
      `"'=1+1 Proef";2026-09;"2,5";"1,5";"112,5";"67,5"`,
      'Totaal;;"2,5";"1,5";"112,5";"67,5"',
      '',
    ]);
    const raw = (response: NodeJS.ReadableStream, done: (error: null, bytes: Buffer) => void) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    };
    const xlsx = await desk.bookkeeper
      .get(`C/report-files?${asked}&format=xlsx`)
      .buffer()
      .parse(raw as never);
    const rows = await readXlsxFile(xlsx.body as Buffer);
    expect(JSON.stringify(rows)).toContain('"=1+1 Proef","2026-09",2.5,1.5,112.5,67.5');
    const pdf = await desk.bookkeeper
      .get(`C/report-files?${asked}&format=pdf`)
      .buffer()
      .parse(raw as never);
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says what is not billed yet, and which part of the turnover members work', async () => {
    const unbilled = (await desk.bookkeeper.get(`C/reports?kind=unbilled&${PERIOD}`)).body;
    expect(unbilled.rows.map(cells)).toEqual([['School De Proef', 'Kantine', '2026-09-07', '1', '90', '67.50']]);
    const share = (await desk.bookkeeper.get(`C/reports?kind=member_share&${PERIOD}`)).body;
    expect(share.rows.map(cells)).toEqual([
      ['Leden', '1', '90', '67.50', '100.00'],
      ['Aspirant-leden en anderen', '0', '0', '0.00', '0.00'],
    ]);
    expect(share.notes[0].text).toContain('2:53');
  });
});

describe('hours of before the office', () => {
  const asked = 'kind=hours&groups=member,activity&measures=minutes,value';
  const rows = async (rest: string) => {
    const { body } = await desk.bookkeeper.get(`C/reports?${asked}&${rest}`);
    return { rows: body.rows.map(cells), notes: body.notes.map(({ text }: { text: string }) => text).join() };
  };

  it('count in whole months of the period, without a value', async () => {
    const ids = [desk.cooperative, newId()];
    await desk.office.sql(
      `insert into import (cooperative_id, import_id, kind, file_name, file_sha256, content, row_count)
       values ($1, $2, 'opening_hours', 'begin.csv', '\\x00', '', 1)`,
      ids,
    );
    await desk.office.sql(
      `insert into opening_hours (cooperative_id, opening_id, member_id, project_id, month, minutes, import_id)
       values ($1, $2, $3, $4, '2026-03', 600, $2)`,
      [...ids, desk.memberId, desk.project],
    );
    const whole = await rows('from=2026-03-01&until=2026-03-31');
    expect(whole.rows).toEqual([['=1+1 Proef', 'beginstand', '600', '0.00']]);
    expect(whole.notes).toContain('beginstand');
    expect((await rows('from=2026-03-02&until=2026-03-31')).rows).toEqual([]);
    expect((await rows('from=2026-03-01&until=2026-03-30')).rows).toEqual([]);
    expect((await rows('from=2026-03-01&until=2026-03-31&only=approved')).rows).toEqual([]);
  });
});

describe('a kept view', () => {
  it('is one’s own, or everybody’s', async () => {
    const definition = {
      kind: 'hours',
      from: '2026-01-01',
      until: '2026-12-31',
      groups: ['project'],
      measures: ['value'],
    };
    const keep = (name: string, shared: boolean) =>
      desk.bookkeeper.post('C/report-views', { name, shared, definition });
    const own = await keep('Van mij', false);
    expect([own.status, own.body]).toEqual([
      201,
      expect.objectContaining({ name: 'Van mij', shared: false, version: 1 }),
    ]);
    expect((await keep('Van ons', true)).status).toBe(201);
    expect(refusal(await keep('Van mij', false))).toEqual([409, 'report_view_name', '/name report_view_name']);
    const names = async (person: typeof desk.board) =>
      (await person.get('C/report-views')).body.items.map((view: { name: string }) => view.name);
    expect(await names(desk.bookkeeper)).toEqual(['Van mij', 'Van ons']);
    expect(await names(desk.board)).toEqual(['Van ons']);
    const url = `C/report-views/${own.body.view_id}`;
    expect((await desk.board.delete(url).set('if-match', '"1"')).status).toBe(404);
    const put = desk.bookkeeper.put(url, { name: 'Van ons allen', shared: true, definition }).set('if-match', '"1"');
    expect((await put).body).toMatchObject({ name: 'Van ons allen', shared: true, version: 2 });
    expect((await desk.board.delete(url).set('if-match', '"2"')).status).toBe(204);
  });
});

describe('a calendar address', () => {
  it('opens one calendar until it is taken back', async () => {
    expect((await desk.member.get('C/calendar-feeds')).body).toEqual({ created_at: null });
    const { address } = (await desk.member.post('C/calendar-feeds')).body;
    const path = new URL(address as string).pathname;
    const week = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
    await desk.office.sql(
      `insert into absence (cooperative_id, member_id, date, kind) values ($1, $2, $3, 'sickness')`,
      [desk.cooperative, desk.memberId, week],
    );
    const read = (at: string) => desk.stranger.get(at);
    const calendar = await read(path);
    expect([calendar.status, calendar.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(calendar.text).toContain('SUMMARY:Afwezig');
    expect(calendar.text).not.toContain('sickness');
    expect((await read(`${path.slice(0, -1)}x`)).status).toBe(404);
    const stored = await desk.office.sql<{ secret_hash: Buffer }>(`select secret_hash from calendar_feed`);
    expect(stored.map((row) => row.secret_hash.toString('base64url'))).not.toContain(path.split('/').at(-1));
    const renewed = (await desk.member.post('C/calendar-feeds')).body.address as string;
    expect((await read(path)).status).toBe(404);
    expect((await desk.member.delete('C/calendar-feeds')).status).toBe(204);
    expect((await read(new URL(renewed).pathname)).status).toBe(404);
  });
});
