import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import {
  CurrentSession,
  IdPipe,
  languageOf,
  SignedIn,
  type OfficeRequest,
  type Session,
} from '#libs/platform/index.js';
import { AnnounceGrant } from '../use-cases/announce-grant.js';
import { EndGrant } from '../use-cases/end-grant.js';
import type { Assignment } from '../use-cases/grant-view.js';
import { ViewAssignments, type Assignments } from '../use-cases/view-assignments.js';
import { AssignmentInput, AssignmentsView, AssignmentView } from './grants.dto.js';

/** The service staff's own list. For anybody else it is not there. */
@ApiTags('grants')
@Controller('v1/assignments')
export class AssignmentsController {
  constructor(
    private readonly viewAssignments: ViewAssignments,
    private readonly announceGrant: AnnounceGrant,
    private readonly endGrant: EndGrant,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: AssignmentsView })
  view(@CurrentSession() session: Session): Promise<Assignments> {
    return this.viewAssignments.run(session);
  }

  @Post()
  @SignedIn()
  @ApiCreatedResponse({ type: AssignmentView })
  announce(
    @CurrentSession() session: Session,
    @Body() { cooperative_id, ...input }: AssignmentInput,
    @Req() request: OfficeRequest,
  ): Promise<Assignment> {
    return this.announceGrant.run(session, cooperative_id, input, factsOf(request));
  }

  @Post(':grantId/ending')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  end(
    @CurrentSession() session: Session,
    @Param('grantId', IdPipe) grantId: Id,
    @Req() request: OfficeRequest,
  ): Promise<void> {
    return this.endGrant.runForHolder(session, grantId, factsOf(request));
  }
}

const factsOf = (request: OfficeRequest) => ({
  id: request.id,
  language: languageOf(request),
  origin: { ip: request.ip, device: request.headers['user-agent'] },
});
