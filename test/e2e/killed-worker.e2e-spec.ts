import { describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import type { Run, RunDetailView } from '#libs/platform/index.js';
import { giveWork } from '#test/support/give-work.js';
import { eventually } from '#test/support/office.js';
import { expectNothingWaiting, officeWithWorker } from '#test/support/office-with-worker.js';

const INVOICES = 500;
/** Each costs the seconds after which a job counts as left behind. */
const KILLS = Number(process.env.KILLS ?? 4);

/** C1 and C3 of ten years of complaints elsewhere: doubles, gaps and runs that hang after a crash. */
describe(`a run of ${INVOICES} invoices whose worker is killed ${KILLS} times`, () => {
  const desk = officeWithWorker((office, cooperative) => giveWork(office, cooperative, { projects: INVOICES }));

  const runOf = async (runId: string): Promise<Run> => (await desk.bookkeeper.get(`C/runs/${runId}`)).body as Run;

  /** Kills and restarts the worker while the run is under way, then lets it finish. */
  async function finishUnderFire(runId: string, kills: number): Promise<Run> {
    desk.worker.start();
    for (let kill = 0; kill < kills; kill++) {
      const before = (await runOf(runId)).waiting;
      await eventually(
        `progress before kill ${kill + 1}`,
        async () => (await runOf(runId)).waiting < before || (await runOf(runId)).state !== 'running',
        60,
      );
      if ((await runOf(runId)).state !== 'running') break;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      await desk.worker.kill();
      desk.worker.start();
    }
    await eventually('the run ends', async () => (await runOf(runId)).state !== 'running', 240);
    const run = (await desk.bookkeeper.get(`C/runs/${runId}`)).body as RunDetailView;
    expect(run.items.filter((item) => item.reason).map((item) => item.reason)).toEqual([]);
    return run as unknown as Run;
  }

  it('makes every draft once', async () => {
    const started = await desk.bookkeeper.make('C/invoice-runs', { period: '2026-10' });
    expect(started.status).toBe(202);
    const run = await finishUnderFire(started.body.run_id, KILLS / 2);
    expect(run).toMatchObject({ state: 'finished', total: INVOICES, done: INVOICES, failed: 0 });
    const [drafts] = await desk.office.sql<{ n: number; projects: number }>(
      `select count(*)::int n, count(distinct project_id)::int projects from invoice`,
    );
    expect(drafts).toEqual({ n: INVOICES, projects: INVOICES });
  }, 300_000);

  it('makes every one final once, without a gap, each with its entry and its document', async () => {
    const ids = (await desk.office.sql<{ invoice_id: Id }>(`select invoice_id from invoice order by created_at`)).map(
      (row) => row.invoice_id,
    );
    const started = await desk.bookkeeper.make('C/invoice-finalisations', { invoice_ids: ids });
    expect(started.status).toBe(202);
    const run = await finishUnderFire(started.body.run_id, KILLS / 2);
    expect(run).toMatchObject({ state: 'finished', total: INVOICES, done: INVOICES, failed: 0 });
    const [numbers] = await desk.office.sql(
      `select count(*)::int n, count(distinct number)::int apart, min(number)::int first, max(number)::int last from invoice where state = 'final'`,
    );
    expect(numbers).toEqual({ n: INVOICES, apart: INVOICES, first: 1, last: INVOICES });
    const [made] = await desk.office.sql(
      `select (select count(*)::int from document where kind = 'invoice') documents, (select count(distinct source_id)::int from document where kind = 'invoice') of_invoices,
         (select count(*)::int from journal_entry) entries, (select max(number)::int from journal_entry) last_entry, (select count(*)::int from open_item) items,
         (select sum(debit_cents - credit_cents)::int from journal_line) difference,
         (select (sum(amount_cents) = (select sum(total_cents) from invoice)) from open_item) ties`,
    );
    expect(made).toEqual({
      documents: INVOICES,
      of_invoices: INVOICES,
      entries: INVOICES,
      last_entry: INVOICES,
      items: INVOICES,
      difference: 0,
      ties: true,
    });
  }, 300_000);

  it('leaves nothing waiting', async () => {
    await expectNothingWaiting(desk);
  }, 90_000);

  it('refuses a second run for the period', async () => {
    const again = await desk.bookkeeper.make('C/invoice-runs', { period: '2026-10' }, newId());
    expect([again.status, again.body.code]).toEqual([409, 'run_exists']);
  });
});

describe('a large import whose worker is killed while it is undone', () => {
  const ROWS = 6_000;
  const desk = officeWithWorker();

  it('is gone once and whole, and never by half', async () => {
    const lines = Array.from({ length: ROWS }, (_, n) => `Klant ${n * 7_919};Waterstad`);
    const file = Buffer.from(['naam;plaats', ...lines].join('\n'));
    const { body } = await desk.bookkeeper.post('C/imports?kind=relations').attach('file', file, 'klanten.csv');
    const url = `C/imports/${body.import_id}`;
    const progress = async () => (await desk.bookkeeper.get(`${url}/progress`)).body;
    const relations = async () =>
      (
        await desk.office.sql<{ n: number }>(`select count(*)::int n from relation where cooperative_id = $1`, [
          desk.cooperative,
        ])
      )[0]!.n;
    desk.worker.start();
    await desk.bookkeeper.make(`${url}/commit`).expect(200);
    await eventually('it is in', async () => (await progress()).state === 'committed', 60);
    expect(await relations()).toBe(ROWS);

    const { body: asked } = await desk.bookkeeper.post(`${url}/undo`, {}).expect(200);
    await eventually('it began', async () => (await progress()).steps > 0, 60);
    await desk.worker.kill();
    expect([0, ROWS]).toContain(await relations());
    desk.worker.start();
    await eventually('it is gone', async () => (await progress()).state === 'undone', 120);
    expect(await relations()).toBe(0);
    const [acts] = await desk.office.sql(
      `select count(*)::int n from audit where cooperative_id = $1 and action = 'import.undone'`,
      [desk.cooperative],
    );
    expect(acts).toEqual({ n: 1 });
    const run = await desk.bookkeeper.get(`C/runs/${asked.run_id}`);
    expect(run.body).toMatchObject({ state: 'finished', done: 1, failed: 0 });
  }, 200_000);
});
