import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock, type Id } from '#libs/kernel/index.js';
import { audit, CLOCK, TenantContext, Transactions } from '#libs/platform/index.js';
import { NO_ADDRESS } from '../core/address.js';
import { given } from '../core/changes.js';
import { checkSettings, type Cooperative, type CooperativeSettings } from '../core/cooperative.js';
import { insertCooperative, readCooperative } from '../data/cooperative.repository.js';

export interface NewCooperative extends Partial<CooperativeSettings> {
  /** Chosen beforehand where a demonstration or a test needs to know it. */
  cooperative_id?: Id;
  name: string;
}

const DEFAULTS: Omit<CooperativeSettings, 'name' | 'legal_name'> = {
  ...NO_ADDRESS,
  liability: 'excluded',
  kvk_number: null,
  vat_number: null,
  iban: null,
  email: null,
  phone: null,
  language: 'nl',
  colour: '#123f33',
  invoice_series: 'F',
  payment_term_days: 30,
};

/** Takes a co-operative in: from here on it has rows of its own. Its chart of accounts and its people come after. */
@Injectable()
export class FoundCooperative {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws invalid_input as a change of its settings would */
  async run(input: NewCooperative): Promise<Cooperative> {
    const { cooperative_id = newId(), ...chosen } = input;
    const settings = checkSettings({
      ...DEFAULTS,
      legal_name: `Coöperatie ${input.name} U.A.`,
      ...given(chosen),
      name: input.name,
    });
    const context = TenantContext.forJob(cooperative_id, 'found-cooperative', this.clock);
    return this.transactions.run(context, async (tx) => {
      await insertCooperative(tx, settings);
      await audit(tx, { action: 'cooperative.founded', subject: { kind: 'cooperative', id: cooperative_id } });
      return readCooperative(tx);
    });
  }
}
