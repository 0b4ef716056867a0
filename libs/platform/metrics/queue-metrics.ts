import { Inject, Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { Queues } from '../queue/queues.js';
import { METRICS_SETTINGS, type MetricsSettings } from './metrics-settings.js';
import { Metrics } from './metrics.js';

/** Jobs per topic where a queue runs in this process, and everywhere what waits in the outbox of all co-operatives together. */
@Injectable()
export class QueueMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    @Inject(METRICS_SETTINGS) private readonly settings: MetricsSettings,
    @Optional() private readonly queues?: Queues,
  ) {}

  onModuleInit(): void {
    const { queues } = this;
    if (queues) this.metrics.watchQueues(() => queues.counts());
    this.metrics.watch('outbox_rows', 'Committed work that is not done yet', () => this.outbox('count(*)'));
    this.metrics.watch('outbox_oldest_seconds', 'Age of the oldest work that is not done yet', () =>
      this.outbox('coalesce(extract(epoch from now() - min(created_at)), 0)'),
    );
  }

  private async outbox(expression: string): Promise<number> {
    const client = new pg.Client({ connectionString: this.settings.relayUrl, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      const { rows } = await client.query<{ value: string }>(`select ${expression} as value from outbox`);
      return Number(rows[0]!.value);
    } finally {
      await client.end();
    }
  }
}
