import crypto from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, isId, type Clock, type Id } from '#libs/kernel/index.js';
import {
  ACCESS,
  CLOCK,
  languageOf,
  ONCE,
  type AsksKey,
  STEP_UP,
  TenantContext,
  type Access,
  type OfficeRequest,
  type Once,
  type RequestFacts,
  type Role,
} from '#libs/platform/index.js';
import type { FastifyReply } from 'fastify';
import { hashToken, sameText } from '../core/session-token.js';
import { bearerOf } from '../core/api-token.js';
import { EnterWithToken } from '../use-cases/enter-with-token.js';
import { EnterUnderGrant, type Knock } from '../use-cases/enter-under-grant.js';
import { SessionRepository, type SessionRow } from '../data/session.repository.js';
import { sessionTokenOf } from './session-cookie.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The one door. Denied by default: a route without `@Public`, `@SignedIn` or `@Allow` answers 403 to everybody.
 * Reads the session, checks the CSRF token of writes, and binds the co-operative of the path after checking the membership.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionRepository,
    private readonly underGrant: EnterUnderGrant,
    private readonly withToken: EnterWithToken,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new DomainError('forbidden', 'forbidden');
    const request = context.switchToHttp().getRequest<OfficeRequest>();
    refuseUnprintablePath(request);
    if (!SAFE.has(request.method)) refuseOtherSites(request);
    if (access.kind === 'public') return true;
    const cooperativeId = access.kind === 'roles' ? pathCooperative(request) : undefined;
    const bearer = bearerOf(request.headers.authorization);
    if (bearer !== undefined) return this.enterWithToken(context, access, cooperativeId, bearer);
    const row = await this.readSession(request, cooperativeId);
    const isHalf = row.stage !== 'full';
    if (isHalf && !(access.kind === 'signed_in' && access.half)) {
      throw new DomainError('unauthenticated', 'second_factor_required');
    }
    const declares = (what: string) =>
      this.reflector.getAllAndOverride<boolean | undefined>(what, [context.getHandler(), context.getClass()]);
    if (access.kind === 'signed_in') {
      // a half session has just proved what it can
      if (!isHalf) expectProof(declares(STEP_UP), row);
      return true;
    }
    if (!cooperativeId || (row.only_in !== null && row.only_in !== cooperativeId)) throw DomainError.notFound();
    if (!row.strong && (row.roles?.some(seesOthers) ?? false))
      throw new DomainError('forbidden', 'second_factor_missing');
    const facts = (): RequestFacts => {
      // whoever has no membership here is service staff, and sees others by nature
      if (!row.roles && !row.strong) throw new DomainError('forbidden', 'second_factor_missing');
      expectProof(declares(STEP_UP), row);
      return this.factsOf(request, row.proved, this.onceOf(context, request));
    };
    if (row.roles && !access.roles.some((role) => row.roles?.includes(role)))
      throw new DomainError('forbidden', 'forbidden');
    request.tenant = row.roles
      ? bind(row, cooperativeId, facts())
      : await this.underGrant.run(knockOf(request, row, cooperativeId, access.roles), facts);
    return true;
  }

  private async enterWithToken(
    context: ExecutionContext,
    access: Access,
    cooperativeId: Id | undefined,
    token: string | null,
  ): Promise<true> {
    const request = context.switchToHttp().getRequest<OfficeRequest>();
    if (token === null) throw new DomainError('unauthenticated', 'token_refused');
    if (access.kind !== 'roles') throw new DomainError('forbidden', 'outside_scope');
    if (!cooperativeId) throw DomainError.notFound();
    const declares = (what: string) =>
      this.reflector.getAllAndOverride<boolean | undefined>(what, [context.getHandler(), context.getClass()]);
    const knock = {
      token,
      cooperativeId,
      route: request.routeOptions.url ?? '',
      roles: access.roles,
      isWrite: !SAFE.has(request.method),
      needsProof: declares(STEP_UP) ?? false,
    };
    request.tenant = await this.withToken.run(knock, () => this.factsOf(request, false, this.onceOf(context, request)));
    return true;
  }

  /** The key of what is made once; where it may be left out, only when it was sent. */
  private onceOf(context: ExecutionContext, request: OfficeRequest): Once | undefined {
    const when = this.reflector.getAllAndOverride<AsksKey | undefined>(ONCE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const isSent = request.headers['idempotency-key'] !== undefined;
    if (!when || (when === 'when_sent' && !isSent)) return undefined;
    return readOnce(request, context.switchToHttp().getResponse<FastifyReply>());
  }

  private async readSession(request: OfficeRequest, cooperativeId: string | undefined): Promise<SessionRow> {
    const token = sessionTokenOf(request);
    if (!token) throw new DomainError('unauthenticated', 'not_signed_in');
    const tokenHash = hashToken(token);
    const row = await this.sessions.read(tokenHash, cooperativeId ?? null);
    if (!row) throw new DomainError('unauthenticated', 'not_signed_in');
    request.session = {
      sessionId: row.session_id,
      loginId: row.login_id,
      address: row.address,
      language: row.language,
      csrfToken: row.csrf_token,
      tokenHash,
      proved: row.proved,
      stage: row.stage,
      strong: row.strong,
      onlyIn: row.only_in ?? undefined,
      challenge: row.challenge ?? undefined,
    };
    if (!SAFE.has(request.method)) checkCsrf(request, row.csrf_token);
    if (row.seen_long_ago) await this.sessions.touch(tokenHash);
    return row;
  }

  private factsOf(request: OfficeRequest, proved: boolean, once: Once | undefined): RequestFacts {
    return {
      id: request.id,
      language: languageOf(request),
      clock: this.clock,
      once,
      origin: { ip: request.ip, device: request.headers['user-agent'] },
      proved,
    };
  }
}

