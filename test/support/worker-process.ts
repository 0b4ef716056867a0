import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { TestOffice } from './office.js';
import { testSecrets } from './test-secrets.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(ROOT, 'dist/apps/api/main.js');

/** A real worker process beside a test's office, started from the built program. */
export class WorkerProcess {
  private child: ChildProcess | undefined;

  constructor(private readonly office: TestOffice) {
    if (!fs.existsSync(PROGRAM))
      throw new Error('the program is not built: run npm test, or npm run build:server first');
    const folder = office.settings.DATA_DIR!;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify(testSecrets), { mode: 0o600 });
  }

  /** Does nothing when it runs already. */
  start(): void {
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) return;
    const env = { PATH: process.env.PATH, ...this.office.settings, PROCESS: 'worker', DEMO: 'off' };
    this.child = spawn(process.execPath, [PROGRAM], { env, cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  }

  /** As a power cut would end it: nothing is closed, nothing is said. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** As a supervisor would end it. */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child?.exitCode ?? null);
    return new Promise((resolve) => {
      child.once('exit', (code) => resolve(code));
      child.kill(signal);
    });
  }
}
