import crypto from 'node:crypto';
import { Injectable, Optional, type CanActivate, type ExecutionContext, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel/index.js';
import type { OfficeRequest } from '../http/access.js';
import { sendProblem } from '../http/problem.js';
import { WINDOW_SECONDS, type LimitKind } from './limit-rules.js';
import { RateLimits, type Left } from './rate-limits.js';

/**
 * Before a session is read: the network address and the token, so that guessing costs the database nothing. Who is behind a
 * proxy is told by it (TRUST_PROXY). Pages, health and metrics are not counted.
 */
@Injectable()
export class RequestLimits implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Optional() private readonly limits?: RateLimits,
  ) {}

  onModuleInit(): void {
    const { limits } = this;
    if (!limits) return;
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onRequest', async (request, reply) => {
      if (!request.url.startsWith('/v1/')) return;
      const token = tokenOf(request);
      try {
        await count(limits, reply, 'address', request.ip);
        if (token) await count(limits, reply, 'token', token);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        sendProblem(request, reply, error);
        return reply;
      }
    });
  }
}

/** After the door: the person, whichever device or session, and the co-operative that is asked about. */
@Injectable()
export class PersonLimits implements CanActivate {
  constructor(@Optional() private readonly limits?: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const { limits } = this;
    if (limits) {
      const request = context.switchToHttp().getRequest<OfficeRequest>();
      const reply = context.switchToHttp().getResponse<FastifyReply>();
      if (request.session) await count(limits, reply, 'person', request.session.loginId);
      if (request.tenant) await count(limits, reply, 'cooperative', request.tenant.cooperativeId);
    }
    return true;
  }
}

/** A token is never kept, not even in memory: its digest is as good a name. */
function tokenOf(request: FastifyRequest): string | undefined {
  const sent = request.headers.authorization;
  return sent && crypto.createHash('sha256').update(sent).digest('base64url');
}

/** Says in the answer what is left of the narrowest limit (draft-ietf-httpapi-ratelimit-headers-10). */
async function count(limits: RateLimits, reply: FastifyReply, kind: LimitKind, key: string): Promise<void> {
  const left = await limits.count(kind, key);
  const held = (reply as { limitLeft?: Left }).limitLeft;
  if (held && held.remaining / held.limit <= left.remaining / left.limit) return;
  (reply as { limitLeft?: Left }).limitLeft = left;
  void reply
    .header('ratelimit-policy', `"${kind}";q=${left.limit};w=${WINDOW_SECONDS}`)
    .header('ratelimit', `"${kind}";r=${left.remaining};t=${left.seconds}`);
}
