import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config/config.js';
import type { RoleUrls } from './database/bootstrap.js';
import { HealthController } from './health/health.controller.js';
import { Health, HEALTH_SETTINGS, type HealthSettings } from './health/health.js';
import { RequestLog } from './logging/request-log.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { METRICS_SETTINGS, type MetricsSettings } from './metrics/metrics-settings.js';
import { Metrics } from './metrics/metrics.js';
import { QueueMetrics } from './metrics/queue-metrics.js';
import { RequestMetrics } from './metrics/request-metrics.js';

/** What whoever runs the office looks at: health, metrics, a line per request. In every kind of process. */
@Module({})
export class OperationsModule {
  static forRoot(config: Pick<Config, 'redisUrl' | 'metricsToken'>, urls: RoleUrls): DynamicModule {
    const health: HealthSettings = { redisUrl: config.redisUrl, queueUrl: urls.queue };
    const metrics: MetricsSettings = { relayUrl: urls.relay, token: config.metricsToken };
    return {
      module: OperationsModule,
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: HEALTH_SETTINGS, useValue: health },
        { provide: METRICS_SETTINGS, useValue: metrics },
        Health,
        Metrics,
        QueueMetrics,
        RequestMetrics,
        RequestLog,
      ],
    };
  }
}
