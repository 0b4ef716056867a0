import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel/index.js';
import { givePerson, openOffice, type TestOffice } from '#test/support/office.js';
import { answersTo, countIn, giveRegister, rowsIn, sample, upload, type Preview } from '#test/support/timesheets.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('a commit', () => {
  it('happens once, also when two arrive at once', async () => {
    const { cooperative, bookkeeper } = await giveRegister(office);
    const { body } = await upload(bookkeeper, sample('kimai-default-en'));
    const url = `C/imports/${body.import_id}`;
    await bookkeeper.put(`${url}/mapping`, answersTo(body));
    const answers = await Promise.all([1, 2, 3].map(() => bookkeeper.make(`${url}/commit`, { choice: 'submitted' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(['import_running', 'import_busy', 'import_committed']).toContain(
      answers.find(({ status }) => status === 409)?.body.code,
    );
    expect(await countIn(office, cooperative)).toBe(14);
    const names = await office.sql(`select name from project where cooperative_id = $1`, [cooperative]);
    expect(names).toHaveLength(new Set(names.map(({ name }) => name)).size);
  });

  it('answers a repeated request with its first answer', async () => {
    const { cooperative, bookkeeper } = await giveRegister(office);
    const { body } = await upload(bookkeeper, sample('kimai-default-en'));
    const url = `C/imports/${body.import_id}`;
    await bookkeeper.put(`${url}/mapping`, answersTo(body));
    const key = newId();
    const send = () => bookkeeper.make(`${url}/commit`, { choice: 'approved' }, key);
    const [first, second] = [await send(), await send()];
    expect([second.status, second.body, second.headers['idempotent-replayed']]).toEqual([200, first.body, 'true']);
    expect(await rowsIn(office, cooperative, `e.state, e.decided_by`)).toEqual(
      Array.from({ length: 14 }, () => ({ state: 'approved', decided_by: bookkeeper.loginId })),
    );
    expect((await bookkeeper.post(`${url}/commit`, { choice: 'submitted' })).status).toBe(428);
  });

  it('of the same file uploaded twice and committed at once gives one set of hours', async () => {
    const { cooperative, bookkeeper } = await giveRegister(office);
    const both = [
      await upload(bookkeeper, sample('kimai-default-en')),
      await upload(bookkeeper, sample('kimai-default-en')),
    ];
    for (const { body } of both) await bookkeeper.put(`C/imports/${body.import_id}/mapping`, answersTo(body));
    const answers = await Promise.all(
      both.map(({ body }) => bookkeeper.make(`C/imports/${body.import_id}/commit`, { choice: 'submitted' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(['import_busy', 'import_nothing_ready']).toContain(answers.find(({ status }) => status === 409)?.body.code);
    expect(await countIn(office, cooperative)).toBe(14);
  });

  it('keeps the file no longer, nor a preview nobody went on with', async () => {
    const { cooperative, bookkeeper } = await giveRegister(office);
    const { body: old } = await upload(bookkeeper, sample('kimai-default-en'));
    await office.sql(`update import set created_at = now() - interval '8 days' where import_id = $1`, [old.import_id]);
    const { body } = await upload(bookkeeper, sample('kimai-default-en'));
    await bookkeeper.put(`C/imports/${body.import_id}/mapping`, answersTo(body));
    await bookkeeper.make(`C/imports/${body.import_id}/commit`, { choice: 'submitted' });
    expect(
      await office.sql(`select import_id, content, answers from import where cooperative_id = $1`, [cooperative]),
    ).toEqual([{ import_id: body.import_id, content: null, answers: {} }]);
    expect((await bookkeeper.get(`C/imports/${body.import_id}`)).body.code).toBe('import_committed');
  });

  it('as approved, and undoing what is approved, is the bookkeeper’s', async () => {
    const { cooperative, bookkeeper } = await giveRegister(office);
    const board = await givePerson(office, cooperative, ['board']);
    const { body } = await upload(board, sample('kimai-default-en'));
    const url = `C/imports/${body.import_id}`;
    await board.put(`${url}/mapping`, answersTo(body));
    expect((await board.post(`${url}/undo`, {})).body.code).toBe('import_not_committed');
    expect((await board.make(`${url}/commit`, { choice: 'approved' })).body.code).toBe('import_approve_bookkeeper');
    await bookkeeper.make(`${url}/commit`, { choice: 'approved' });
    expect((await board.post(`${url}/undo`, {})).body.code).toBe('import_undo_bookkeeper');
    expect((await bookkeeper.post(`${url}/undo`, {})).body).toEqual({ removed: 14, run_id: null });
    const trail = await office.sql<{ action: string }>(
      `select action from audit where cooperative_id = $1 and subject_id = $2 order by at`,
      [cooperative, body.import_id],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'import.uploaded',
      'import.mapped',
      'import.committed',
      'import.undone',
    ]);
  });

  it('of hours that are on an invoice is not undone', async () => {
    const { cooperative, bookkeeper, customer } = await giveRegister(office);
    const { body } = await upload(bookkeeper, sample('kimai-default-en'));
    const url = `C/imports/${body.import_id}`;
    await bookkeeper.put(`${url}/mapping`, answersTo(body));
    await bookkeeper.make(`${url}/commit`, { choice: 'approved' });
    const invoice = newId();
    await office.sql(
      `insert into invoice (cooperative_id, invoice_id, kind, natural_key, customer_id, language, net_cents, vat_cents, total_cents)
       values ($1, $2, 'invoice', 'test', $3, 'nl', 0, 0, 0)`,
      [cooperative, invoice, customer],
    );
    await office.sql(
      `insert into invoice_line (cooperative_id, invoice_id, line_no, kind, description, quantity, unit, unit_price_cents, net_cents, vat_treatment, supplied_on)
       values ($1, $2, 1, 'hours', 'x', 1, 'hour', 0, 0, 'standard', '2026-09-07')`,
      [cooperative, invoice],
    );
    await office.sql(
      `insert into invoice_time_entry (cooperative_id, entry_id, invoice_id, line_no, hourly_rate_cents)
       select cooperative_id, entry_id, $2, 1, 0 from time_entry where cooperative_id = $1 limit 1`,
      [cooperative, invoice],
    );
    const answer = await bookkeeper.post(`${url}/undo`, {});
    expect([answer.status, answer.body.code]).toEqual([409, 'hours_entry_billed']);
    expect(await rowsIn(office, cooperative, 'distinct e.state')).toEqual([{ state: 'approved' }]);
    expect(await countIn(office, cooperative)).toBe(14);
  });

  it('skips what the other program invoiced, unless told otherwise', async () => {
    const { bookkeeper } = await giveRegister(office);
    const { body } = await upload(bookkeeper, sample('clockify-detailed-2024b-eu'));
    const invoiced = (preview: Preview) =>
      preview.rows.filter(({ remarks }) => remarks[0]?.code === 'import_row_invoiced').length;
    expect(invoiced(body)).toBeGreaterThan(0);
    const mapped = await bookkeeper.put(
      `C/imports/${body.import_id}/mapping`,
      answersTo(body, { already_invoiced: 'billable' }),
    );
    expect(invoiced(mapped.body)).toBe(0);
  });
});
