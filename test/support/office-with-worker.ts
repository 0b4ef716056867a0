import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Id } from '#libs/kernel/index.js';
import { eventually, giveCooperative, givePerson, openOffice, type Person, type TestOffice } from './office.js';
import { WorkerProcess } from './worker-process.js';

const LIMIT_MS = 60_000;

/** An office whose work is done by a worker in a process of its own, which a test can kill. */
export interface OfficeWithWorker {
  office: TestOffice;
  cooperative: Id;
  bookkeeper: Person;
  worker: WorkerProcess;
}

/**
 * Opens one for the tests around it and closes it after them; its parts are there once they run.
 * @param furnish what the co-operative has before anybody asks for work
 */
export function officeWithWorker(
  furnish: (office: TestOffice, cooperative: Id) => Promise<unknown> = () => Promise.resolve(),
): OfficeWithWorker {
  const desk = {} as OfficeWithWorker;
  beforeAll(async () => {
    desk.office = await openOffice({ PROCESS: 'api' });
    desk.cooperative = await giveCooperative(desk.office);
    await furnish(desk.office, desk.cooperative);
    desk.bookkeeper = await givePerson(desk.office, desk.cooperative, ['bookkeeper']);
    desk.worker = new WorkerProcess(desk.office);
  }, LIMIT_MS);
  afterAll(async () => {
    await desk.worker.kill();
    await desk.office.close();
  }, LIMIT_MS);
  return desk;
}

/** All that was asked for is done, and the worker ends as it should. */
export async function expectNothingWaiting({ office, worker }: OfficeWithWorker): Promise<void> {
  await eventually('the outbox is empty', async () => (await office.sql(`select 1 from outbox`)).length === 0, 60);
  expect(await worker.stop()).toBe(0);
}
