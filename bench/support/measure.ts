/** What a piece of work cost. */
export interface Cost {
  /** Processor seconds of everything that took part. */
  cpu: number;
  /** Of these, the database server's. */
  postgres: number;
  /** Seconds on the clock. */
  wall: number;
}

interface Counted {
  cpu(): number;
}

/** Runs work and reads what the processes in it and the database server spent on it. */
export async function measure(
  processes: readonly Counted[],
  server: Counted,
  work: () => Promise<unknown>,
): Promise<Cost> {
  const read = () => ({
    processes: processes.reduce((total, one) => total + one.cpu(), 0),
    postgres: server.cpu(),
    at: performance.now(),
  });
  const before = read();
  await work();
  const after = read();
  const postgres = after.postgres - before.postgres;
  return { cpu: after.processes - before.processes + postgres, postgres, wall: (after.at - before.at) / 1_000 };
}
