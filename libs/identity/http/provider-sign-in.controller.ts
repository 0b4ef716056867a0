import type {} from '@fastify/cookie';
import { Controller, Get, Inject, Logger, Param, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, type Clock } from '#libs/kernel/index.js';
import { CLOCK, OutgoingRefused, Public, type OfficeRequest } from '#libs/platform/index.js';
import { openQuestion, QUESTION_MINUTES } from '../use-cases/provider/question-seal.js';
import { ReturnFromProvider } from '../use-cases/provider/return-from-provider.js';
import { StartAtProvider, type Place } from '../use-cases/provider/start-at-provider.js';
import { SignInPlaceView } from './provider.dto.js';
import { setSessionCookie } from './session-cookie.js';
import { visitOf } from './visit.js';

const COOKIE = '__Host-sign-in';
/** Sent along when the provider sends the browser back: a navigation from another site. */
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** The browser goes there and back by itself, so what goes wrong is told on a page and not in an answer. */
@ApiTags('identity')
@Controller('v1')
export class ProviderSignInController {
  private readonly log = new Logger('sign-in');

  constructor(
    private readonly start: StartAtProvider,
    private readonly comeBack: ReturnFromProvider,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('sign-in-providers/:shortCode')
  @Public()
  @ApiOkResponse({ type: SignInPlaceView })
  view(@Param('shortCode') code: string): Promise<Place> {
    return this.start.view(code);
  }

  @Get('sign-in-providers/:shortCode/start')
  @Public()
  @ApiFoundResponse()
  async go(@Param('shortCode') code: string, @Req() request: OfficeRequest, @Res() reply: FastifyReply): Promise<void> {
    if (isFromElsewhere(request)) return void reply.redirect(pageOf(code), 302);
    try {
      const { address, cookie } = await this.start.run(code, request.ip);
      void reply.setCookie(COOKIE, cookie, { ...ATTRIBUTES, maxAge: QUESTION_MINUTES * 60 }).redirect(address, 302);
    } catch (error) {
      void reply.redirect(pageOf(code, this.reason(error)), 302);
    }
  }

  @Get('sign-in-callback')
  @Public()
  @ApiFoundResponse()
  async back(@Req() request: OfficeRequest, @Res() reply: FastifyReply): Promise<void> {
    const question = openQuestion(request.cookies[COOKIE], this.clock.now());
    void reply.clearCookie(COOKIE, ATTRIBUTES);
    if (!question) return void reply.redirect('/inloggen', 302);
    try {
      const at = request.url.indexOf('?');
      const { token, session } = await this.comeBack.run(
        question,
        at < 0 ? '' : request.url.slice(at),
        visitOf(request),
      );
      setSessionCookie(reply, token);
      void reply.redirect(session.stage === 'full' ? '/' : pageOf(question.code, 'tweede_stap'), 302);
    } catch (error) {
      void reply.redirect(pageOf(question.code, this.reason(error)), 302);
    }
  }

  private reason(error: unknown): string {
    if (error instanceof DomainError) return error.code;
    // what a provider answers may hold anything: only the kind of fault is written down
    const { name, code, cause } = error as { name?: string; code?: string; cause?: unknown };
    const unreached = [error, cause].find((one) => one instanceof OutgoingRefused);
    this.log.warn(`the sign-in provider of a co-operative: ${unreached?.message ?? code ?? name}`);
    return unreached ? 'provider_unreachable' : 'provider_refused';
  }
}

/**
 * Another site sent the browser here. It may show the page of the co-operative, where a person decides; it may not start signing
 * in for somebody who did not ask for it.
 */
const isFromElsewhere = (request: OfficeRequest): boolean =>
  ['cross-site', 'same-site'].includes(request.headers['sec-fetch-site'] as string);

const pageOf = (code: string, word?: string): string =>
  `/inloggen/${encodeURIComponent(code)}${word === undefined ? '' : `?uitkomst=${encodeURIComponent(word)}`}`;
