import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiNoContentResponse, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentSession, Public, SignedIn, type OfficeRequest, type Session } from '#libs/platform/index.js';
import { ChooseLanguage } from '../use-cases/choose-language.js';
import { ProveSession } from '../use-cases/prove-session.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { ViewSession, type SessionInfo } from '../use-cases/view-session.js';
import type { NextStep } from '../use-cases/sign-in-answers.js';
import { NextStepView, ProofInput } from './second-factor.dto.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { LanguageInput, SessionView, SignInInput } from './session.dto.js';
import { visitOf } from './visit.js';

@ApiTags('identity')
@Controller('v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly proveSession: ProveSession,
    private readonly viewSession: ViewSession,
    private readonly chooseLanguage: ChooseLanguage,
  ) {}

  @Post('session')
  @Public()
  @HttpCode(200)
  @ApiExtraModels(SessionView, NextStepView)
  @ApiOkResponse({ schema: { oneOf: [{ $ref: getSchemaPath(SessionView) }, { $ref: getSchemaPath(NextStepView) }] } })
  async open(
    @Body() input: SignInInput,
    @Req() request: OfficeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionInfo | NextStep> {
    const { token, answer } = await this.signIn.run({ ...input, ...visitOf(request) });
    setSessionCookie(reply, token);
    return answer;
  }

  @Get('session')
  @SignedIn()
  @ApiOkResponse({ type: SessionView })
  view(@CurrentSession() session: Session): Promise<SessionInfo> {
    return this.viewSession.run(session);
  }

  @Post('session/proof')
  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  async prove(
    @CurrentSession() session: Session,
    @Body() input: ProofInput,
    @Req() request: OfficeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionInfo | NextStep> {
    const { token, answer } = await this.proveSession.run(session, visitOf(request), input);
    setSessionCookie(reply, token);
    return answer;
  }

  @Patch('session')
  @SignedIn()
  @ApiOkResponse({ type: SessionView })
  change(@CurrentSession() session: Session, @Body() input: LanguageInput): Promise<SessionInfo> {
    return this.chooseLanguage.run(session, input.language);
  }

  @Delete('session')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async close(@CurrentSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.run(session);
    clearSessionCookie(reply);
  }

  @Delete('sessions')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async closeAll(@CurrentSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.run(session, true);
    clearSessionCookie(reply);
  }
}
