import { Queue, Worker } from 'bullmq';
import { queueConnection } from '#libs/platform/index.js';
import { serve } from '../support/pair.js';

/** BullMQ and nothing else: added in bulk, taken by one worker that does nothing. */
const BULK = 500;
const CONCURRENCY = 10;

serve<{ queueUrl: string; redisUrl?: string }, { count: number }>(async (settings) => {
  const connection = queueConnection(settings);
  const queue = new Queue('nothing', { connection, prefix: 'bare' });
  let left = 0;
  let done: () => void = () => undefined;
  const worker = new Worker('nothing', async () => undefined, { connection, prefix: 'bare', concurrency: CONCURRENCY });
  worker.on('completed', () => {
    left -= 1;
    if (left === 0) done();
  });
  await worker.waitUntilReady();
  return async ({ count }) => {
    left = count;
    const finished = new Promise<void>((resolve) => (done = resolve));
    for (let from = 0; from < count; from += BULK) {
      const size = Math.min(BULK, count - from);
      await queue.addBulk(
        Array.from({ length: size }, (_, index) => ({
          name: 'nothing',
          data: { subjectIds: [from + index] },
          opts: { removeOnComplete: true, removeOnFail: true, priority: 1, attempts: 5 },
        })),
      );
    }
    await finished;
    return {};
  };
});
