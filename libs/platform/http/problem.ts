import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, type ErrorKind } from '#libs/kernel/index.js';
import type { OfficeRequest } from './access.js';
import { readerLanguage } from './language.js';
import { sentence } from './messages.js';
import { outageOf, RETRY_SECONDS } from './outages.js';

/** RFC 9457 problem document. `type` is stable per code; `detail` is in the reader's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  not_found: 404,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  stale: 412,
  too_many: 429,
  precondition: 428,
};

export function problemOf(
  error: DomainError,
  language: string,
  instance: string,
  status = STATUS[error.kind],
): Problem {
  const detail = sentence(error.code, error.params, language);
  const errors = error.faults.map((fault) => ({
    pointer: fault.pointer,
    code: fault.code,
    detail: sentence(fault.code, fault.params ?? {}, language),
  }));
  return {
    type: `/problems/${error.code}`,
    title: detail,
    status,
    detail,
    instance,
    code: error.code,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** Answers with the problem document of an error. */
export function sendProblem(request: OfficeRequest, reply: FastifyReply, error: DomainError, status?: number): void {
  const problem = problemOf(error, readerLanguage(request), request.url.split('?')[0]!, status);
  if (error.kind === 'too_many' || problem.status === 503)
    void reply.header('retry-after', String(error.params.seconds ?? 60));
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** Every error leaves the office as a problem document. What we did not foresee is logged with its reference and answers 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<OfficeRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { error, status } = this.understand(thrown, request.id);
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(request, reply, error, status);
  }

  private understand(thrown: unknown, reference: string): { error: DomainError; status?: number } {
    if (thrown instanceof DomainError) return { error: thrown };
    const status =
      thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: number }).statusCode;
    if (status === 404) return { error: DomainError.notFound() };
    if (status === 413) return { error: new DomainError('invalid', 'body_too_large'), status };
    if (status === 415) return { error: new DomainError('invalid', 'media_type'), status };
    if (status !== undefined && status >= 400 && status < 500)
      return { error: new DomainError('invalid', 'body_unreadable'), status };
    const outage = outageOf(thrown);
    if (outage) this.logger.warn({ reference, outage, err: (thrown as Error).message });
    else this.logger.error({ reference, err: describe(thrown) });
    if (outage) return { error: new DomainError('conflict', outage, { seconds: RETRY_SECONDS[outage] }), status: 503 };
    return { error: new DomainError('conflict', 'internal', { reference }), status: 500 };
  }
}

/** Message and stack only: a driver error also carries the parameters, and those are personal data. */
const describe = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