/** More than their own data: such a person has a second factor, also when the role came after signing in. */
const seesOthers = (role: Role): boolean => role !== 'member';

function expectProof(needed: boolean | undefined, { proved }: SessionRow): void {
  if (needed && !proved) throw new DomainError('forbidden', 'step_up_required');
}

function bind(row: SessionRow, cooperativeId: Id, facts: RequestFacts): TenantContext {
  const membership = row.roles
    ? {
        loginId: row.login_id,
        displayName: row.display_name ?? '',
        roles: row.roles,
        memberId: row.member_id ?? undefined,
      }
    : undefined;
  return TenantContext.forPerson(cooperativeId, membership, facts);
}

function knockOf(request: OfficeRequest, row: SessionRow, cooperativeId: Id, roles: readonly Role[]): Knock {
  return {
    loginId: row.login_id,
    cooperativeId,
    method: request.method,
    route: request.routeOptions.url ?? '',
    params: request.params as Record<string, string>,
    roles,
    isWrite: !SAFE.has(request.method),
  };
}

/** Undefined for what is no id: nothing in the answer tells a wrong id from a foreign one. */
function pathCooperative(request: OfficeRequest): Id | undefined {
  const { cooperativeId } = request.params as { cooperativeId?: string };
  return isId(cooperativeId) ? cooperativeId : undefined;
}

/** Nothing here has a control character in its name, and the database takes no NUL: such an address leads nowhere. */
function refuseUnprintablePath(request: OfficeRequest): void {
  const parts = Object.values((request.params ?? {}) as Record<string, unknown>);
  if (parts.some((part) => typeof part === 'string' && /[\u0000-\u001f\u007f]/.test(part)))
    throw DomainError.notFound();
}

/** A synchroniser token (OWASP CSRF cheat sheet) beside SameSite=Lax. */
function checkCsrf(request: OfficeRequest, expected: string): void {
  const sent = request.headers['x-csrf-token'];
  if (typeof sent !== 'string' || !sameText(sent, expected)) throw new DomainError('forbidden', 'csrf');
}

/** Browsers say when another site sent a write. Nobody signs you in, or in your name, from elsewhere. */
function refuseOtherSites(request: OfficeRequest): void {
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new DomainError('forbidden', 'csrf');
}

function readOnce(request: OfficeRequest, reply: FastifyReply): Once {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key))
    throw new DomainError('precondition', 'idempotency_key_missing');
  const asked = JSON.stringify([request.method, request.url, request.body ?? null]);
  return {
    key,
    requestHash: crypto.createHash('sha256').update(asked).digest(),
    onReplay: () => void reply.header('idempotent-replayed', 'true'),
  };
}
