/** Refused because too many were waiting already. */
export class QueueFull extends Error {}

/** Lets a few tasks work at once and a few more wait, first come first served; further ones are refused at once. */
export class BoundedQueue {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param atOnce tasks that work at the same time @param mostWaiting tasks that may wait for them */
  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws QueueFull without starting the task */
  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    await this.turn();
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      // the place goes straight to the next one, so nobody slips in between
      if (next) next();
      else this.working--;
    }
  }

  private turn(): Promise<void> {
    if (this.working < this.atOnce) {
      this.working++;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.mostWaiting) return Promise.reject(new QueueFull());
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
