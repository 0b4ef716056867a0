import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

@Injectable()
@HoldsPersonalData()
export class WebhooksPrivacy extends PersonalData {
  readonly room = 'webhooks';
  readonly tables: Tables = {
    webhook: { nothingPersonal: "an address of the co-operative's own software, and its secret" },
    webhook_delivery: { nothingPersonal: 'ids and states' },
    webhook_attempt: { nothingPersonal: 'times, statuses and codes' },
  };
}
