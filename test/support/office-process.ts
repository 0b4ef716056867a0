import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/** Filling a demonstration takes the longest; a busy machine takes longer. */
const STARTS_WITHIN_MS = 80_000;

/** The built office as a process of its own, as `npm start` and a supervisor run it. */
export class OfficeProcess {
  output = '';
  readonly ended: Promise<number | null>;

  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (data: Buffer) => (this.output += data.toString()));
    this.ended = once(child, 'close').then(([code]) => code as number | null);
  }

  /** @param settings the whole environment but PATH */
  static start(settings: Record<string, string>, args: readonly string[] = []): OfficeProcess {
    const program = path.resolve('dist/apps/api/main.js');
    if (!fs.existsSync(program))
      throw new Error('There is no built office: run npm run build, or npm test, which does.');
    const env = { PATH: process.env.PATH, ...settings };
    return new OfficeProcess(spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Resolves when the office says it is open. */
  async opened(): Promise<this> {
    const end = Date.now() + STARTS_WITHIN_MS;
    while (!this.output.includes('"msg":"open"')) {
      if (this.child.exitCode !== null || Date.now() > end) throw new Error(`The office did not open:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return this;
  }

  /** @returns exit code and how long it took in ms */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<{ code: number | null; ms: number }> {
    const started = Date.now();
    this.child.kill(signal);
    return { code: await this.ended, ms: Date.now() - started };
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
