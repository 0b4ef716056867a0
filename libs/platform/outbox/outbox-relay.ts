import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { Queues } from '../queue/queues.js';
import { planJobs, type OutboxRow, type PlannedJob } from './plan-jobs.js';

const BATCH = 1_500;
const POLL_MS = 1_000;
/** From the first sign of work until it is moved: documents asked for one by one become jobs of fifteen, a fifteenth of the cost. */
const GATHER_MS = 150;
/** A job that is neither done nor known to the queue any more is sent again after this long. */
const RESEND_MINUTES = 10;
/** Sent this often without success it stays where it is, for a person to look at. */
const MAX_DISPATCHES = 20;

/**
 * Moves committed outbox rows to the queue. Reads across co-operatives, under its own role, just this table.
 * Invariants: a row is marked as sent only after the queue took its job; a row goes away only when its job is done; so a
 * crash anywhere sends a job twice at worst, and every handler is repeatable.
 */
export class OutboxRelay {
  private readonly logger = new Logger('outbox');
  private client: pg.Client | undefined;
  private stopped = false;
  private signalled = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly relayUrl: string,
    private readonly queues: Queues,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await this.disconnect();
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        const moved = await this.moveBatch(await this.connected());
        if (moved === BATCH) continue;
      } catch (error) {
        this.logger.error({ msg: 'relay will try again', err: error instanceof Error ? error.message : String(error) });
        await this.disconnect();
      }
      if (!this.stopped) await this.pause();
    }
  }

  private async connected(): Promise<pg.Client> {
    if (this.client) return this.client;
    const client = new pg.Client({ connectionString: this.relayUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => void this.disconnect());
    client.on('notification', () => {
      this.signalled = true;
      this.wake();
    });
    await client.connect();
    await client.query('listen outbox');
    this.client = client;
    return client;
  }

  private async disconnect(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  /** A sign that came while rows were being moved counts too: what it was about may have been committed too late for them. */
  private async pause(): Promise<void> {
    if (!this.signalled) await this.sleep(POLL_MS);
    if (!this.signalled || this.stopped) return;
    await this.sleep(GATHER_MS, false);
    this.signalled = false;
  }

  private sleep(milliseconds: number, wakeable = true): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        if (!wakeable && !this.stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async moveBatch(client: pg.Client): Promise<number> {
    await client.query('begin');
    try {
      const { rows } = await client.query<OutboxRow>(
        `select cooperative_id, outbox_id, topic, subject_id, part, priority, job_key from outbox
         where due_at <= now() and (dispatched_at is null or dispatched_at < now() - make_interval(mins => ${RESEND_MINUTES})) and dispatches < ${MAX_DISPATCHES}
         order by created_at, outbox_id limit ${BATCH} for update skip locked`,
      );
      const jobs = planJobs(rows);
      await this.queues.add(jobs);
      if (rows.length > 0) await markSent(client, jobs);
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }
}

async function markSent(client: pg.Client, jobs: readonly PlannedJob[]): Promise<void> {
  const pairs = jobs.flatMap((job) =>
    job.outboxIds.map((outboxId) => ({ cooperativeId: job.cooperativeId, outboxId, key: job.key })),
  );
  await client.query(
    `update outbox o set dispatched_at = now(), dispatches = dispatches + 1, job_key = sent.key
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as sent (cooperative_id, outbox_id, key)
     where o.cooperative_id = sent.cooperative_id and o.outbox_id = sent.outbox_id`,
    [pairs.map((p) => p.cooperativeId), pairs.map((p) => p.outboxId), pairs.map((p) => p.key)],
  );
}
