import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, DEFAULT_LIMIT, IdPipe, MakesOnce, pageOf, Tenant, TenantContext } from '#libs/platform/index.js';
import { ReverseJournalEntry } from '../use-cases/reverse-journal-entry.js';
import { ViewJournalEntries } from '../use-cases/view-journal-entries.js';
import { cursorOf, readEntryCursor } from './entry-cursor.js';
import { JournalEntryQuery, ReversalInput } from './ledger.dto.js';
import { JournalEntryListView, JournalEntryView } from './ledger.views.js';
import { presentEntry } from './present.js';

@ApiTags('ledger')
@Controller('v1/cooperatives/:cooperativeId/journal-entries')
export class JournalController {
  constructor(
    private readonly viewEntries: ViewJournalEntries,
    private readonly reverseEntry: ReverseJournalEntry,
  ) {}

  @Get()
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: JournalEntryListView })
  async list(@Tenant() context: TenantContext, @Query() query: JournalEntryQuery): Promise<JournalEntryListView> {
    const { limit = DEFAULT_LIMIT, cursor, source_id: sourceId, account, from, to } = query;
    const after = readEntryCursor(cursor);
    const entries = await this.viewEntries.run(context, { account, from, to, sourceId, after, limit: limit + 1 });
    return pageOf(entries, limit, (entry) => presentEntry(entry, context.language), cursorOf);
  }

  @Post(':entryId/reversal')
  @MakesOnce()
  @Allow('bookkeeper')
  @ApiCreatedResponse({ type: JournalEntryView })
  async reverse(
    @Tenant() context: TenantContext,
    @Param('entryId', IdPipe) entryId: Id,
    @Body() { date, reason }: ReversalInput,
  ): Promise<JournalEntryView> {
    return presentEntry(await this.reverseEntry.run(context, { entryId, date, reason }), context.language);
  }
}
