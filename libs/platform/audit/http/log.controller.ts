import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TenantContext } from '../../database/tenant-context.js';
import { Allow, Tenant } from '../../http/access.js';
import type { Page } from '../../http/paging.js';
import type { LogEntry } from '../log-entry.js';
import { ReadLog } from '../read-log.js';
import { LogQuery, LogView } from './log.dto.js';

@ApiTags('log')
@Controller('v1/cooperatives/:cooperativeId')
export class LogController {
  constructor(private readonly log: ReadLog) {}

  @Get('log-entries')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: LogView })
  list(@Tenant() context: TenantContext, @Query() query: LogQuery): Promise<Page<LogEntry>> {
    return this.log.list(context, query);
  }

  @Get('log-export')
  @Allow('board', 'bookkeeper')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="logboek.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  export(@Tenant() context: TenantContext, @Query() query: LogQuery): Promise<string> {
    const { limit: _limit, cursor: _cursor, ...filter } = query;
    return this.log.export(context, filter);
  }
}
