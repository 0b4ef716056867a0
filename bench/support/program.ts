import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { endsWithUs } from './children.js';
import { cpuSeconds } from './cpu.js';
import { freePort, sleep } from './office.js';
import { Client } from './person.js';

const PATIENCE_MS = 30_000;

/** A pair that is a server of its own. */
export class Program {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Not answering yet. */
  static async start(name: string, databaseUrl: string): Promise<Program> {
    const port = await freePort();
    const env = { PATH: process.env.PATH, PORT: String(port), DATABASE_URL: databaseUrl };
    const file = path.resolve(import.meta.dirname, `../pairs/${name}.js`);
    return new Program(
      endsWithUs(spawn(process.execPath, [file], { env, stdio: ['ignore', 'ignore', 'inherit'] })),
      `http://127.0.0.1:${port}`,
    );
  }

  get pid(): number {
    return this.child.pid!;
  }

  cpu(): number {
    return cpuSeconds(this.pid);
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill();
    await ended;
  }
}

/** Waits for the first answer of a server that is starting. */
export async function answering(url: string, address: string): Promise<void> {
  const client = new Client(url, 1);
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(5)) {
    try {
      if ((await client.get(undefined, address)).status === 200) break;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
  client.close();
}
