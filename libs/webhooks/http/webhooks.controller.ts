import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, PageQuery, Tenant, TenantContext, type Page } from '#libs/platform/index.js';
import type { Delivery, Webhook } from '../core/webhook.js';
import { AddWebhook } from '../use-cases/add-webhook.js';
import { ChangeWebhook } from '../use-cases/change-webhook.js';
import { ListWebhooks } from '../use-cases/list-webhooks.js';
import { RemoveWebhook } from '../use-cases/remove-webhook.js';
import { RenewSecret } from '../use-cases/renew-secret.js';
import { ReplayDelivery } from '../use-cases/replay-delivery.js';
import { ViewDeliveries } from '../use-cases/view-deliveries.js';
import {
  WebhookDeliveryPage,
  NewWebhookInput,
  NewWebhookView,
  SecretView,
  WebhookInput,
  WebhookListView,
  WebhookView,
} from './webhook.dto.js';

@ApiTags('webhooks')
@Controller('v1/cooperatives/:cooperativeId/webhooks')
export class WebhooksController {
  constructor(
    private readonly listWebhooks: ListWebhooks,
    private readonly addWebhook: AddWebhook,
    private readonly changeWebhook: ChangeWebhook,
    private readonly removeWebhook: RemoveWebhook,
    private readonly renewSecret: RenewSecret,
    private readonly viewDeliveries: ViewDeliveries,
    private readonly replayDelivery: ReplayDelivery,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: WebhookListView })
  async list(@Tenant() context: TenantContext): Promise<WebhookListView> {
    return { items: await this.listWebhooks.run(context) };
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @ApiCreatedResponse({ type: NewWebhookView })
  add(@Tenant() context: TenantContext, @Body() input: NewWebhookInput): Promise<Webhook & { secret: string }> {
    return this.addWebhook.run(context, input);
  }

  @Patch(':webhookId')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: WebhookView })
  change(
    @Tenant() context: TenantContext,
    @Param('webhookId', IdPipe) webhookId: Id,
    @IfMatch() version: number,
    @Body() input: WebhookInput,
  ): Promise<Webhook> {
    return this.changeWebhook.run(context, webhookId, version, input);
  }

  @Delete(':webhookId')
  @HttpCode(204)
  @Allow('board', 'bookkeeper')
  remove(@Tenant() context: TenantContext, @Param('webhookId', IdPipe) webhookId: Id): Promise<void> {
    return this.removeWebhook.run(context, webhookId);
  }

  @Post(':webhookId/secrets')
  @Allow('board', 'bookkeeper')
  @ApiCreatedResponse({ type: SecretView })
  renew(@Tenant() context: TenantContext, @Param('webhookId', IdPipe) webhookId: Id): Promise<SecretView> {
    return this.renewSecret.run(context, webhookId);
  }

  @Get(':webhookId/deliveries')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: WebhookDeliveryPage })
  deliveries(
    @Tenant() context: TenantContext,
    @Param('webhookId', IdPipe) webhookId: Id,
    @Query() query: PageQuery,
  ): Promise<Page<Delivery>> {
    return this.viewDeliveries.run(context, webhookId, query);
  }

  @Post(':webhookId/deliveries/:webhookDeliveryId/replay')
  @HttpCode(202)
  @Allow('board', 'bookkeeper')
  @ApiAcceptedResponse()
  replay(
    @Tenant() context: TenantContext,
    @Param('webhookId', IdPipe) webhookId: Id,
    @Param('webhookDeliveryId', IdPipe) deliveryId: Id,
  ): Promise<void> {
    return this.replayDelivery.run(context, webhookId, deliveryId);
  }
}
