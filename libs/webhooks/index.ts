export { AddWebhook } from './use-cases/add-webhook.js';
export { WebhooksHttpModule, WebhooksJobsModule } from './webhooks.module.js';
