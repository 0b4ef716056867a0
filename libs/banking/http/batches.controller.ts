import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import {
  Allow,
  DEFAULT_LIMIT,
  IdPipe,
  IfMatch,
  MakesOnce,
  PageQuery,
  StepUp,
  Tenant,
  TenantContext,
} from '#libs/platform/index.js';
import { AnnounceBatch, type Announced } from '../use-cases/announce-batch.js';
import { AnswerOfBank } from '../use-cases/answer-of-bank.js';
import { ApproveBatch } from '../use-cases/approve-batch.js';
import { CancelBatch } from '../use-cases/cancel-batch.js';
import { ChangeBatch } from '../use-cases/change-batch.js';
import { ExportBatch } from '../use-cases/export-batch.js';
import { MakeBatch } from '../use-cases/make-batch.js';
import { RemoveOrder } from '../use-cases/remove-order.js';
import { SettleBatch } from '../use-cases/settle-batch.js';
import { ViewBatches } from '../use-cases/view-batches.js';
import { ViewBatchFile } from '../use-cases/view-batch-file.js';
import {
  AnnouncedView,
  AnnouncementInput,
  BatchChangeInput,
  BatchDetailView,
  BatchLinePage,
  BatchPage,
  BatchView,
  MadeBatchView,
  NewBatchInput,
  BankRejectionInput,
  SettlementInput,
  WaitingView,
} from './batch.dto.js';
import { batchDetailView, batchView, leftOutView, lineView, waitingView } from './present.js';

@ApiTags('banking')
@Controller('v1/cooperatives/:cooperativeId/payment-batches')
export class BatchesController {
  constructor(
    private readonly viewBatches: ViewBatches,
    private readonly makeBatch: MakeBatch,
    private readonly changeBatch: ChangeBatch,
    private readonly removeOrder: RemoveOrder,
    private readonly announceBatch: AnnounceBatch,
    private readonly cancelBatch: CancelBatch,
    private readonly viewFile: ViewBatchFile,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: BatchPage })
  async list(
    @Tenant() context: TenantContext,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  ): Promise<BatchPage> {
    const { items, people, next_cursor } = await this.viewBatches.list(context, { limit, cursor });
    return { items: items.map((batch) => batchView(context, batch, people)), next_cursor };
  }

  @Post()
  @Allow('bookkeeper')
  @MakesOnce()
  @ApiCreatedResponse({ type: MadeBatchView })
  async make(@Tenant() context: TenantContext, @Body() input: NewBatchInput): Promise<MadeBatchView> {
    const { batch, left_out } = await this.makeBatch.run(context, input);
    return { ...batchView(context, batch), left_out: left_out.map((one) => leftOutView(context, one)) };
  }

  @Get('waiting')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: WaitingView })
  async waiting(@Tenant() context: TenantContext): Promise<WaitingView> {
    return { items: (await this.viewBatches.waiting(context)).map((group) => waitingView(context, group)) };
  }

  @Get(':batchId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: BatchDetailView })
  async view(@Tenant() context: TenantContext, @Param('batchId', IdPipe) batchId: Id): Promise<BatchDetailView> {
    return batchDetailView(context, await this.viewBatches.view(context, batchId));
  }

  @Patch(':batchId')
  @Allow('bookkeeper')
  @ApiOkResponse({ type: BatchView })
  async change(
    @Tenant() context: TenantContext,
    @Param('batchId', IdPipe) batchId: Id,
    @IfMatch() version: number,
    @Body() { execution_on }: BatchChangeInput,
  ): Promise<BatchView> {
    return batchView(context, await this.changeBatch.run(context, batchId, version, execution_on));
  }

  @Get(':batchId/orders')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: BatchLinePage })
  async lines(
    @Tenant() context: TenantContext,
    @Param('batchId', IdPipe) batchId: Id,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  ): Promise<BatchLinePage> {
    const { items, next_cursor } = await this.viewBatches.lines(context, batchId, { limit, cursor });
    return { items: items.map(lineView), next_cursor };
  }

  @Delete(':batchId/orders/:orderId')
  @Allow('bookkeeper')
  @HttpCode(204)
  remove(
    @Tenant() context: TenantContext,
    @Param('batchId', IdPipe) batchId: Id,
    @Param('orderId', IdPipe) orderId: Id,
  ): Promise<void> {
    return this.removeOrder.run(context, batchId, orderId);
  }

  @Post(':batchId/announcement')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: AnnouncedView })
  announce(
    @Tenant() context: TenantContext,
    @Param('batchId', IdPipe) batchId: Id,
    @Body() { by_hand = false }: AnnouncementInput,
  ): Promise<Announced> {
    return this.announceBatch.run(context, batchId, by_hand);
  }

  @Post(':batchId/cancellation')
  @Allow('board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: BatchView })
  async cancel(@Tenant() context: TenantContext, @Param('batchId', IdPipe) batchId: Id): Promise<BatchView> {
    return batchView(context, await this.cancelBatch.run(context, batchId));
  }

  @Get(':batchId/file')
  @Allow('board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Tenant() context: TenantContext, @Param('batchId', IdPipe) batchId: Id): Promise<StreamableFile> {
    const { bytes, fileName } = await this.viewFile.run(context, batchId);
    const disposition = `attachment; filename="${fileName}"`;
    return new StreamableFile(bytes, { type: 'application/xml', length: bytes.length, disposition });
  }
}

/** What takes a batch to the bank and back: each step once, however often it is asked. */
@ApiTags('banking')
@Controller('v1/cooperatives/:cooperativeId/payment-batches/:batchId')
export class BatchCourseController {
  constructor(
    private readonly approveBatch: ApproveBatch,
    private readonly exportBatch: ExportBatch,
    private readonly answerOfBank: AnswerOfBank,
    private readonly settleBatch: SettleBatch,
  ) {}

  @Post('approval')
  @Allow('board', 'bookkeeper')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: BatchView })
  async approve(
    @Tenant() context: TenantContext,
    @Param('batchId', IdPipe) batchId: Id,
    @IfMatch() version: number,
  ): Promise<BatchView> {
    return batchView(context, await this.approveBatch.run(context, batchId, version));
  }

  @Post('export')
  @Allow('board', 'bookkeeper')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: BatchView })
  async export(@Tenant() context: TenantContext, @Param('batchId', IdPipe) batchId: Id): Promise<BatchView> {
    return batchView(context, await this.exportBatch.run(context, batchId));
  }

  @Post('acceptance')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: BatchView })
  async accept(@Tenant() context: TenantContext, @Param('batchId', IdPipe) batchId: Id): Promise<BatchView> {
    return batchView(context, await this.answerOfBank.accept(context, batchId));
  }

  @Post('rejection')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: BatchView })
  async reject(
    @Tenant() context: TenantContext,
    @Param('batchId', IdPipe) batchId: Id,
    @Body() { because }: BankRejectionInput,
  ): Promise<BatchView> {
    return batchView(context, await this.answerOfBank.reject(context, batchId, because));
  }

  @Post('settlement')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: BatchView })
  async settle(
    @Tenant() context: TenantContext,
    @Param('batchId', IdPipe) batchId: Id,
    @Body() { on }: SettlementInput,
  ): Promise<BatchView> {
    return batchView(context, await this.settleBatch.run(context, batchId, on));
  }
}
