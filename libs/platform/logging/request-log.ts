import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '#libs/kernel/index.js';
import { serverOf } from '../http/server-of.js';

/** Asked every few seconds by machines, or parts of a page: not worth a line unless something is wrong with them. */
const QUIET = /^\/(health|metrics|assets)(\/|$)/;

/**
 * One line per request: ids, the pattern of the route and never its values, status, duration. No address, no query, no
 * body, no header.
 */
@Injectable()
export class RequestLog implements OnModuleInit {
  private readonly logger = new Logger('request');

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    serverOf(this.host)?.addHook('onResponse', (request, reply, done) => {
      const line = lineOf(request, reply);
      if (reply.statusCode < 400 && QUIET.test(request.url)) this.logger.debug(line);
      else this.logger.log(line);
      done();
    });
  }
}

/** The route's pattern (`/v1/cooperatives/:cooperativeId/members`), `page` for a page of the web application, else `none`. */
export const routeOf = (request: FastifyRequest, reply: FastifyReply): string =>
  request.routeOptions.url ?? (reply.statusCode === 404 ? 'none' : 'page');

function lineOf(request: FastifyRequest, reply: FastifyReply): Record<string, unknown> {
  const { cooperativeId } = (request.params ?? {}) as { cooperativeId?: unknown };
  return {
    request: request.id,
    ...(isId(cooperativeId) ? { cooperative: cooperativeId } : {}),
    method: request.method,
    route: routeOf(request, reply),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  };
}
