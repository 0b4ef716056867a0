import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, DEFAULT_LIMIT, IdPipe, MakesOnce, PageQuery, Tenant, TenantContext } from '#libs/platform/index.js';
import { RegisterReceipt } from '../use-cases/register-receipt.js';
import { ReopenOrder } from '../use-cases/reopen-order.js';
import { ReturnOrder } from '../use-cases/return-order.js';
import { SettleOrder } from '../use-cases/settle-order.js';
import { UndoReceipt } from '../use-cases/undo-receipt.js';
import { UndoSettlement } from '../use-cases/undo-settlement.js';
import { ViewOrders } from '../use-cases/view-orders.js';
import { ReturnInput, SettlementInput } from './batch.dto.js';
import {
  OrderPage,
  OrdersQuery,
  OrderView,
  ReceiptInput,
  ReceiptPage,
  RegisteredReceiptView,
  ReopeningInput,
  ReturnedOrderView,
  UndoInput,
} from './order.dto.js';
import { orderView, receiptView } from './present.js';

@ApiTags('banking')
@Controller('v1/cooperatives/:cooperativeId/payment-orders')
export class OrdersController {
  constructor(
    private readonly viewOrders: ViewOrders,
    private readonly settleOrder: SettleOrder,
    private readonly returnOrder: ReturnOrder,
    private readonly reopenOrder: ReopenOrder,
    private readonly undoSettlement: UndoSettlement,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: OrderPage })
  async list(
    @Tenant() context: TenantContext,
    @Query() { kind, state, limit = DEFAULT_LIMIT, cursor }: OrdersQuery,
  ): Promise<OrderPage> {
    const { items, next_cursor } = await this.viewOrders.list(context, { kind, state, limit, cursor });
    return { items: items.map(orderView), next_cursor };
  }

  @Post(':orderId/settlement')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  async settle(
    @Tenant() context: TenantContext,
    @Param('orderId', IdPipe) orderId: Id,
    @Body() { on }: SettlementInput,
  ): Promise<OrderView> {
    return orderView(await this.settleOrder.run(context, orderId, on));
  }

  @Post(':orderId/settlement-undo')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  async undo(
    @Tenant() context: TenantContext,
    @Param('orderId', IdPipe) orderId: Id,
    @Body() input: UndoInput,
  ): Promise<OrderView> {
    return orderView(await this.undoSettlement.run(context, orderId, input));
  }

  @Post(':orderId/return')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: ReturnedOrderView })
  async return(
    @Tenant() context: TenantContext,
    @Param('orderId', IdPipe) orderId: Id,
    @Body() { on, reason_code }: ReturnInput,
  ): Promise<ReturnedOrderView> {
    const { order, next, mandate } = await this.returnOrder.run(context, orderId, on, reason_code);
    return { order: orderView(order), next, mandate };
  }

  @Post(':orderId/reopening')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: OrderView })
  async reopen(
    @Tenant() context: TenantContext,
    @Param('orderId', IdPipe) orderId: Id,
    @Body() { wanted_on }: ReopeningInput,
  ): Promise<OrderView> {
    return orderView(await this.reopenOrder.run(context, orderId, wanted_on));
  }
}

@ApiTags('banking')
@Controller('v1/cooperatives/:cooperativeId/receipts')
export class ReceiptsController {
  constructor(
    private readonly viewOrders: ViewOrders,
    private readonly registerReceipt: RegisterReceipt,
    private readonly undoReceipt: UndoReceipt,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: ReceiptPage })
  async list(
    @Tenant() context: TenantContext,
    @Query() { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  ): Promise<ReceiptPage> {
    const { items, next_cursor } = await this.viewOrders.receipts(context, { limit, cursor });
    return { items: items.map(receiptView), next_cursor };
  }

  @Post()
  @Allow('bookkeeper')
  @MakesOnce()
  @ApiCreatedResponse({ type: RegisteredReceiptView })
  async register(@Tenant() context: TenantContext, @Body() input: ReceiptInput): Promise<RegisteredReceiptView> {
    const { receipt_id, order } = await this.registerReceipt.run(context, input);
    return { receipt_id, order: orderView(order) };
  }

  @Post(':receiptId/undo')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: RegisteredReceiptView })
  async undo(
    @Tenant() context: TenantContext,
    @Param('receiptId', IdPipe) receiptId: Id,
    @Body() input: UndoInput,
  ): Promise<RegisteredReceiptView> {
    const { receipt_id, order } = await this.undoReceipt.run(context, receiptId, input);
    return { receipt_id, order: orderView(order) };
  }
}
