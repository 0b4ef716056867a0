import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel/index.js';

/**
 * The version the caller saw, from `If-Match: "7"` (RFC 9110 §13.1.1). Pass it to the use case, which changes only that version.
 * @throws precondition_required (428) when missing
 */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (!header) throw new DomainError('precondition', 'if_match_missing');
    const match = /^"(\d{1,9})"$/.exec(header);
    if (!match) throw new DomainError('stale', 'stale_version');
    return Number(match[1]);
  },
  [describeHeader],
);

/** In the description of the API beside the other parameters of the method. */
function describeHeader(target: object, method: string | symbol | undefined): void {
  if (method === undefined) return;
  const descriptor = Object.getOwnPropertyDescriptor(target, method);
  if (!descriptor) return;
  const description = 'The ETag you saw. 428 without it, 412 when somebody changed it since.';
  ApiHeader({ name: 'If-Match', required: true, description, example: '"7"' })(target, method, descriptor);
}

/** @throws stale_version (412) when a write that named a version touched nothing */
export function expectTouched(rows: number): void {
  if (rows === 0) throw new DomainError('stale', 'stale_version');
}
