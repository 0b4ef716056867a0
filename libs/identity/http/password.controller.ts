import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public, type OfficeRequest } from '#libs/platform/index.js';
import { RequestPasswordReset } from '../use-cases/request-password-reset.js';
import { SetPasswordByToken } from '../use-cases/set-password-by-token.js';
import { ViewLoginToken } from '../use-cases/view-login-token.js';
import { LoginTokenView, NewPasswordInput, PasswordResetInput } from './session.dto.js';

@ApiTags('identity')
@Controller('v1')
export class PasswordController {
  constructor(
    private readonly requestPasswordReset: RequestPasswordReset,
    private readonly viewLoginToken: ViewLoginToken,
    private readonly setPasswordByToken: SetPasswordByToken,
  ) {}

  @Post('password-resets')
  @Public()
  @HttpCode(202)
  @ApiAcceptedResponse()
  request(@Body() input: PasswordResetInput, @Req() request: OfficeRequest): Promise<void> {
    return this.requestPasswordReset.run(input.address, request.ip);
  }

  @Get('login-tokens/:token')
  @Public()
  @ApiOkResponse({ type: LoginTokenView })
  async view(@Param('token') token: string): Promise<LoginTokenView> {
    const { address, purpose } = await this.viewLoginToken.run(token);
    return { address, purpose };
  }

  @Post('login-tokens/:token/use')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  use(@Param('token') token: string, @Body() input: NewPasswordInput): Promise<void> {
    return this.setPasswordByToken.run(token, input.password);
  }
}
