import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, IfMatch, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { ManageProvider, type ProviderSettings } from '../use-cases/provider/manage-provider.js';
import { SignInProviderInput, SignInProviderSettingsView } from './provider.dto.js';

@ApiTags('identity')
@Controller('v1/cooperatives/:cooperativeId/sign-in-provider')
export class ProviderController {
  constructor(private readonly provider: ManageProvider) {}

  @Get()
  @Allow('board')
  @ApiOkResponse({ type: SignInProviderSettingsView })
  view(@Tenant() context: TenantContext): Promise<ProviderSettings> {
    return this.provider.view(context);
  }

  @Put()
  @Allow('board')
  @StepUp()
  @ApiOkResponse({ type: SignInProviderSettingsView })
  put(
    @Tenant() context: TenantContext,
    @IfMatch() version: number,
    @Body() input: SignInProviderInput,
  ): Promise<ProviderSettings> {
    return this.provider.put(context, version, input);
  }

  @Delete()
  @Allow('board')
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Tenant() context: TenantContext): Promise<void> {
    return this.provider.remove(context);
  }
}
