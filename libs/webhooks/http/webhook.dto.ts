import type { Id } from '#libs/kernel/index.js';
import { Choice, IdField, Ids, ListOf, Text, TextList, Whole } from '#libs/platform/index.js';

const STATES = ['on', 'off'] as const;

export class NewWebhookInput {
  @Text({
    min: 8,
    max: 500,
    description: 'An https address that is open to the internet.',
    example: 'https://voorbeeld.nl/coop',
  })
  url: string;

  @Text({ optional: true, min: 0, max: 200 })
  description?: string;

  @TextList({ optional: true, max: 100, description: 'Names of events; left out or empty means all.' })
  events?: string[];
}

export class WebhookInput {
  @Text({ optional: true, min: 8, max: 500 })
  url?: string;

  @Text({ optional: true, min: 0, max: 200 })
  description?: string;

  @TextList({ optional: true, max: 100 })
  events?: string[];

  @Choice(STATES, { optional: true })
  state?: 'on' | 'off';
}

export class WebhookView {
  @IdField()
  webhook_id: Id;

  @Text({ max: 500 })
  url: string;

  @Text({ min: 0 })
  description: string;

  @TextList()
  events: string[];

  @Choice(STATES)
  state: 'on' | 'off';

  @Choice(['', 'gone'], { description: 'gone: the receiver said that it is not there any more.' })
  state_reason: '' | 'gone';

  @Whole()
  version: number;
}

export class SecretView {
  @Text({ description: 'Shown this once. Verify signatures with it (standardwebhooks.com).' })
  secret: string;
}

export class NewWebhookView extends WebhookView {
  @Text({ description: 'Shown this once.' })
  secret: string;
}

export class WebhookListView {
  @ListOf(WebhookView)
  items: WebhookView[];
}

export class WebhookAttemptView {
  @Text()
  at: string;

  @Whole()
  milliseconds: number;

  @Whole({ nullable: true, description: 'The status of the answer; null when there was none.' })
  status: number | null;

  @Text({ nullable: true, description: 'Why there was no answer.' })
  failure: string | null;
}

export class WebhookDeliveryView {
  @IdField()
  delivery_id: Id;

  @Text()
  event: string;

  @Text()
  subject_kind: string;

  @Ids()
  subject_ids: Id[];

  @Text()
  created_at: string;

  @Choice(['waiting', 'delivered', 'given_up'])
  state: 'waiting' | 'delivered' | 'given_up';

  @Text({ nullable: true })
  next_attempt_at: string | null;

  @ListOf(WebhookAttemptView)
  attempts: WebhookAttemptView[];
}

export class WebhookDeliveryPage {
  @ListOf(WebhookDeliveryView)
  items: WebhookDeliveryView[];

  @Text({ nullable: true })
  next_cursor: string | null;
}
