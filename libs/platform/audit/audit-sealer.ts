import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { sealAudit } from './sealer.js';

export const SEALER_URL = Symbol('sealer-url');
const EVERY_MS = 15_000;

/** Seals the log every quarter of a minute in each worker; they take turns. */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('audit-sealer');
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(SEALER_URL) private readonly url: string) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.seal());
    }, EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async seal(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await sealAudit(client);
    } catch (error) {
      this.logger.error({ failed: error instanceof Error ? error.message : 'unknown' });
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
