import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE, SESSION_HOURS, TOKEN_FORM } from '../core/session-token.js';

/** Out of reach of scripts, sent only over a secure connection (localhost counts as one) and not with writes from other sites. */
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

export function setSessionCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, { ...ATTRIBUTES, maxAge: SESSION_HOURS * 3600 });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, ATTRIBUTES);
}

/** The token a browser sent, when it has the form of one. */
export function sessionTokenOf(request: { cookies: Record<string, string | undefined> }): string | undefined {
  const token = request.cookies[SESSION_COOKIE];
  return token !== undefined && TOKEN_FORM.test(token) ? token : undefined;
}
