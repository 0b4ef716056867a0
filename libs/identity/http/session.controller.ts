import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentSession, Public, SignedIn, type OfficeRequest, type Session } from '#libs/platform/index.js';
import { ChooseLanguage } from '../use-cases/choose-language.js';
import { ProveSession } from '../use-cases/prove-session.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { ViewSession, type SessionInfo } from '../use-cases/view-session.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie.js';
import { LanguageInput, ProofInput, SessionView, SignInInput } from './session.dto.js';

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
  @ApiOkResponse({ type: SessionView })
  async open(
    @Body() input: SignInInput,
    @Req() request: OfficeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionInfo> {
    const agent = request.headers['user-agent'] ?? '';
    const earlierToken = sessionTokenOf(request);
    const { token, session } = await this.signIn.run({ ...input, client: request.ip, agent, earlierToken });
    setSessionCookie(reply, token);
    return session;
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
    @CurrentSession() current: Session,
    @Body() input: ProofInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionInfo> {
    const { token, session } = await this.proveSession.run(current, input);
    setSessionCookie(reply, token);
    return session;
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
