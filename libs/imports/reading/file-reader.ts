import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import { inflateArchive, kindOfFile, SPREADSHEET_LIMITS } from '#libs/platform/index.js';
import type { FileToRead } from '../core/read-file.js';
import type { Table } from '../core/read-table.js';
import { isSheetPart } from '../core/xlsx/read-workbook.js';
import { ReaderThread } from './reader-thread.js';

const THREADS = 2;
const IDLE_MS = 30_000;

/** Reads uploaded tables beside the office: two files at a time, in threads that go when there is nothing to read. */
@Injectable()
export class FileReader implements OnApplicationShutdown {
  private readonly idle: ReaderThread[] = [];
  private readonly waiting: ((thread: ReaderThread) => void)[] = [];
  private started = 0;
  private timer: NodeJS.Timeout | undefined;

  /**
   * The table in an uploaded file: CSV in whatever form a spreadsheet writes it, or XLSX.
   * @throws upload_*, archive_* and import_* (422), in words for who chose the file
   */
  async read(bytes: Buffer): Promise<Table> {
    const file = await this.prepare(bytes);
    const thread = await this.take();
    try {
      return await thread.read(file);
    } finally {
      this.giveBack(thread);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await Promise.all(this.idle.map((thread) => thread.stop()));
  }

  private async prepare(bytes: Buffer): Promise<FileToRead> {
    const kind = await kindOfFile(bytes);
    if (kind === 'text') return { is: 'text', bytes };
    if (kind === 'compound') throw new DomainError('invalid', 'import_file_spreadsheet');
    if (kind !== 'zip') throw new DomainError('invalid', 'import_file_not_text');
    const parts = await inflateArchive(bytes, isSheetPart, SPREADSHEET_LIMITS);
    if (![...parts.keys()].some((name) => name.toLowerCase() === 'xl/workbook.xml')) {
      throw new DomainError('invalid', 'import_file_spreadsheet');
    }
    return { is: 'workbook', parts };
  }

  private take(): Promise<ReaderThread> {
    clearTimeout(this.timer);
    const idle = this.idle.pop();
    if (idle) return Promise.resolve(idle);
    if (this.started < THREADS) {
      this.started += 1;
      return Promise.resolve(new ReaderThread());
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(thread: ReaderThread): void {
    const next = this.waiting.shift();
    if (next) return next(thread);
    this.idle.push(thread);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.idle.forEach((one) => void one.stop()), IDLE_MS).unref();
  }
}
