import { setTimeout as wait } from 'node:timers/promises';
import type { Run } from './run.js';

const LOOK_EVERY_MS = 500;
/** Proxies close a stream that stays silent; a comment line keeps it open (WHATWG HTML, server-sent events). */
const SIGN_OF_LIFE_EVERY = 30;

/** The stream of a run's progress: its state now, again at every change, and the end when it is over. */
export async function* progressOf(first: Run, look: () => Promise<Run>): AsyncGenerator<string> {
  let shown = '';
  let silent = 0;
  for (let run = first; ; run = await look()) {
    const data = JSON.stringify(run);
    if (data !== shown) {
      yield `event: progress\ndata: ${data}\n\n`;
      shown = data;
      silent = 0;
    } else if (++silent % SIGN_OF_LIFE_EVERY === 0) {
      yield ': here\n\n';
    }
    if (run.state !== 'running') return;
    await wait(LOOK_EVERY_MS);
  }
}
