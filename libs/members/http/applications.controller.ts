import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import {
  Allow,
  IdPipe,
  languageOf,
  MakesOnce,
  Public,
  Tenant,
  TenantContext,
  type OfficeRequest,
} from '#libs/platform/index.js';
import type { Application } from '../core/application.js';
import { ApplicationLink, type LinkView } from '../use-cases/application-link.js';
import { DecideApplication } from '../use-cases/decide-application.js';
import { ListApplications, type ListedApplication } from '../use-cases/list-applications.js';
import { PublicApplication, type ApplicationPage } from '../use-cases/public-application.js';
import {
  ApplicationBody,
  ApplicationDecisionBody,
  ApplicationList,
  ApplicationPageView,
  ApplicationsQuery,
  ApplicationView,
  LinkAnswer,
} from './application.dto.js';

/** Without signing in, by the link of a co-operative. */
@ApiTags('applications')
@Controller('v1/applications/:token')
export class PublicApplicationController {
  constructor(private readonly publicApplication: PublicApplication) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: ApplicationPageView })
  view(@Param('token') token: string, @Req() request: OfficeRequest): Promise<ApplicationPage> {
    return this.publicApplication.view(token, languageOf(request));
  }

  @Post()
  @Public()
  @HttpCode(202)
  @ApiAcceptedResponse()
  apply(@Param('token') token: string, @Req() { ip }: OfficeRequest, @Body() input: ApplicationBody): Promise<void> {
    return this.publicApplication.run(token, ip, input);
  }
}

@ApiTags('applications')
@Controller('v1/cooperatives/:cooperativeId')
export class ApplicationsController {
  constructor(
    private readonly applicationLink: ApplicationLink,
    private readonly listApplications: ListApplications,
    private readonly decideApplication: DecideApplication,
  ) {}

  @Get('application-link')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: LinkAnswer })
  link(@Tenant() context: TenantContext): Promise<LinkView> {
    return this.applicationLink.view(context);
  }

  @Put('application-link')
  @Allow('board')
  @ApiOkResponse({ type: LinkAnswer })
  renew(@Tenant() context: TenantContext): Promise<LinkView> {
    return this.applicationLink.renew(context);
  }

  @Delete('application-link')
  @Allow('board')
  @HttpCode(204)
  @ApiNoContentResponse()
  close(@Tenant() context: TenantContext): Promise<void> {
    return this.applicationLink.close(context);
  }

  @Get('applications')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ApplicationList })
  async list(
    @Tenant() context: TenantContext,
    @Query() { state = 'applicant' }: ApplicationsQuery,
  ): Promise<{ items: ListedApplication[] }> {
    return { items: await this.listApplications.run(context, state) };
  }

  @Post('applications/:applicationId/decision')
  @Allow('board')
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: ApplicationView })
  decide(
    @Tenant() context: TenantContext,
    @Param('applicationId', IdPipe) applicationId: Id,
    @Body() input: ApplicationDecisionBody,
  ): Promise<Application> {
    return this.decideApplication.run(context, applicationId, input);
  }
}
