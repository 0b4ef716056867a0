import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { ChangePerson } from '../use-cases/change-person.js';
import { InvitePerson } from '../use-cases/invite-person.js';
import { ListPeople } from '../use-cases/list-people.js';
import type { Person } from '../use-cases/people.js';
import { ResetFactor } from '../use-cases/second-factor/reset-factor.js';
import { RemovePerson } from '../use-cases/remove-person.js';
import { FactorResetInput, InvitationInput, PeopleView, PersonInput, PersonView } from './people.dto.js';

@ApiTags('identity')
@Controller('v1/cooperatives/:cooperativeId')
export class PeopleController {
  constructor(
    private readonly listPeople: ListPeople,
    private readonly invitePerson: InvitePerson,
    private readonly changePerson: ChangePerson,
    private readonly removePerson: RemovePerson,
    private readonly resetFactor: ResetFactor,
  ) {}

  @Get('people')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: PeopleView })
  list(@Tenant() context: TenantContext): Promise<{ items: Person[] }> {
    return this.listPeople.run(context);
  }

  @Post('invitations')
  @Allow('board', 'bookkeeper')
  @ApiCreatedResponse({ type: PersonView })
  invite(@Tenant() context: TenantContext, @Body() input: InvitationInput): Promise<Person> {
    return this.invitePerson.run(context, input);
  }

  @Put('people/:loginId')
  @Allow('board')
  @ApiOkResponse({ type: PersonView })
  change(
    @Tenant() context: TenantContext,
    @Param('loginId', IdPipe) loginId: Id,
    @Body() input: PersonInput,
  ): Promise<Person> {
    return this.changePerson.run(context, loginId, input);
  }

  @Delete('people/:loginId')
  @Allow('board')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Tenant() context: TenantContext, @Param('loginId', IdPipe) loginId: Id): Promise<void> {
    return this.removePerson.run(context, loginId);
  }

  @Post('people/:loginId/second-factor-reset')
  @Allow('board')
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  reset(
    @Tenant() context: TenantContext,
    @Param('loginId', IdPipe) loginId: Id,
    @Body() { reason }: FactorResetInput,
  ): Promise<void> {
    return this.resetFactor.run(context, loginId, reason);
  }
}
