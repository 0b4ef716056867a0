import { setTimeout as wait } from 'node:timers/promises';
import type { Run } from './run.js';

const LOOK_EVERY_MS = 500;
/** Proxies close a stream that stays silent; a comment line keeps it open (WHATWG HTML, server-sent events). */
const SIGN_OF_LIFE_EVERY = 30;
/** Then the browser asks anew by itself, and the door looks again at who is asking. */
const LONGEST_MS = 5 * 60_000;

/** The stream of a run's progress: its state now, again at every change, and the end when it is over. */
export async function* progressOf(first: Run, look: () => Promise<Run>): AsyncGenerator<string> {
  let shown = '';
  let silent = 0;
  const end = Date.now() + LONGEST_MS;
  for (let run = first; ; run = await look()) {
    const data = JSON.stringify(run);
    if (data !== shown) {
      yield `event: progress\ndata: ${data}\n\n`;
      shown = data;
      silent = 0;
    } else if (++silent % SIGN_OF_LIFE_EVERY === 0) {
      yield ': here\n\n';
    }
    if (run.state !== 'running' || Date.now() > end) return;
    await wait(LOOK_EVERY_MS);
  }
}
