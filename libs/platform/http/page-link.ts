import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { serverOf } from './server-of.js';

/** A page that is not the last says where the next one is: `Link: </v1/…?cursor=…>; rel="next"` (RFC 8288). */
@Injectable()
export class PageLink implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    serverOf(this.host)?.addHook('preSerialization', (request, reply, body, done) => {
      const cursor = (body as { next_cursor?: unknown } | null | undefined)?.next_cursor;
      if (typeof cursor === 'string') void reply.header('link', `<${withCursor(request.url, cursor)}>; rel="next"`);
      done(null, body);
    });
  }
}

function withCursor(url: string, cursor: string): string {
  const [path, query] = url.split('?', 2) as [string, string?];
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}
