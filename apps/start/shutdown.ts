type Step = () => Promise<unknown>;

/** A supervisor that asked us to stop kills us after 10 s; the database gets the last of them. */
const DRAIN_MS = 7_000;
const END_MS = 9_500;

/**
 * Closes what was opened, last opened first, when the process is told to end. The same order for a start that fails half
 * way, so that nothing is left running.
 */
export class Shutdown {
  private readonly steps: Step[] = [];
  private closing: Promise<void> | undefined;

  /** What must be closed from now on. */
  add(step: Step): void {
    this.steps.push(step);
  }

  /** SIGTERM of a supervisor, SIGINT of Ctrl-C; npm and the terminal may send both, and twice. */
  listen(started: Promise<unknown>): void {
    const end = () => {
      if (this.closing) return;
      setTimeout(() => process.exit(1), END_MS).unref();
      void started
        .catch(() => undefined)
        .then(() => this.close())
        .then(() => process.exit(process.exitCode ?? 0));
    };
    process.on('SIGTERM', end).on('SIGINT', end);
  }

  close(): Promise<void> {
    this.closing ??= this.runSteps();
    return this.closing;
  }

  private async runSteps(): Promise<void> {
    for (const step of this.steps.reverse()) await withinTime(step);
  }
}

/** A step that fails or hangs must not keep the next from happening. */
async function withinTime(step: Step): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DRAIN_MS);
  });
  await Promise.race([step().catch((error: unknown) => process.stderr.write(`${String(error)}\n`)), late]);
  clearTimeout(timer);
}
