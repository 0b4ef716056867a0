import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { serverOf } from './server-of.js';

/** A single resource carries its version; the same number goes out as ETag, to come back in If-Match. */
@Injectable()
export class Etag implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    serverOf(this.host)?.addHook('preSerialization', (_request, reply, body, done) => {
      const version = (body as { version?: unknown } | null | undefined)?.version;
      if (typeof version === 'number') void reply.header('etag', `"${version}"`);
      done(null, body);
    });
  }
}
