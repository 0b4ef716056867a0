import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Tenant, TenantContext } from '#libs/platform/index.js';
import { ApproveHours } from '../use-cases/approve-hours.js';
import { ListApprovals } from '../use-cases/list-approvals.js';
import { ReopenHours } from '../use-cases/reopen-hours.js';
import { RejectHours } from '../use-cases/reject-hours.js';
import {
  ApprovalInput,
  ApprovalListView,
  ApprovalsQuery,
  ApprovedView,
  presentApproval,
  RejectedView,
  ReopenedView,
  RejectionInput,
} from './approval.dto.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId')
export class ApprovalsController {
  constructor(
    private readonly listApprovals: ListApprovals,
    private readonly approveHours: ApproveHours,
    private readonly rejectHours: RejectHours,
    private readonly reopenHours: ReopenHours,
  ) {}

  @Get('approvals')
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ApprovalListView })
  async list(@Tenant() context: TenantContext, @Query() query: ApprovalsQuery): Promise<ApprovalListView> {
    const approvals = await this.listApprovals.run(context, query);
    return { items: approvals.map((approval) => presentApproval(approval, context.language)) };
  }

  @Post('approvals')
  @HttpCode(200)
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ApprovedView })
  approve(@Tenant() context: TenantContext, @Body() input: ApprovalInput): Promise<ApprovedView> {
    return this.approveHours.run(context, input.entry_ids);
  }

  @Post('rejections')
  @HttpCode(200)
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: RejectedView })
  reject(@Tenant() context: TenantContext, @Body() input: RejectionInput): Promise<RejectedView> {
    return this.rejectHours.run(context, input.entry_ids, input.reason);
  }

  @Post('reopenings')
  @HttpCode(200)
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ReopenedView })
  reopen(@Tenant() context: TenantContext, @Body() input: RejectionInput): Promise<ReopenedView> {
    return this.reopenHours.run(context, input.entry_ids, input.reason);
  }
}
