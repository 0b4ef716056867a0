import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a program that watches the queue needs to know of one topic. */
export interface QueueCounts {
  topic: string;
  counts: Record<string, number>;
}

/** Of this process: memory, event loop, garbage collection. Collected from the first time anybody asks. */
let ofProcess: Registry | undefined;

/** The numbers of one office, in the text form of Prometheus. Labels are route patterns and topics, never ids. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of answered requests',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  countRequest(request: { method: string; route: string; status: number; seconds: number }): void {
    this.requests.observe(
      { method: request.method, route: request.route, status: String(request.status) },
      request.seconds,
    );
  }

  /** A number that is looked up when somebody asks for it. A look-up that fails leaves the number out. */
  watch(name: string, help: string, read: () => Promise<number | undefined>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        const value = await read().catch(() => undefined);
        if (value === undefined) this.reset();
        else this.set(value);
      },
    });
  }

  watchQueues(read: () => Promise<readonly QueueCounts[]>): void {
    new Gauge({
      name: 'queue_jobs',
      help: 'Jobs in the queue by topic and state',
      labelNames: ['topic', 'state'] as const,
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { topic, counts } of await read().catch(() => [])) {
          for (const [state, count] of Object.entries(counts)) this.set({ topic, state }, count);
        }
      },
    });
  }

  text(): Promise<string> {
    if (!ofProcess) collectDefaultMetrics({ register: (ofProcess = new Registry()) });
    return Registry.merge([ofProcess, this.registry]).metrics();
  }
}
