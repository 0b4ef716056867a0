import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** The server that answers HTTP; undefined in a worker, which has none. */
export const serverOf = (host: HttpAdapterHost): FastifyInstance | undefined =>
  (host.httpAdapter as HttpAdapterHost['httpAdapter'] | null)?.getInstance<FastifyInstance>();
