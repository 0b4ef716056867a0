import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { serverOf } from '../http/server-of.js';
import { routeOf } from '../logging/request-log.js';
import { Metrics } from './metrics.js';

@Injectable()
export class RequestMetrics implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    serverOf(this.host)?.addHook('onResponse', (request, reply, done) => {
      const route = routeOf(request, reply);
      const seconds = reply.elapsedTime / 1000;
      this.metrics.countRequest({ method: request.method, route, status: reply.statusCode, seconds });
      done();
    });
  }
}
