import {
  Global,
  Inject,
  Injectable,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { ConnectionOptions } from 'bullmq';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { Queues } from './queues.js';
import { Workers, WORKER_SETTINGS, type WorkerSettings } from './workers.js';

const RELAY = Symbol('relay');

/** Ends in the order that loses nothing: no new jobs in, running jobs to their end, then the connections. */
@Injectable()
class QueueLife implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    @Inject(RELAY) private readonly relay: OutboxRelay,
    private readonly workers: Workers,
    private readonly queues: Queues,
  ) {}

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.relay.stop();
    await this.workers.close();
    await this.queues.close();
  }
}

/** What a worker process runs: the relay and a worker per topic. */
@Global()
@Module({})
export class QueueModule {
  static forWorker(settings: {
    connection: ConnectionOptions;
    relayUrl: string;
    prefix: string;
    concurrency: number;
  }): DynamicModule {
    const queues = new Queues(settings.connection, settings.prefix);
    const workerSettings: WorkerSettings = {
      connection: settings.connection,
      prefix: settings.prefix,
      concurrency: settings.concurrency,
    };
    return {
      module: QueueModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: Queues, useValue: queues },
        { provide: WORKER_SETTINGS, useValue: workerSettings },
        { provide: RELAY, useValue: new OutboxRelay(settings.relayUrl, queues) },
        Workers,
        QueueLife,
      ],
      exports: [Queues, Workers],
    };
  }
}
