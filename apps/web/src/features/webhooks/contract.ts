import type { components } from '../../lib/api.gen';

type Schemas = components['schemas'];

export type Webhook = Schemas['WebhookView'];
export type NewWebhook = Schemas['NewWebhookView'];
export type Delivery = Schemas['WebhookDeliveryView'];
export type Attempt = Schemas['WebhookAttemptView'];
export type AnnouncedEvent = Schemas['AnnouncedEventView'];
