import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentSession, HalfSignedIn, type OfficeRequest, type Session } from '#libs/platform/index.js';
import { ChooseSecret } from '../use-cases/choose-secret.js';
import { AddPasskey } from '../use-cases/second-factor/add-passkey.js';
import { GiveSecondFactor } from '../use-cases/second-factor/give-second-factor.js';
import { SignInAnswers, type NextStep } from '../use-cases/sign-in-answers.js';
import type { SessionInfo } from '../use-cases/view-session.js';
import { NextStepView, SecondFactorInput } from './second-factor.dto.js';
import { setSessionCookie } from './session-cookie.js';
import { NewPasswordInput, SessionView } from './session.dto.js';
import { visitOf } from './visit.js';

/** The second step of signing in. */
@ApiTags('identity')
@Controller('v1/session')
export class SecondFactorController {
  constructor(
    private readonly answers: SignInAnswers,
    private readonly giveSecondFactor: GiveSecondFactor,
    private readonly addPasskey: AddPasskey,
    private readonly chooseSecret: ChooseSecret,
  ) {}

  @Get('second-factor')
  @HalfSignedIn()
  @ApiOkResponse({ type: NextStepView })
  view(@CurrentSession() session: Session): Promise<NextStep> {
    return this.answers.nextStep(session);
  }

  @Post('second-factor')
  @HalfSignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  async give(
    @CurrentSession() session: Session,
    @Body() input: SecondFactorInput,
    @Req() request: OfficeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionInfo | NextStep> {
    const { token, answer } = await this.giveSecondFactor.run(session, visitOf(request), input);
    setSessionCookie(reply, token);
    return answer;
  }

  @Post('secret')
  @HalfSignedIn()
  @HttpCode(200)
  @ApiExtraModels(SessionView, NextStepView)
  @ApiOkResponse({ schema: { oneOf: [{ $ref: getSchemaPath(SessionView) }, { $ref: getSchemaPath(NextStepView) }] } })
  async choose(
    @CurrentSession() session: Session,
    @Body() { password }: NewPasswordInput,
    @Req() request: OfficeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionInfo | NextStep> {
    const { token, answer } = await this.chooseSecret.run(session, visitOf(request), password);
    setSessionCookie(reply, token);
    return answer;
  }

  @Post('passkey-question')
  @HalfSignedIn()
  @HttpCode(200)
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  question(@CurrentSession() session: Session): Promise<object> {
    return this.addPasskey.question(session);
  }
}
