import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { MOST_LOGO_BYTES } from '../core/logo.js';

/** Teaches the server to read a PNG body as bytes; one byte over the limit is already too large. */
@Injectable()
export class PngBody implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(
      'image/png',
      { parseAs: 'buffer', bodyLimit: MOST_LOGO_BYTES },
      (_request, body, done) => {
        done(null, body);
      },
    );
  }
}
