import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Id } from '#libs/kernel/index.js';
import type { Role, TenantContext } from '../database/tenant-context.js';

/** Who may call a route. A route that says nothing is refused: see the guard in identity. */
export type Access =
  { kind: 'public' } | { kind: 'signed_in'; half?: boolean } | { kind: 'roles'; roles: readonly Role[] };

export const ACCESS = 'coopkantoor:access';
export const ONCE = 'coopkantoor:once';
export const STEP_UP = 'coopkantoor:step-up';

/** Anybody, signed in or not. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
/** Anybody with a session; the route is not about one co-operative. */
export const SignedIn = () => SetMetadata(ACCESS, { kind: 'signed_in' } satisfies Access);
/** Also for a session that still waits for its second factor; the use case looks at how far it is. */
export const HalfSignedIn = () => SetMetadata(ACCESS, { kind: 'signed_in', half: true } satisfies Access);
/** People with one of these roles in the co-operative of the path (`:cooperativeId`). */
export const Allow = (...roles: Role[]) => SetMetadata(ACCESS, { kind: 'roles', roles } satisfies Access);
/** Whether an Idempotency-Key has to be sent, or only counts when it is. */
export type AsksKey = 'always' | 'when_sent';
/**
 * Makes money or documents: asks for an Idempotency-Key and answers a repeated request with its first answer.
 * @param when `when_sent` for what another program adds and would add twice when it never got the answer
 */
export const MakesOnce = (when: AsksKey = 'always') =>
  applyDecorators(
    SetMetadata(ONCE, when),
    ApiHeader({
      name: 'Idempotency-Key',
      required: when === 'always',
      description: 'A repeated request with the same key gets the first answer, with Idempotent-Replayed: true.',
      schema: { type: 'string', minLength: 8, maxLength: 100 },
    }),
  );
/**
 * Pays, changes where money goes, or cannot be taken back: the session must have proved who it is within ten minutes, else
 * 403 `step_up_required`. An act that needs it only sometimes calls `context.expectProof()` in its use case.
 */
export const StepUp = () => SetMetadata(STEP_UP, true);

export interface Session {
  sessionId: Id;
  loginId: Id;
  address: string;
  /** As the person chose it: the screens may speak more languages than the papers. */
  language: string;
  csrfToken: string;
  tokenHash: Buffer;
  /** Whether its holder proved who it is within ten minutes. */
  proved: boolean;
  /** How far it is: only a `full` one opens the office. */
  stage: 'factor' | 'enrol' | 'secret' | 'full';
  /** A second factor was given. */
  strong: boolean;
  /** The only co-operative it opens: that of the sign-in provider it came from. */
  onlyIn?: Id;
  /** What a passkey was asked to sign. */
  challenge?: string;
}

/** What the guard found out about a request. */
export interface OfficeRequest extends FastifyRequest {
  session?: Session;
  tenant?: TenantContext;
}

/** The tenant context of a route with `@Allow`. */
export const Tenant = createParamDecorator((_: unknown, context: ExecutionContext): TenantContext => {
  const { tenant } = context.switchToHttp().getRequest<OfficeRequest>();
  if (!tenant) throw new Error('@Tenant() on a route without @Allow()');
  return tenant;
});

/** The session of a route with `@SignedIn` or `@Allow`. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { session } = context.switchToHttp().getRequest<OfficeRequest>();
  if (!session) throw new Error('@CurrentSession() on a public route');
  return session;
});
