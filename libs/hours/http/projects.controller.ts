import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, MakesOnce, Tenant, TenantContext, type Page } from '#libs/platform/index.js';
import type { Project } from '../core/project.js';
import { AddProject } from '../use-cases/add-project.js';
import { ChangeProject } from '../use-cases/change-project.js';
import { ListProjects } from '../use-cases/list-projects.js';
import { ViewProject } from '../use-cases/view-project.js';
import { NewProjectInput, ProjectInput, ProjectPage, ProjectsQuery, ProjectView } from './project.dto.js';

@ApiTags('hours')
@Controller('v1/cooperatives/:cooperativeId/projects')
export class ProjectsController {
  constructor(
    private readonly listProjects: ListProjects,
    private readonly viewProject: ViewProject,
    private readonly addProject: AddProject,
    private readonly changeProject: ChangeProject,
  ) {}

  @Get()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ProjectPage })
  list(@Tenant() context: TenantContext, @Query() query: ProjectsQuery): Promise<Page<Project>> {
    return this.listProjects.run(context, query);
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @MakesOnce('when_sent')
  @ApiCreatedResponse({ type: ProjectView })
  add(@Tenant() context: TenantContext, @Body() input: NewProjectInput): Promise<Project> {
    return this.addProject.run(context, input);
  }

  @Get(':projectId')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ProjectView })
  view(@Tenant() context: TenantContext, @Param('projectId', IdPipe) projectId: Id): Promise<Project> {
    return this.viewProject.run(context, projectId);
  }

  @Patch(':projectId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ProjectView })
  change(
    @Tenant() context: TenantContext,
    @Param('projectId', IdPipe) projectId: Id,
    @IfMatch() version: number,
    @Body() input: ProjectInput,
  ): Promise<Project> {
    return this.changeProject.run(context, projectId, version, input);
  }
}
