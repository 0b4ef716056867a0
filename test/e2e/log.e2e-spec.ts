import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

interface Written {
  at: string;
  actor_kind?: string;
  actor_id?: Id;
  under?: readonly [kind: string, id: Id];
  action: string;
  subject?: readonly [kind: string, id: Id];
  changes?: object;
}

let office: TestOffice;
let green: Id;
let bookkeeper: Person;
const [staff, grant, token, member, invoice] = [newId(), newId(), newId(), newId(), newId()];

const write = (cooperativeId: Id, row: Written) =>
  office.sql(
    `insert into audit (cooperative_id, audit_id, at, actor_kind, actor_id, request_id, under_kind, under_id, action, subject_kind, subject_id, changes)
     values ($1, $2, $3, $4, $5, 'x', $6, $7, $8, $9, $10, $11)`,
    [
      ...[cooperativeId, newId(), row.at, row.actor_kind ?? 'person', row.actor_id ?? bookkeeper.loginId],
      ...[row.under?.[0] ?? null, row.under?.[1] ?? null, row.action, row.subject?.[0] ?? 'member'],
      ...[row.subject?.[1] ?? member, JSON.stringify(row.changes ?? {})],
    ],
  );

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  green = await giveCooperative(office, 'Groen');
  const blue = await giveCooperative(office, 'Blauw');
  bookkeeper = await givePerson(office, green, ['bookkeeper']);
  // half past eleven in the evening in Amsterdam is the day before in London's summer too, ten past twelve is not
  await write(green, {
    at: '2026-06-30T21:30:00Z',
    action: 'member.changed',
    changes: { name: { from: 'A', to: 'B' } },
  });
  await write(green, { at: '2026-06-30T22:10:00Z', action: 'bsn.looked_at', changes: { reason: 'Aangifte' } });
  await write(green, {
    at: '2026-07-02T09:00:00Z',
    actor_kind: 'staff',
    actor_id: staff,
    under: ['grant', grant],
    action: 'invoice.finalised',
    subject: ['invoice', invoice],
    changes: { note: '=1+1; "tussen" aanhalingstekens' },
  });
  await write(green, {
    at: '2026-07-03T09:00:00Z',
    under: ['token', token],
    action: 'invoice.drafted',
    subject: ['invoice', invoice],
    changes: { note: '=SOM(A1)' },
  });
  await write(blue, { at: '2026-07-03T10:00:00Z', action: 'invoice.drafted', subject: ['invoice', invoice] });
});
afterAll(() => office.close());

const acts = async (query: string) =>
  ((await bookkeeper.get(`C/log-entries?${query}`).expect(200)).body.items as { action: string }[]).map(
    ({ action }) => action,
  );

describe('the log of a co-operative', () => {
  it.each([
    ['who', () => `actor_id=${staff}`, ['invoice.finalised']],
    ['what kind of somebody', () => 'actor_kind=staff', ['invoice.finalised']],
    ['on whose behalf: a grant', () => `under_id=${grant}`, ['invoice.finalised']],
    ['on whose behalf: a token', () => `under_id=${token}`, ['invoice.drafted']],
    ['what', () => 'action=invoice.', ['invoice.drafted', 'invoice.finalised']],
    ['what exactly', () => 'action=invoice.drafted', ['invoice.drafted']],
    ['a kind of subject', () => 'subject_kind=member', ['bsn.looked_at', 'member.changed']],
    ['a subject', () => `subject_id=${invoice}`, ['invoice.drafted', 'invoice.finalised']],
    ['looks alone', () => 'looks=true', ['bsn.looked_at']],
    ['a day, as the day is in Amsterdam', () => 'from=2026-07-01&until=2026-07-01', ['bsn.looked_at']],
    ['a last day', () => 'until=2026-06-30', ['member.changed']],
    ['more at once', () => `from=2026-07-01&actor_kind=person&subject_kind=invoice`, ['invoice.drafted']],
    ['nothing', () => `actor_id=${newId()}`, []],
  ])('is narrowed to %s', async (_, query, expected) => {
    expect(await acts(query())).toEqual(expected);
  });

  it('tells old and new, by whom and under what', async () => {
    const { body } = await bookkeeper.get('C/log-entries?action=member.changed').expect(200);
    expect(body.items).toMatchObject([
      {
        actor_kind: 'person',
        actor_name: 'Joke Proef',
        under_kind: null,
        changes: [{ field: 'name', from: 'A', to: 'B' }],
        sealed: false,
      },
    ]);
  });

  it('goes page by page, each row once, the newest first', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await bookkeeper.get(`C/log-entries?until=2026-07-31&limit=1${cursor}`).expect(200);
      seen.push(...(body.items as { action: string }[]).map(({ action }) => action));
      cursor = body.next_cursor ? `&cursor=${encodeURIComponent(body.next_cursor as string)}` : '';
    } while (cursor && seen.length < 9);
    expect(seen).toEqual(['invoice.drafted', 'invoice.finalised', 'bsn.looked_at', 'member.changed']);
    await bookkeeper.get('C/log-entries?cursor=onzin').expect(422);
  });

  it('is a file for a spreadsheet, in which no cell is a formula, and says that it was taken along', async () => {
    const file = await bookkeeper.get('C/log-export?subject_kind=invoice').expect(200);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.headers['content-disposition']).toContain('logboek.csv');
    const [head, drafted, finalised, ...rest] = file.text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(head).toBe('moment;soort;wie;namens;wat;onderwerp;kenmerk;oud → nieuw;ip;apparaat');
    expect(drafted).toContain(`;token ${token};invoice.drafted;invoice;${invoice};note:  → =SOM(A1);`);
    // quoted, with its own quotes doubled: the semicolon in it starts no new cell
    expect(finalised).toContain(
      `;grant ${grant};invoice.finalised;invoice;${invoice};"note:  → =1+1; ""tussen"" aanhalingstekens";`,
    );
    expect(file.text).not.toMatch(/(^|;)"?[=+@-]/m);
    expect(rest).toEqual([]);
    expect(await acts('action=audit_log.looked_at')).toEqual(['audit_log.looked_at']);
  });

  it('is for board and bookkeeper of this co-operative', async () => {
    const blue = await giveCooperative(office, 'Paars');
    const stranger = await givePerson(office, blue, ['bookkeeper']);
    const plain = await givePerson(office, green, ['member']);
    for (const path of ['log-entries', 'log-export']) {
      await stranger.get(`/v1/cooperatives/${green}/${path}`).expect(404);
      await plain.get(`C/${path}`).expect(403);
      const { text } = await stranger.get(`C/${path}`).expect(200);
      expect(text).not.toContain(invoice);
    }
  });
});
