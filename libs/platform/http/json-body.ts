import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Deeper than any form of ours; a body nested further is an attack on whoever walks it. */
const MAX_DEPTH = 12;

/**
 * JSON is the only body a route reads (uploads say so themselves): no form encoding, which other sites can post, and no plain
 * text. Refuses `__proto__` keys and bodies nested too deep.
 */
export function acceptJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request: FastifyRequest, body: string, done) => {
      if (body === '') return done(null, undefined);
      void parse(request, body, (error, value) => {
        if (!error && isDeeperThan(value, MAX_DEPTH))
          return done(Object.assign(new Error('too deep'), { statusCode: 400 }), undefined);
        done(error, value);
      });
    },
  );
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}
