import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { endsWithUs } from './children.js';
import { cpuSeconds } from './cpu.js';
import type { BenchServer } from './server.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PROGRAM = path.join(ROOT, 'dist/apps/api/main.js');
const PATIENCE_MS = 60_000;
/** Requests are counted as ever, against limits that one busy person from one address does not reach. */
const COUNTED = 'person=1000000,token=1000000,cooperative=1000000,address=1000000';

/** One process of the built product, started as a supervisor would. */
export class OfficeProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly log: string,
    readonly port: number,
  ) {}

  static async start(
    server: BenchServer,
    url: string,
    process_: 'api' | 'worker',
    settings: Record<string, string> = {},
  ): Promise<OfficeProcess> {
    const port = await freePort();
    const log = path.join(server.folder, `${process_}-${port}.log`);
    const out = fs.openSync(log, 'a');
    const env = {
      PATH: process.env.PATH,
      PROCESS: process_,
      DATABASE_URL: url,
      DATA_DIR: server.folder,
      DEMO: 'off',
      RATE_LIMITS: COUNTED,
      ...(process_ === 'api' ? { PORT: String(port) } : {}),
      ...settings,
    };
    const child = endsWithUs(spawn(process.execPath, [PROGRAM], { env, cwd: ROOT, stdio: ['ignore', out, out] }));
    fs.closeSync(out);
    return new OfficeProcess(child, log, port);
  }

  get pid(): number {
    return this.child.pid!;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async opened(): Promise<this> {
    for (const end = Date.now() + PATIENCE_MS; !this.said('"msg":"open"'); await sleep(20)) {
      if (this.child.exitCode !== null || Date.now() > end)
        throw new Error(`The office did not open:\n${fs.readFileSync(this.log, 'utf8').slice(-2_000)}`);
    }
    return this;
  }

  cpu(): number {
    return cpuSeconds(this.pid);
  }

  /** Not while its work is in hand: what it does when idle is not to be counted for another. */
  pause(): void {
    this.child.kill('SIGSTOP');
  }

  resume(): void {
    this.child.kill('SIGCONT');
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.resume();
    this.child.kill(signal);
    await ended;
  }

  /** Errors it wrote down: a run with one is void. */
  assertNoErrors(): void {
    const errors = fs
      .readFileSync(this.log, 'utf8')
      .split('\n')
      .filter((line) => /"level":(50|60|"error"|"fatal")/.test(line));
    if (errors.length > 0) throw new Error(`The office wrote ${errors.length} errors, the first:\n${errors[0]}`);
  }

  private said(text: string): boolean {
    return fs.readFileSync(this.log, 'utf8').includes(text);
  }
}

/** The product as it is installed: an api and workers. */
export class Office {
  private constructor(
    readonly api: OfficeProcess,
    readonly workers: readonly OfficeProcess[],
  ) {}

  static async start(
    server: BenchServer,
    url: string,
    workers: number,
    settings: Record<string, string> = {},
  ): Promise<Office> {
    const api = await (await OfficeProcess.start(server, url, 'api', settings)).opened();
    const started = await Promise.all(
      Array.from({ length: workers }, () => OfficeProcess.start(server, url, 'worker', settings)),
    );
    await Promise.all(started.map((worker) => worker.opened()));
    return new Office(api, started);
  }

  cpu(): number {
    return this.all().reduce((total, one) => total + one.cpu(), 0);
  }

  pause(): void {
    for (const one of this.all()) one.pause();
  }

  resume(): void {
    for (const one of this.all()) one.resume();
  }

  async end(): Promise<void> {
    await Promise.all(this.all().map((one) => one.end()));
    for (const one of this.all()) one.assertNoErrors();
  }

  private all(): OfficeProcess[] {
    return [this.api, ...this.workers];
  }
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
