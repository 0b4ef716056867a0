import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

const LAST = `(select max(e.date) from member_loan_event e where e.cooperative_id = t.cooperative_id and e.loan_id = t.loan_id)`;
const STAYS = {
  nl: 'Hoort bij de boekhouding: een afspraak en haar mutaties blijven.',
  en: 'Belongs to the books: an agreement and its events stay.',
};
const LENDING = {
  of: ['member'],
  basis: 'contract',
  recipients: ['own_people', 'dienstencoop', 'tax_authority'],
} as const;

@Injectable()
@HoldsPersonalData()
export class LoansPrivacy extends PersonalData {
  readonly room = 'loans';
  readonly tables: Tables = {
    member_loan_event: {
      ...LENDING,
      title: { nl: 'Wat er met een ledenlening gebeurde', en: 'What happened to a member loan' },
      purpose: { nl: 'Weten wat de coöperatie een lid nog moet.', en: 'Know what the co-operative owes a member.' },
      personal: { principal_cents: 'money', short_cents: 'money', interest_cents: 'money', reason: 'free_text' },
      notPersonal: { kind: 'name of an event', source_key: 'number of an order' },
      with: ['loan_id', 'kind', 'date', 'from_on'],
      whose: `exists (select 1 from member_loan l where l.cooperative_id = t.cooperative_id and l.loan_id = t.loan_id and l.member_id = $member)`,
      keep: [{ rule: 'books', from: 't.date', atEnd: { stays: STAYS } }],
    },
    member_loan: {
      ...LENDING,
      title: { nl: 'Ledenleningen', en: 'Member loans' },
      purpose: { nl: 'Nakomen wat over een lening is afgesproken.', en: 'Keep to what was agreed on a loan.' },
      personal: {
        amount_cents: 'money',
        interest_percent: 'money',
        conflict_remark: 'free_text',
        wft_note: 'free_text',
      },
      notPersonal: { day_count: 'a way of counting days', repayment: 'a way of paying back' },
      with: [
        'number',
        'agreed_on',
        'starts_on',
        'term_months',
        'every_months',
        'repayment',
        'day_count',
        'subordinated',
        'withdrawn_on',
      ],
      whose: 't.member_id = $member',
      keep: [{ rule: 'books', from: `coalesce(${LAST}, t.withdrawn_on)`, atEnd: { stays: STAYS } }],
    },
  };
}
