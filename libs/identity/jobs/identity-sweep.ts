import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { IdentityRepository } from '../data/identity.repository.js';

const HOUR_MS = 3_600_000;

/** Throws away sessions, tokens and counters that are over, every hour. Several workers doing so at once is harmless. */
@Injectable()
export class IdentitySweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('identity-sweep');
  private timer?: NodeJS.Timeout;

  constructor(private readonly identity: IdentityRepository) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      await this.identity.sweep();
    } catch (error) {
      this.logger.error({ failed: error instanceof Error ? error.message : 'unknown' });
    }
  }
}
