import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, MakesOnce, Tenant, TenantContext } from '#libs/platform/index.js';
import { ActOnMember } from '../use-cases/act-on-member.js';
import { LayOver } from '../use-cases/lay-over.js';
import { ViewCourse, type Course } from '../use-cases/view-course.js';
import { ViewLetter } from '../use-cases/view-letter.js';
import { CourseView, LiftingInput, MemberActInputBody, OverlayInputBody } from './course.dto.js';

@ApiTags('members')
@Controller('v1/cooperatives/:cooperativeId/members/:memberId')
export class CourseController {
  constructor(
    private readonly viewCourse: ViewCourse,
    private readonly actOnMember: ActOnMember,
    private readonly layOver: LayOver,
    private readonly viewLetter: ViewLetter,
  ) {}

  @Get('course')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: CourseView })
  view(@Tenant() context: TenantContext, @Param('memberId', IdPipe) memberId: Id): Promise<Course> {
    return this.viewCourse.run(context, memberId);
  }

  @Post('acts')
  @Allow('board')
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: CourseView })
  act(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @Body() input: MemberActInputBody,
  ): Promise<Course> {
    return this.actOnMember.run(context, memberId, input);
  }

  @Post('overlays')
  @Allow('board')
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: CourseView })
  lay(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @Body() input: OverlayInputBody,
  ): Promise<Course> {
    return this.layOver.run(context, memberId, input);
  }

  @Post('lifting')
  @Allow('board')
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: CourseView })
  lift(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @Body() { on }: LiftingInput,
  ): Promise<Course> {
    return this.layOver.lift(context, memberId, on);
  }

  @Get('letters/:eventId')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async letter(
    @Tenant() context: TenantContext,
    @Param('memberId', IdPipe) memberId: Id,
    @Param('eventId', IdPipe) eventId: Id,
  ): Promise<StreamableFile> {
    const { bytes, fileName } = await this.viewLetter.run(context, memberId, eventId);
    const disposition = `inline; filename="${fileName}"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }
}
