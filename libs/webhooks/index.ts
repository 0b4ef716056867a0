export { WebhooksHttpModule, WebhooksJobsModule } from './webhooks.module.js';
