import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Keeping, type Tables } from '#libs/platform/index.js';

const BOOKS = {
  of: ['member', 'contact'],
  purpose: { nl: 'De boeken bijhouden.', en: 'Keep the books.' },
  basis: 'law',
  recipients: ['own_people', 'dienstencoop', 'tax_authority'],
} as const;

const booked = (from: string): Keeping => ({
  rule: 'books',
  from,
  atEnd: { stays: { nl: 'Een boeking wordt nooit gewijzigd.', en: 'An entry in the books is never changed.' } },
});

@Injectable()
@HoldsPersonalData()
export class LedgerPrivacy extends PersonalData {
  readonly room = 'ledger';
  readonly tables: Tables = {
    ledger_account: { nothingPersonal: 'the chart of accounts' },
    accounting_period: { nothingPersonal: 'months' },
    journal_entry: {
      ...BOOKS,
      title: { nl: 'Boekingen', en: 'Journal entries' },
      personal: { description: 'free_text' },
      notPersonal: {
        period: 'a month',
        source_key: 'the kind and id of what was booked',
        source_kind: 'the kind of what was booked',
      },
      with: ['journal', 'date', 'number'],
      whose: `exists (select 1 from journal_line l where l.cooperative_id = t.cooperative_id and l.entry_id = t.entry_id
        and (l.member_id = $member or l.relation_id = $relation))`,
      keep: [booked('t.date')],
    },
    journal_line: {
      ...BOOKS,
      title: { nl: 'Regels van boekingen', en: 'Lines of journal entries' },
      personal: { description: 'free_text', debit_cents: 'money', credit_cents: 'money' },
      notPersonal: { account: 'a number of the chart of accounts', vat_treatment: 'a code' },
      with: ['entry_id', 'account'],
      whose: 't.member_id = $member or t.relation_id = $relation',
      keep: [
        booked(
          '(select e.date from journal_entry e where e.cooperative_id = t.cooperative_id and e.entry_id = t.entry_id)',
        ),
      ],
    },
    open_item: {
      ...BOOKS,
      title: { nl: 'Openstaande posten', en: 'Open items' },
      personal: { reference: 'free_text', amount_cents: 'money' },
      notPersonal: { account: 'a number of the chart of accounts', source_kind: 'the kind of what was booked' },
      with: ['kind', 'date', 'due_on'],
      whose: 't.relation_id = $relation',
      keep: [booked('t.date')],
    },
    open_item_settlement: { nothingPersonal: 'the kind and id of what settled an item' },
  };
}
