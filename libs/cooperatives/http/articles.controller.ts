import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, MakesOnce, Tenant, TenantContext } from '#libs/platform/index.js';
import type { ArticlesView, VersionView } from '../core/articles/present-articles.js';
import { RecordArticles } from '../use-cases/record-articles.js';
import { ViewArticles } from '../use-cases/view-articles.js';
import { ArticlesHistoryView, ArticlesOnView, ArticlesQuery, NewArticlesInput } from './articles.dto.js';

@ApiTags('cooperatives')
@Controller('v1/cooperatives/:cooperativeId/articles')
export class ArticlesController {
  constructor(
    private readonly viewArticles: ViewArticles,
    private readonly recordArticles: RecordArticles,
  ) {}

  @Get()
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ArticlesOnView })
  view(@Tenant() context: TenantContext, @Query() { on }: ArticlesQuery): Promise<ArticlesView> {
    return this.viewArticles.run(context, on);
  }

  @Get('history')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: ArticlesHistoryView })
  async history(@Tenant() context: TenantContext): Promise<{ items: VersionView[] }> {
    return { items: await this.viewArticles.history(context) };
  }

  @Post()
  @Allow('board')
  @MakesOnce()
  @ApiCreatedResponse({ type: ArticlesOnView })
  record(@Tenant() context: TenantContext, @Body() input: NewArticlesInput): Promise<ArticlesView> {
    return this.recordArticles.run(context, input);
  }
}
