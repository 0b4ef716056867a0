import type { Finding, Size } from '../support/scenario.js';
import { openServer, type BenchServer } from '../support/server.js';

/** A server for one scenario, gone afterwards whatever happens. */
export const withServer =
  (work: (server: BenchServer, size: Size) => Promise<Finding[]>) =>
  async (size: Size): Promise<Finding[]> => {
    const server = await openServer();
    try {
      return await work(server, size);
    } finally {
      await server.close();
    }
  };
