import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';

/**
 * Work that starts when the answer has been given, so that the time of the answer tells nothing about it.
 * It may be lost when the process dies; only what somebody can ask for again belongs here.
 */
@Injectable()
export class AfterAnswer implements OnModuleDestroy {
  private readonly logger = new Logger('after-answer');
  private readonly running = new Set<Promise<void>>();

  start(work: () => Promise<void>): void {
    const promise = this.attempt(work).finally(() => this.running.delete(promise));
    this.running.add(promise);
  }

  /** A stop waits for what was started. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.running);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    try {
      await work();
    } catch (error) {
      // no message: a mail server's answer names the receiver
      this.logger.error({
        failed: error instanceof Error ? error.name : 'unknown',
        code: (error as { code?: string }).code,
      });
    }
  }
}
