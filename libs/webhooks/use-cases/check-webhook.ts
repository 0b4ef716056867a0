import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import { isAnnounced, Outgoing, OutgoingRefused } from '#libs/platform/index.js';

@Injectable()
export class CheckWebhook {
  constructor(private readonly outgoing: Outgoing) {}

  /** @throws webhook_url for an address that may not be called, webhook_event for one nobody announces */
  run({ url, events = [] }: { url?: string; events?: readonly string[] }): void {
    if (url !== undefined) this.checkUrl(url);
    const unknown = events.findIndex((event) => !isAnnounced(event));
    if (unknown >= 0) throw DomainError.field(`/events/${unknown}`, 'webhook_event');
  }

  private checkUrl(url: string): void {
    try {
      this.outgoing.check(url);
    } catch (error) {
      if (error instanceof OutgoingRefused) throw DomainError.field('/url', 'webhook_url');
      throw error;
    }
  }
}
