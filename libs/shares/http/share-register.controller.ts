import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { today } from '#libs/kernel/index.js';
import { Allow, attachment, Tenant, TenantContext } from '#libs/platform/index.js';
import { ExportShareRegister } from '../use-cases/export-share-register.js';
import { PrintShareRegister } from '../use-cases/print-share-register.js';
import { SumShareRegister } from '../use-cases/sum-share-register.js';
import { ViewShareRegister } from '../use-cases/view-share-register.js';
import { ViewShareTieOut } from '../use-cases/view-share-tie-out.js';
import { presentPage, presentSummary, presentTieOut } from './present.js';
import { ShareDayQuery, SharePage, ShareSummaryView, SharesQuery, ShareTieOutView } from './share.dto.js';

/** Every share account on a day, and whether register and ledger say the same. */
@ApiTags('shares')
@Controller('v1/cooperatives/:cooperativeId')
export class ShareRegisterController {
  constructor(
    private readonly view: ViewShareRegister,
    private readonly sum: SumShareRegister,
    private readonly tieOut: ViewShareTieOut,
    private readonly exports: ExportShareRegister,
    private readonly prints: PrintShareRegister,
  ) {}

  @Get('shares')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: SharePage })
  async list(@Tenant() context: TenantContext, @Query() query: SharesQuery): Promise<SharePage> {
    return presentPage(await this.view.run(context, query));
  }

  @Get('share-register')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: ShareSummaryView })
  async summary(@Tenant() context: TenantContext, @Query() { on }: ShareDayQuery): Promise<ShareSummaryView> {
    return presentSummary(await this.sum.run(context, on));
  }

  @Get('share-register/tie-out')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: ShareTieOutView })
  async tie(@Tenant() context: TenantContext, @Query() { on }: ShareDayQuery): Promise<ShareTieOutView> {
    return presentTieOut(await this.tieOut.run(context, on));
  }

  @Get('share-register/table')
  @Allow('bookkeeper', 'board')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async table(@Tenant() context: TenantContext, @Query() { on }: ShareDayQuery): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.exports.run(context, on));
    return attachment(bytes, `aandelenregister-${on ?? today(context.clock)}.csv`, 'text/csv; charset=utf-8');
  }

  @Get('share-register/document')
  @Allow('bookkeeper', 'board')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@Tenant() context: TenantContext, @Query() { on }: ShareDayQuery): Promise<StreamableFile> {
    const bytes = await this.prints.run(context, on);
    const disposition = `inline; filename="aandelenregister-${on ?? today(context.clock)}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }
}
