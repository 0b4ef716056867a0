import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TenantContext } from '../database/tenant-context.js';
import { Transactions } from '../database/transactions.js';
import { Allow, Tenant } from '../http/access.js';
import { announcedActs } from './announced-acts.js';
import { readChanges } from './change-log.js';
import { ChangesQuery, ChangesView, AnnouncedEventsView } from './changes.dto.js';
import { readSince, writeSince } from './since.js';

const DEFAULT_LIMIT = 100;

@ApiTags('changes')
@Controller('v1/cooperatives/:cooperativeId')
export class ChangesController {
  constructor(private readonly transactions: Transactions) {}

  /** For whoever keeps a copy elsewhere: what was done since the last time. Ids only; ask for the subjects themselves. */
  @Get('changes')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: ChangesView })
  async list(@Tenant() context: TenantContext, @Query() query: ChangesQuery): Promise<ChangesView> {
    const since = readSince(query.since);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.transactions.run(context, (tx) => readChanges(tx, since, limit + 1));
    const items = rows.slice(0, limit).map(({ at, place: _, ...change }) => ({ ...change, at: at.toISOString() }));
    return { items, next_since: writeSince(since, rows[items.length - 1]?.place), more: rows.length > limit };
  }

  @Get('events')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: AnnouncedEventsView })
  events(@Tenant() context: TenantContext): AnnouncedEventsView {
    return { items: announcedActs().map(({ event, words }) => ({ event, words: words[context.language] })) };
  }
}
