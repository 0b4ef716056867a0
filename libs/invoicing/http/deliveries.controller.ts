import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, Tenant, TenantContext, type Page } from '#libs/platform/index.js';
import type { DeliveryView } from '../data/deliveries.js';
import { AddDelivery } from '../use-cases/add-delivery.js';
import { ChangeDelivery } from '../use-cases/change-delivery.js';
import { ListDeliveries } from '../use-cases/list-deliveries.js';
import { RemoveDelivery } from '../use-cases/remove-delivery.js';
import { AgreementsQuery, DeliveryInput, DeliveryPage, DeliveryResource, NewDeliveryInput } from './agreement.dto.js';

@ApiTags('invoices')
@Controller('v1/cooperatives/:cooperativeId/deliveries')
export class DeliveriesController {
  constructor(
    private readonly listDeliveries: ListDeliveries,
    private readonly addDelivery: AddDelivery,
    private readonly changeDelivery: ChangeDelivery,
    private readonly removeDelivery: RemoveDelivery,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: DeliveryPage })
  list(
    @Tenant() context: TenantContext,
    @Query() { project_id: projectId, ...page }: AgreementsQuery,
  ): Promise<Page<DeliveryView>> {
    return this.listDeliveries.run(context, { projectId, ...page });
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @ApiCreatedResponse({ type: DeliveryResource })
  add(@Tenant() context: TenantContext, @Body() input: NewDeliveryInput): Promise<DeliveryView> {
    return this.addDelivery.run(context, input);
  }

  @Patch(':deliveryId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: DeliveryResource })
  change(
    @Tenant() context: TenantContext,
    @Param('deliveryId', IdPipe) deliveryId: Id,
    @IfMatch() version: number,
    @Body() input: DeliveryInput,
  ): Promise<DeliveryView> {
    return this.changeDelivery.run(context, deliveryId, version, input);
  }

  @Delete(':deliveryId')
  @HttpCode(204)
  @Allow('board', 'bookkeeper')
  @ApiNoContentResponse()
  remove(
    @Tenant() context: TenantContext,
    @Param('deliveryId', IdPipe) deliveryId: Id,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.removeDelivery.run(context, deliveryId, version);
  }
}
