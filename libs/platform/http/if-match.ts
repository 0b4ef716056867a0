import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel/index.js';

/**
 * The version the caller saw, from `If-Match: "7"` (RFC 9110 §13.1.1). Pass it to the use case, which changes only that version.
 * @throws precondition_required (428) when missing
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) throw new DomainError('precondition', 'if_match_missing');
  const match = /^"(\d{1,9})"$/.exec(header);
  if (!match) throw new DomainError('stale', 'stale_version');
  return Number(match[1]);
});

/** @throws stale_version (412) when a write that named a version touched nothing */
export function expectTouched(rows: number): void {
  if (rows === 0) throw new DomainError('stale', 'stale_version');
}
