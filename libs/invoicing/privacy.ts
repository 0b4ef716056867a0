import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

const INVOICING = {
  purpose: { nl: 'Werk in rekening brengen.', en: 'Charge for work.' },
  basis: 'law',
  recipients: ['own_people', 'dienstencoop', 'customer', 'tax_authority'],
} as const;

const FINAL = { nl: 'Een definitieve factuur wordt nooit gewijzigd.', en: 'A final invoice is never changed.' };

@Injectable()
@HoldsPersonalData()
export class InvoicingPrivacy extends PersonalData {
  readonly room = 'invoicing';
  readonly tables: Tables = {
    delivery: { nothingPersonal: 'what was supplied, in words of an order' },
    fixed_fee: { nothingPersonal: 'what a fixed amount is for' },
    invoice_vat: { nothingPersonal: 'codes of VAT' },
    invoice_delivery: { nothingPersonal: 'ids' },
    invoice_fixed_fee: { nothingPersonal: 'ids and months' },
    invoice: {
      ...INVOICING,
      title: { nl: 'Facturen', en: 'Invoices' },
      of: ['contact'],
      personal: { your_reference: 'free_text', note: 'free_text', snapshot: 'contact', total_cents: 'money' },
      notPersonal: {
        series: 'the name of a series',
        number_text: 'the number of the invoice',
        natural_key: 'a month and ids',
        payment_reference: 'the number of the invoice, for the bank',
      },
      with: ['kind', 'state', 'number_text', 'issue_date', 'due_date'],
      whose: 't.customer_id = $relation',
      keep: [{ rule: 'books', from: 'coalesce(t.issue_date, t.created_at::date)', atEnd: { stays: FINAL } }],
    },
    invoice_line: {
      ...INVOICING,
      title: { nl: 'Factuurregels', en: 'Lines of invoices' },
      of: ['contact'],
      personal: { description: 'free_text', net_cents: 'money' },
      notPersonal: { unit: 'a code', vat_treatment: 'a code' },
      with: ['invoice_id', 'line_no', 'quantity', 'supplied_on'],
      whose: `exists (select 1 from invoice i where i.cooperative_id = t.cooperative_id and i.invoice_id = t.invoice_id and i.customer_id = $relation)`,
      keep: [{ rule: 'books', from: 't.supplied_on', atEnd: { stays: FINAL } }],
    },
    invoice_time_entry: {
      ...INVOICING,
      title: { nl: 'Uren op facturen', en: 'Hours on invoices' },
      of: ['member'],
      personal: { specified: 'work', hourly_rate_cents: 'money' },
      with: ['entry_id', 'invoice_id'],
      whose: `exists (select 1 from time_entry e where e.cooperative_id = t.cooperative_id and e.entry_id = t.entry_id and e.member_id = $member)`,
      keep: [
        {
          rule: 'books',
          from: '(select e.date from time_entry e where e.cooperative_id = t.cooperative_id and e.entry_id = t.entry_id)',
          atEnd: { stays: FINAL },
        },
      ],
    },
  };
}
