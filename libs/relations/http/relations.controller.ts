import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, MakesOnce, Tenant, TenantContext, type Page } from '#libs/platform/index.js';
import type { Relation } from '../core/relation.js';
import { AddRelation } from '../use-cases/add-relation.js';
import { ChangeRelation } from '../use-cases/change-relation.js';
import { ListRelations } from '../use-cases/list-relations.js';
import { ViewRelation } from '../use-cases/view-relation.js';
import { NewRelationInput, RelationInput, RelationPage, RelationsQuery, RelationView } from './relation.dto.js';

@ApiTags('relations')
@Controller('v1/cooperatives/:cooperativeId/relations')
export class RelationsController {
  constructor(
    private readonly listRelations: ListRelations,
    private readonly viewRelation: ViewRelation,
    private readonly addRelation: AddRelation,
    private readonly changeRelation: ChangeRelation,
  ) {}

  @Get()
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: RelationPage })
  list(@Tenant() context: TenantContext, @Query() query: RelationsQuery): Promise<Page<Relation>> {
    return this.listRelations.run(context, query);
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @MakesOnce('when_sent')
  @ApiCreatedResponse({ type: RelationView })
  add(@Tenant() context: TenantContext, @Body() input: NewRelationInput): Promise<Relation> {
    return this.addRelation.run(context, input);
  }

  @Get(':relationId')
  @Allow('project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: RelationView })
  view(@Tenant() context: TenantContext, @Param('relationId', IdPipe) relationId: Id): Promise<Relation> {
    return this.viewRelation.run(context, relationId);
  }

  @Patch(':relationId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: RelationView })
  change(
    @Tenant() context: TenantContext,
    @Param('relationId', IdPipe) relationId: Id,
    @IfMatch() version: number,
    @Body() input: RelationInput,
  ): Promise<Relation> {
    return this.changeRelation.run(context, relationId, version, input);
  }
}
