import { Worker } from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';
import { DomainError } from '#libs/kernel/index.js';
import type { FileToRead } from '../core/read-file.js';
import type { Table, TableRow } from '../core/read-table.js';
import type { Answer } from './messages-between.js';

const SECONDS = 60;
const MEGABYTES = 1_024;

// from the sources, as tests run, Node has to be told how to read them
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
const FROM_SOURCES = ['--conditions=source', '--import', './test/support/typescript-thread.mjs'];

/**
 * One thread, one file at a time. It is started for the first file and stopped by whoever holds it; a file that takes more
 * than a minute or a gigabyte ends the thread and nothing else.
 */
export class ReaderThread {
  private worker: Worker | undefined;

  /** @throws what the file is refused for; import_file_too_heavy */
  async read(file: FileToRead): Promise<Table> {
    const first = await this.ask(file, transferable(file));
    if (first.is === 'refused') throw new DomainError('invalid', first.code, first.params);
    if (first.is !== 'table') throw new Error('the thread answered rows before a table');
    const rows: TableRow[] = [];
    while (rows.length < first.rowCount) {
      const next = await this.ask('more');
      if (next.is !== 'rows') throw new Error('the thread answered no rows');
      rows.push(...next.rows);
      await setImmediate();
    }
    return { ...first.table, rows };
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private ask(message: FileToRead | 'more', transfer: readonly ArrayBuffer[] = []): Promise<Answer> {
    const worker = (this.worker ??= startWorker());
    return new Promise((resolve, reject) => {
      const fail = (error: Error | number): void => {
        end();
        void this.stop();
        // it stopped, or had no memory left
        reject(typeof error === 'number' || isOutOfMemory(error) ? tooHeavy() : error);
      };
      const answer = (given: Answer): void => {
        end();
        resolve(given);
      };
      const timer = setTimeout(() => fail(0), SECONDS * 1_000);
      const end = (): void => {
        clearTimeout(timer);
        worker.off('message', answer).off('error', fail).off('exit', fail);
      };
      worker.on('message', answer).on('error', fail).on('exit', fail);
      worker.postMessage(message, [...transfer]);
    });
  }
}

const tooHeavy = (): DomainError => new DomainError('invalid', 'import_file_too_heavy');
const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function startWorker(): Worker {
  const worker = new Worker(new URL(`./reader.thread${EXTENSION}`, import.meta.url), {
    execArgv: EXTENSION === '.ts' ? FROM_SOURCES : [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdin: false,
  });
  // it never keeps the office from stopping
  worker.unref();
  return worker;
}

/** Parts of a workbook are handed over instead of copied; nobody here needs them any more. */
function transferable(file: FileToRead): ArrayBuffer[] {
  if (file.is === 'text') return [];
  return [...file.parts.values()].flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
}
