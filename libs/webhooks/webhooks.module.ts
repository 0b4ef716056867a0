import { Module } from '@nestjs/common';
import { WebhooksController } from './http/webhooks.controller.js';
import { DeliverWebhooksJob } from './jobs/deliver-webhooks.job.js';
import './messages.js';
import { WebhooksPrivacy } from './privacy.js';
import { AddWebhook } from './use-cases/add-webhook.js';
import { ChangeWebhook } from './use-cases/change-webhook.js';
import { CheckWebhook } from './use-cases/check-webhook.js';
import { DeliverWebhook } from './use-cases/deliver-webhook.js';
import { ListWebhooks } from './use-cases/list-webhooks.js';
import { RemoveWebhook } from './use-cases/remove-webhook.js';
import { RenewSecret } from './use-cases/renew-secret.js';
import { ReplayDelivery } from './use-cases/replay-delivery.js';
import { ViewDeliveries } from './use-cases/view-deliveries.js';

@Module({
  providers: [
    AddWebhook,
    ChangeWebhook,
    CheckWebhook,
    ListWebhooks,
    RemoveWebhook,
    RenewSecret,
    ReplayDelivery,
    ViewDeliveries,
    WebhooksPrivacy,
  ],
  controllers: [WebhooksController],
  exports: [AddWebhook],
})
export class WebhooksHttpModule {}

@Module({ providers: [DeliverWebhook, DeliverWebhooksJob] })
export class WebhooksJobsModule {}
