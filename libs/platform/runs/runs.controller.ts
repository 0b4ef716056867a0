import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Id } from '#libs/kernel/index.js';
import { TenantContext } from '../database/tenant-context.js';
import { Transactions } from '../database/transactions.js';
import { Allow, Tenant } from '../http/access.js';
import { IdPipe } from '../http/id.pipe.js';
import { sentence } from '../http/messages.js';
import { DEFAULT_LIMIT, PageQuery, pageOf, readCursor, type Page } from '../http/paging.js';
import { RunDetailView, RunListView, RunView } from './run.dto.js';
import type { Run } from './run.js';
import { findRun, listItems, listRuns } from './run.repository.js';
import { progressOf } from './run-progress.js';
import { SteerRun } from './steer-run.js';

@ApiTags('runs')
@Controller('v1/cooperatives/:cooperativeId/runs')
export class RunsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly steer: SteerRun,
  ) {}

  @Get()
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: RunListView })
  async list(@Tenant() context: TenantContext, @Query() query: PageQuery): Promise<Page<Run>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const before = readCursor(query.cursor, ['string', 'string'] as const);
    const rows = await this.transactions.look(context, (tx) => listRuns(tx, limit + 1, before));
    return pageOf(
      rows,
      limit,
      (run) => run,
      (run) => [run.created_at, run.run_id],
    );
  }

  @Get(':runId')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: RunDetailView })
  find(@Tenant() context: TenantContext, @Param('runId', IdPipe) runId: Id): Promise<RunDetailView> {
    return this.transactions.run(context, async (tx) => {
      // its items after it: a run that is over never shows items of before
      const run = await findRun(tx, runId);
      const items = await listItems(tx, runId);
      return {
        ...run,
        items: items.map(({ item_no, subject_id, label, state, reason, reason_params, result_id }) => ({
          item_no,
          subject_id,
          label,
          state,
          result_id,
          reason: reason ? { code: reason, detail: sentence(reason, reason_params ?? {}, context.language) } : null,
        })),
      };
    });
  }

  /** Progress as server-sent events: one at once, one per change, the last when the run is over. */
  @Get(':runId/events')
  @Allow('bookkeeper', 'board')
  @ApiProduces('text/event-stream')
  async events(
    @Tenant() context: TenantContext,
    @Param('runId', IdPipe) runId: Id,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const look = () => this.transactions.run(context, (tx) => findRun(tx, runId));
    // looked up before the stream opens: what is not there is a problem document, not an empty stream
    const progress = Readable.from(progressOf(await look(), look));
    await reply.header('content-type', 'text/event-stream').header('x-accel-buffering', 'no').send(progress);
  }

  @Post(':runId/retry')
  @HttpCode(200)
  @Allow('bookkeeper')
  @ApiOkResponse({ type: RunView })
  retry(@Tenant() context: TenantContext, @Param('runId', IdPipe) runId: Id): Promise<Run> {
    return this.steer.retry(context, runId);
  }

  @Post(':runId/cancellation')
  @HttpCode(200)
  @Allow('bookkeeper')
  @ApiOkResponse({ type: RunView })
  cancel(@Tenant() context: TenantContext, @Param('runId', IdPipe) runId: Id): Promise<Run> {
    return this.steer.cancel(context, runId);
  }
}
