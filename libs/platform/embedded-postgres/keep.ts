import { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedPostgres } from './embedded-postgres.js';
import { sleep } from './server.js';

const AGAIN_MS = 1_000;

/**
 * Starts the embedded server and starts it again, at the same port, whenever it is gone without our doing: killed for want of
 * memory, stopped by a full disk that has room again. Nothing committed is lost; PostgreSQL recovers by itself.
 */
export async function keepEmbeddedPostgres(
  options: EmbeddedOptions,
  onRestart: (error?: unknown) => void,
): Promise<EmbeddedPostgres> {
  const first = await startEmbeddedPostgres(options);
  let server = first;
  let wanted = true;
  let restarting = Promise.resolve();
  const restart = async (): Promise<void> => {
    while (wanted) {
      try {
        server = await startEmbeddedPostgres({ ...options, port: first.port });
        return onRestart();
      } catch (error) {
        onRestart(error);
        await sleep(AGAIN_MS);
      }
    }
  };
  const watch = async (): Promise<void> => {
    for (await server.gone; wanted; await server.gone) await (restarting = restart());
  };
  void watch();
  const end = async (how: 'stop' | 'leave') => {
    wanted = false;
    await restarting;
    await server[how]();
  };
  return { ...first, stop: () => end('stop'), leave: () => end('leave') };
}
