import { describe, expect, it } from '@jest/globals';
import { sentence } from '#libs/platform/index.js';
import '../messages.js';
import { eventCode, type InvoiceEvent } from './invoice-events.js';

describe('eventCode', () => {
  it.each<[string, InvoiceEvent['actor_kind'], 'invoice' | 'credit_note', string, string]>([
    ['invoice.drafted', 'person', 'invoice', 'Concept gemaakt.', 'Draft made.'],
    ['invoice.drafted', 'job', 'invoice', 'Concept gemaakt door de factuurrun.', 'Draft made by the invoice run.'],
    ['invoice.drafted', 'person', 'credit_note', 'Concept-creditnota gemaakt.', 'Draft credit note made.'],
    ['invoice.changed', 'person', 'invoice', 'Concept gewijzigd.', 'Draft changed.'],
    ['invoice.finalised', 'person', 'invoice', 'Definitief gemaakt en geboekt.', 'Made final and posted.'],
    [
      'invoice.finalised',
      'job',
      'credit_note',
      'Definitief gemaakt en geboekt door de factuurrun.',
      'Made final and posted by the invoice run.',
    ],
    ['invoice.drawn', 'job', 'invoice', 'Pdf gemaakt.', 'PDF made.'],
    [
      'invoice.credit_drafted',
      'person',
      'invoice',
      'Concept-creditnota bij deze factuur gemaakt.',
      'Draft credit note on this invoice made.',
    ],
    ['invoice.credited', 'job', 'invoice', 'Creditnota definitief gemaakt.', 'Credit note made final.'],
  ])('%s by a %s on a %s', (action, actor_kind, kind, nl, en) => {
    const code = eventCode({ action, actor_kind }, kind);
    expect([sentence(code, {}, 'nl'), sentence(code, {}, 'en')]).toEqual([nl, en]);
  });
});
