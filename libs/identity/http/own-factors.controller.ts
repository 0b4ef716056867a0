import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Id } from '#libs/kernel/index.js';
import {
  CurrentSession,
  HalfSignedIn,
  IdPipe,
  SignedIn,
  StepUp,
  type OfficeRequest,
  type Session,
} from '#libs/platform/index.js';
import { AddPasskey } from '../use-cases/second-factor/add-passkey.js';
import type { Enrolled } from '../use-cases/second-factor/enrolment.js';
import { ManageFactors, type SecondFactors } from '../use-cases/second-factor/manage-factors.js';
import { SetUpTotp, type TotpOffer } from '../use-cases/second-factor/set-up-totp.js';
import {
  EnrolledView,
  NewPasskeyInput,
  RecoveryCodesView,
  SecondFactorsView,
  TotpInput,
  TotpOfferView,
} from './second-factor.dto.js';
import { setSessionCookie } from './session-cookie.js';
import { visitOf } from './visit.js';

/** A person's own second factors. */
@ApiTags('identity')
@Controller('v1/second-factors')
export class OwnFactorsController {
  constructor(
    private readonly manage: ManageFactors,
    private readonly setUpTotp: SetUpTotp,
    private readonly addPasskey: AddPasskey,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: SecondFactorsView })
  view(@CurrentSession() session: Session): Promise<SecondFactors> {
    return this.manage.view(session);
  }

  @Post('totp')
  @HalfSignedIn()
  @StepUp()
  @ApiCreatedResponse({ type: TotpOfferView })
  offerTotp(@CurrentSession() session: Session): Promise<TotpOffer> {
    return this.setUpTotp.offer(session);
  }

  @Post('totp/confirmation')
  @HalfSignedIn()
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: EnrolledView })
  async confirmTotp(
    @CurrentSession() session: Session,
    @Body() { code }: TotpInput,
    @Req() request: OfficeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Enrolled['answer']> {
    return enrolled(reply, await this.setUpTotp.confirm(session, visitOf(request), code));
  }

  @Delete('totp')
  @SignedIn()
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  removeTotp(@CurrentSession() session: Session): Promise<void> {
    return this.manage.removeTotp(session);
  }

  @Post('passkey-offer')
  @HalfSignedIn()
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  offerPasskey(@CurrentSession() session: Session): Promise<object> {
    return this.addPasskey.offer(session);
  }

  @Post('passkeys')
  @HalfSignedIn()
  @StepUp()
  @ApiCreatedResponse({ type: EnrolledView })
  async acceptPasskey(
    @CurrentSession() session: Session,
    @Body() { name, passkey }: NewPasskeyInput,
    @Req() request: OfficeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Enrolled['answer']> {
    return enrolled(reply, await this.addPasskey.accept(session, visitOf(request), name, passkey));
  }

  @Delete('passkeys/:passkeyId')
  @SignedIn()
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  removePasskey(@CurrentSession() session: Session, @Param('passkeyId', IdPipe) passkeyId: Id): Promise<void> {
    return this.manage.removePasskey(session, passkeyId);
  }

  @Post('recovery-codes')
  @SignedIn()
  @StepUp()
  @ApiCreatedResponse({ type: RecoveryCodesView })
  renewRecoveryCodes(@CurrentSession() session: Session): Promise<{ recovery_codes: string[] }> {
    return this.manage.renewRecoveryCodes(session);
  }
}

function enrolled(reply: FastifyReply, { token, answer }: Enrolled): Enrolled['answer'] {
  setSessionCookie(reply, token);
  return answer;
}
