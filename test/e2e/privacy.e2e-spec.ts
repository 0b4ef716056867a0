import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import yauzl from 'yauzl';
import { newId, type Id } from '#libs/kernel/index.js';
import { Scheduler } from '#libs/platform/index.js';
import { localDate } from '#libs/kernel/index.js';
import { furnish, type Furniture } from '#test/support/furnish.js';
import {
  eventually,
  giveCooperative,
  givePerson,
  openOffice,
  type Person,
  type TestOffice,
} from '#test/support/office.js';

/** The files of a ZIP, by their name. */
async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}

describe('what people may ask about their data', () => {
  let office: TestOffice;
  let cooperative: Id;
  let things: Furniture;
  let member: Person;
  let bookkeeper: Person;
  let board: Person;

  beforeAll(async () => {
    office = await openOffice();
    cooperative = await giveCooperative(office);
    things = await furnish(office, cooperative, 'Rabarbertaart');
    member = await givePerson(office, cooperative, ['member'], things.member_id);
    bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
    board = await givePerson(office, cooperative, ['board']);
    for (const { loginId } of [member, bookkeeper, board])
      await office.sql(`update session set proved_at = now() where login_id = $1`, [loginId]);
  });
  afterAll(() => office.close());

  const zipOf = (person: Person, requestId: string) =>
    person
      .get(`C/privacy/requests/${requestId}/export`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });

  const change = (person: Person, requestId: string, act: string, body: object, version = 1) =>
    person.post(`C/privacy/requests/${requestId}/${act}`, body).set('if-match', `"${version}"`);

  it('shows a member which parts are kept about her, how long and why', async () => {
    const answer = await member.get('C/privacy/mine');
    expect(answer.status).toBe(200);
    expect(answer.body.held).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ table: 'time_entry', rows: 3, kept: expect.stringContaining('7 jaar') }),
        expect.objectContaining({ table: 'login', rows: 1 }),
      ]),
    );
  });

  it('makes a copy of everything of one person and of nobody else, due within a month', async () => {
    await office.sql(
      `insert into member (cooperative_id, member_id, number, given_name, family_name, class, engagement, status, joined_on)
       values ($1, $2, 999999, 'Zwartebes', 'Jam', 'worker', 'none', 'active', '2020-01-01')`,
      [cooperative, newId()],
    );
    const asked = await member.post('C/privacy/requests', { kind: 'access' });
    expect([asked.status, asked.body.state, asked.body.identity_checked]).toEqual([201, 'open', 'signed_in']);
    expect(asked.body.due_on > asked.body.asked_on).toBe(true);
    const url = `C/privacy/requests/${asked.body.request_id}`;
    await eventually('the copy is there', async () => (await member.get(url)).body.export_until !== null);
    const zip = await zipOf(member, asked.body.request_id as string);
    expect([zip.status, zip.headers['content-type']]).toEqual([200, 'application/zip']);
    const files = await unzip(zip.body as Buffer);
    const json = JSON.parse(files.get('gegevens.json')!.toString()) as { parts: { part: string; rows: unknown[] }[] };
    const rows = Object.fromEntries(json.parts.map(({ part, rows }) => [part, rows.length]));
    expect(rows).toMatchObject({
      'members.member': 1,
      'hours.time_entry': 3,
      'hours.timesheet': 1,
      'identity.login': 1,
    });
    expect(files.get('tabellen/hours-time_entry.csv')!.toString()).toContain('Rabarbertaart');
    const everything = [...files.values()].map(String).join('\n');
    expect(everything).not.toContain('Zwartebes');
    expect(everything).not.toContain(bookkeeper.loginId);
    expect(files.get('lees-mij.html')!.toString()).toContain('geheime stemming');
  }, 60_000);

  it('asks for a fresh proof before the copy goes out, and gives it to nobody else', async () => {
    const [{ request_id }] = (await member.get('C/privacy/mine')).body.requests as [{ request_id: string }];
    const other = await givePerson(office, cooperative, ['member']);
    expect((await other.get(`C/privacy/requests/${request_id}`)).status).toBe(404);
    await office.sql(`update session set proved_at = now() where login_id = $1`, [other.loginId]);
    expect((await zipOf(other, request_id)).status).toBe(404);
    await office.sql(`update session set proved_at = now() - interval '11 minutes' where login_id = $1`, [
      member.loginId,
    ]);
    const refused = await member.get(`C/privacy/requests/${request_id}/export`);
    expect([refused.status, refused.body.code]).toEqual([403, 'step_up_required']);
    expect((await member.post('C/privacy/requests', { kind: 'access' })).body.code).toBe('step_up_required');
    await office.sql(`update session set proved_at = now() where login_id = $1`, [member.loginId]);
  });

  it('corrects the register when the bookkeeper agrees, and keeps what it was', async () => {
    const input = { kind: 'rectification', field: 'city', wished_value: 'Amsterdam' };
    const { body: asked } = await member.post('C/privacy/requests', input);
    expect(asked).toMatchObject({ field: 'city', old_value: '', wished_value: 'Amsterdam' });
    expect((await change(member, asked.request_id, 'decision', { granted: true, decision: '' })).status).toBe(403);
    const decided = await change(bookkeeper, asked.request_id, 'decision', { granted: true, decision: 'Aangepast.' });
    expect([decided.status, decided.body.state, decided.body.has_answer]).toEqual([200, 'granted', true]);
    expect((await member.get(`C/members/${things.member_id}`)).body).toMatchObject({ city: 'Amsterdam', version: 2 });
    const letter = await member.get(`C/privacy/requests/${asked.request_id}/answer`);
    expect([letter.status, letter.headers['content-type']]).toEqual([200, 'application/pdf']);
    const again = await change(bookkeeper, asked.request_id, 'decision', { granted: false, decision: 'Toch niet.' }, 2);
    expect([again.status, again.body.code]).toEqual([409, 'privacy_request_decided']);
  });

  it.each([
    [{ kind: 'rectification', field: 'email', wished_value: 'geen adres' }, '/wished_value'],
    [{ kind: 'rectification', field: 'email' }, '/wished_value'],
    [{ kind: 'rectification', wished_value: 'x' }, '/field'],
    [{ kind: 'everything' }, '/kind'],
  ])('refuses %j with a fault at %s', async (input, pointer) => {
    const answer = await member.post('C/privacy/requests', input);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('lets somebody ask through the bookkeeper, who says how she knows who it is, and a refusal says why', async () => {
    const input = { kind: 'objection', member_id: things.member_id, details: 'Geen nieuwsbrief.' };
    expect((await bookkeeper.post('C/privacy/requests', input)).body.errors[0].pointer).toBe('/identity_checked');
    expect(
      (await board.post('C/privacy/requests', { ...input, member_id: newId(), identity_checked: 'seen' })).status,
    ).toBe(404);
    const { body: asked } = await bookkeeper.post('C/privacy/requests', { ...input, identity_checked: 'seen' });
    const longer = await change(bookkeeper, asked.request_id, 'extension', { because: 'Er zijn veel bestanden.' });
    expect(longer.body.due_on > asked.due_on).toBe(true);
    expect((await change(bookkeeper, asked.request_id, 'extension', { because: 'Nog eens.' }, 2)).body.code).toBe(
      'privacy_extended_already',
    );
    const refused = { granted: false, decision: '' };
    expect((await change(bookkeeper, asked.request_id, 'decision', refused, 2)).body.errors[0].code).toBe(
      'privacy_reason_missing',
    );
    const said = await change(bookkeeper, asked.request_id, 'decision', { ...refused, decision: 'Die is er niet.' }, 2);
    expect([said.status, said.body.state]).toEqual([200, 'refused']);
  });

  it('asks for the agreement, keeps who accepted which version, and lets no bookkeeper accept it', async () => {
    const { body: shown } = await board.get('C/privacy/agreement');
    expect(shown.is_accepted).toBe(false);
    expect((await bookkeeper.post('C/privacy/agreement/acceptance', { agreement: shown.agreement })).status).toBe(403);
    expect((await board.post('C/privacy/agreement/acceptance', { agreement: '1999-01' })).status).toBe(409);
    const { body: accepted } = await board.post('C/privacy/agreement/acceptance', { agreement: shown.agreement });
    expect(accepted).toMatchObject({ is_accepted: true });
    expect(accepted.acceptances[0]).toMatchObject({ agreement: shown.agreement, accepted_name: 'Joke Proef' });
    const file = await bookkeeper.get(`C/privacy/agreement/${accepted.acceptances[0].acceptance_id}/document`);
    expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('has a register of processing, also as a table and on paper, for the co-operative and for the processor', async () => {
    const { body } = await bookkeeper.get('C/privacy/register');
    const parts = body.items.map(({ table }: { table: string }) => table);
    expect(parts).toEqual(expect.arrayContaining(['member', 'time_entry', 'invoice', 'audit', 'login']));
    for (const item of body.items) expect(Object.values(item)).not.toContain('');
    const csv = await bookkeeper.get('C/privacy/register/csv?side=processor');
    expect(csv.text.split('\r\n').length).toBeGreaterThan(10);
    expect((await bookkeeper.get('C/privacy/register/pdf')).headers['content-type']).toBe('application/pdf');
    expect((await bookkeeper.get('C/privacy/register?side=nobody')).status).toBe(422);
  });

  describe('what is over its term', () => {
    const old = newId();
    beforeAll(async () => {
      await office.sql(
        `insert into member (cooperative_id, member_id, number, given_name, family_name, email, phone, street, class, engagement, status, joined_on, ended_on)
         values ($1, $2, 888888, 'Oude', 'Bekende', 'oud@voorbeeld.example', '020 123 45 67', 'Weg', 'worker', 'none', 'ended', '2010-01-01', '2024-06-30')`,
        [cooperative, old],
      );
    });

    it('is previewed once a month for every co-operative, by the scheduler', async () => {
      const second = await giveCooperative(office, 'Buurtbus De Proef');
      const scheduler = office.app.get(Scheduler, { strict: false });
      for (const day of ['2026-11-01', '2026-11-02']) expect(await scheduler.runDay(localDate(day))).toBe(true);
      const reports = await office.sql<{ cooperative_id: string; state: string }>(
        `select cooperative_id, state from retention_report where month = '2026-11' order by state`,
      );
      expect(reports).toEqual([
        { cooperative_id: second, state: 'done' },
        { cooperative_id: cooperative, state: 'preview' },
      ]);
      const [row] = await office.sql<{ email: string | null }>(`select email from member where member_id = $1`, [old]);
      expect(row!.email).toBe('oud@voorbeeld.example');
    });

    it('goes after somebody confirmed it: what, why and how many are kept, and the books are whole', async () => {
      const { body: shown } = await bookkeeper.get('C/privacy/retention');
      const preview = shown.reports[0];
      expect(preview.lines).toEqual(
        expect.arrayContaining([expect.objectContaining({ table: 'member', act: 'empty', rows: 1 })]),
      );
      expect(preview.lines.map(({ table }: { table: string }) => table)).not.toEqual(
        expect.arrayContaining(['journal_entry']),
      );
      const books = () =>
        office.sql(`select count(*)::int as n from journal_line union all select count(*)::int from invoice`);
      const before = await books();
      const url = `C/privacy/retention/${preview.report_id}/execution`;
      expect((await member.post(url)).status).toBe(403);
      const { body: done } = await bookkeeper.post(url);
      expect(done.reports[0]).toMatchObject({ state: 'done', automatic: false, lines: preview.lines });
      expect(await books()).toEqual(before);
      const [row] = await office.sql(`select given_name, email, phone, street from member where member_id = $1`, [old]);
      expect(row).toEqual({ given_name: 'Oude', email: null, phone: null, street: '' });
      expect((await bookkeeper.post(url)).body.reports[0]).toEqual(done.reports[0]);
      const report = await bookkeeper.get(`C/privacy/retention/${preview.report_id}/document`);
      expect(report.headers['content-type']).toBe('application/pdf');
    });

    it('goes by itself when the co-operative said so', async () => {
      const put = { clears_automatically: true };
      const { body: set } = await board.put('C/privacy/retention', put).set('if-match', '"1"');
      expect(set).toEqual({ clears_automatically: true, version: 2 });
      expect((await board.put('C/privacy/retention', put).set('if-match', '"1"')).status).toBe(412);
      await office.sql(`update member set email = 'oud@voorbeeld.example' where member_id = $1`, [old]);
      expect(await office.app.get(Scheduler, { strict: false }).runDay(localDate('2026-12-01'))).toBe(true);
      const [report] = await office.sql(
        `select state, automatic from retention_report where month = '2026-12' and cooperative_id = $1`,
        [cooperative],
      );
      expect(report).toEqual({ state: 'done', automatic: true });
    });
  });
});
