import { Body, Controller, Delete, Get, Header, Put, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel/index.js';
import { Allow, IfMatch, Tenant, TenantContext } from '#libs/platform/index.js';
import type { Cooperative } from '../core/cooperative.js';
import { SetLogo } from '../use-cases/set-logo.js';
import { ViewLogo } from '../use-cases/view-logo.js';
import { CooperativeView } from './cooperative.dto.js';

const PICTURE = { type: 'string', format: 'binary' };

@ApiTags('cooperatives')
@Controller('v1/cooperatives/:cooperativeId/logo')
export class LogoController {
  constructor(
    private readonly viewLogo: ViewLogo,
    private readonly setLogo: SetLogo,
  ) {}

  @Get()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @Header('content-type', 'image/png')
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: PICTURE })
  async view(@Tenant() context: TenantContext): Promise<StreamableFile> {
    return new StreamableFile(await this.viewLogo.run(context), { type: 'image/png' });
  }

  @Put()
  @Allow('board', 'bookkeeper')
  @ApiConsumes('image/png')
  @ApiBody({ schema: PICTURE })
  @ApiOkResponse({ type: CooperativeView })
  set(@Tenant() context: TenantContext, @IfMatch() version: number, @Body() png: unknown): Promise<Cooperative> {
    if (!Buffer.isBuffer(png)) throw new DomainError('invalid', 'logo_not_png');
    return this.setLogo.run(context, version, png);
  }

  @Delete()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: CooperativeView })
  remove(@Tenant() context: TenantContext, @IfMatch() version: number): Promise<Cooperative> {
    return this.setLogo.run(context, version, null);
  }
}
