import {
  Inject,
  Injectable,
  Logger,
  Optional,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WINDOW_SECONDS } from './limit-rules.js';
import { othersUsed, type Shared } from './others-used.js';
import { RateLimits } from './rate-limits.js';

export const SHARES_LIMITS = Symbol('shares limits');

const EVERY_MS = 1_000;

/**
 * Tells the database once a second what this process counted of those who ask much, and takes over what other processes
 * counted: one statement a second instead of one per request, and none while nobody asks much. When the database does not
 * answer, every process keeps to its own count.
 */
@Injectable()
export class LimitSharing implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('limits');
  private timer?: NodeJS.Timeout;
  private readonly shared = new Map<string, Shared & { at: number }>();

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(SHARES_LIMITS) private readonly shares: boolean,
    @Optional() private readonly limits?: RateLimits,
  ) {}

  onApplicationBootstrap(): void {
    if (this.shares && this.limits) this.next(this.limits);
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private next(limits: RateLimits): void {
    this.timer = setTimeout(() => {
      void this.exchange(limits)
        .catch((error: unknown) => this.logger.debug({ failed: String(error) }))
        .finally(() => this.timer && this.next(limits));
    }, EVERY_MS).unref();
  }

  /** Called once a second; by itself in tests. */
  async exchange(limits: RateLimits): Promise<void> {
    const used = limits.takeUsed();
    if (used.length === 0) return;
    this.forgetOld();
    const rows = await this.dataSource.query<{ counter: string; total: number }[]>(
      `select counter, total from limit_share($1::text[], $2::int[], $3)`,
      [used.map((one) => one.counter), used.map((one) => one.count), WINDOW_SECONDS],
    );
    const totals = new Map(rows.map((row) => [row.counter, row.total]));
    for (const { counter, count } of used) {
      const { shared, add } = othersUsed(this.shared.get(counter), count, totals.get(counter) ?? count);
      this.shared.set(counter, { ...shared, at: performance.now() });
      if (add > 0) await limits.add(counter, add);
    }
  }

  /** The window all share is over for a counter that was not used during one. */
  private forgetOld(): void {
    const old = performance.now() - WINDOW_SECONDS * 1_000;
    for (const [counter, { at }] of this.shared) if (at < old) this.shared.delete(counter);
  }
}
