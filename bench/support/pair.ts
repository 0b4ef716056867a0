import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { cpuSeconds } from './cpu.js';

/** A pair in a process of its own, so that it warms up, collects its rubbish and is counted as the product is. */
export class Pair {
  private constructor(private readonly child: ChildProcess) {}

  /** @param name a file of `bench/pairs`, @param settings what it is told at start */
  static async start(name: string, settings: object): Promise<Pair> {
    const pair = new Pair(
      fork(path.resolve(import.meta.dirname, `../pairs/${name}.js`), { env: { PATH: process.env.PATH } }),
    );
    await pair.ask(settings);
    return pair;
  }

  get pid(): number {
    return this.child.pid!;
  }

  cpu(): number {
    return cpuSeconds(this.pid);
  }

  /** Sends a message and waits for the answer to it. */
  ask<Reply>(message: object): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error('the pair ended'));
      this.child.once('exit', onExit);
      this.child.once('message', (reply: { error?: string }) => {
        this.child.off('exit', onExit);
        if (reply.error) reject(new Error(reply.error));
        else resolve(reply as Reply);
      });
      this.child.send(message);
    });
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill();
    await ended;
  }
}

/**
 * The other side: the first message starts it, every next one is work. What it answers goes back; what it throws too.
 */
export function serve<Settings, Work>(start: (settings: Settings) => Promise<(work: Work) => Promise<object>>): void {
  let perform: ((work: Work) => Promise<object>) | undefined;
  const answer = async (message: object): Promise<object> => {
    if (perform) return perform(message as Work);
    perform = await start(message as Settings);
    return {};
  };
  process.on('message', (message: object) => {
    void answer(message)
      .catch((error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
      .then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit());
}
