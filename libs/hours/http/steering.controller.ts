import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, Tenant, TenantContext } from '#libs/platform/index.js';
import { ListPlans, PlanHours } from '../use-cases/plan-hours.js';
import { ListBudgets, SetProjectBudget, ViewProjectBudget } from '../use-cases/project-budget.js';
import { ShareProject, ViewProjectShares } from '../use-cases/share-project.js';
import {
  BudgetInput,
  BudgetListView,
  BudgetView,
  PlanInput,
  PlanListView,
  PlannedView,
  PlansQuery,
  presentBudget,
  ShareListView,
  SharesInput,
} from './steering.dto.js';

/** Steering by hours: what a project may cost, who works on it when, and who pays which part. */
@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId')
export class SteeringController {
  constructor(
    private readonly listBudgets: ListBudgets,
    private readonly viewBudget: ViewProjectBudget,
    private readonly setBudget: SetProjectBudget,
    private readonly listPlans: ListPlans,
    private readonly planHours: PlanHours,
    private readonly viewShares: ViewProjectShares,
    private readonly shareProject: ShareProject,
  ) {}

  @Get('budgets')
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: BudgetListView })
  async budgets(@Tenant() context: TenantContext): Promise<BudgetListView> {
    return { items: (await this.listBudgets.run(context)).map(presentBudget) };
  }

  @Get('projects/:projectId/budget')
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: BudgetView })
  async budget(@Tenant() context: TenantContext, @Param('projectId', IdPipe) projectId: Id): Promise<BudgetView> {
    return presentBudget(await this.viewBudget.run(context, projectId));
  }

  @Put('projects/:projectId/budget')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: BudgetView })
  async putBudget(
    @Tenant() context: TenantContext,
    @Param('projectId', IdPipe) projectId: Id,
    @IfMatch() version: number,
    @Body() { per, minutes = null, amount: amount_cents = null }: BudgetInput,
  ): Promise<BudgetView> {
    return presentBudget(await this.setBudget.run(context, projectId, version, { per, minutes, amount_cents }));
  }

  @Delete('projects/:projectId/budget')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: BudgetView })
  async removeBudget(
    @Tenant() context: TenantContext,
    @Param('projectId', IdPipe) projectId: Id,
    @IfMatch() version: number,
  ): Promise<BudgetView> {
    return presentBudget(await this.setBudget.run(context, projectId, version, null));
  }

  @Get('projects/:projectId/shares')
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ShareListView })
  async shares(@Tenant() context: TenantContext, @Param('projectId', IdPipe) projectId: Id): Promise<ShareListView> {
    return { items: await this.viewShares.run(context, projectId) };
  }

  @Put('projects/:projectId/shares')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ShareListView })
  async share(
    @Tenant() context: TenantContext,
    @Param('projectId', IdPipe) projectId: Id,
    @Body() input: SharesInput,
  ): Promise<ShareListView> {
    return { items: await this.shareProject.run(context, projectId, input.shares) };
  }

  @Get('plans')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: PlanListView })
  async plans(@Tenant() context: TenantContext, @Query() query: PlansQuery): Promise<PlanListView> {
    return { items: await this.listPlans.run(context, query) };
  }

  @Put('plans')
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: PlannedView })
  plan(@Tenant() context: TenantContext, @Body() input: PlanInput): Promise<PlannedView> {
    return this.planHours.run(context, input.lines);
  }
}
