import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Keeping, type Tables } from '#libs/platform/index.js';

const SHARE = {
  of: ['member'],
  purpose: {
    nl: 'Het ledenaandeel innen, bijhouden en terugbetalen.',
    en: 'Collect, keep and pay back the member share.',
  },
  basis: 'contract',
  recipients: ['own_people', 'dienstencoop'],
} as const;

const IN_BOOKS: Keeping = {
  rule: 'books',
  atEnd: { stays: { nl: 'Hoort bij het kapitaal in de boeken.', en: 'Belongs to the capital in the books.' } },
};

const OF_ACCOUNT = `t.account_id in (select a.account_id from member_share_account a
  where a.cooperative_id = t.cooperative_id and a.member_id = $member)`;

const OF_EXIT = `t.exit_id in (select e.exit_id from share_exit e
  join member_share_account a on a.cooperative_id = e.cooperative_id and a.account_id = e.account_id
  where e.cooperative_id = t.cooperative_id and a.member_id = $member)`;

@Injectable()
@HoldsPersonalData()
export class SharesPrivacy extends PersonalData {
  readonly room = 'shares';
  readonly tables: Tables = {
    member_share_account: {
      ...SHARE,
      title: { nl: 'Aandeelrekening', en: 'Share account' },
      personal: { payment_reference: 'money', opened_on: 'membership' },
      with: ['called'],
      whose: 't.member_id = $member',
      keep: [IN_BOOKS],
    },
    instalment_plan: {
      ...SHARE,
      title: { nl: 'Betaalplannen', en: 'Instalment plans' },
      personal: { reason: 'free_text', channel: 'money', rhythm: 'money', agreed_by: 'trace' },
      with: ['agreed_on', 'replaced_on', 'skipped_terms'],
      whose: OF_ACCOUNT,
      keep: [
        IN_BOOKS,
        // why somebody paused may say how she was
        { rule: 'books', from: 't.replaced_on', columns: ['reason'], atEnd: { set: { reason: `''` } } },
      ],
    },
    share_request: {
      ...SHARE,
      title: { nl: 'Verzoeken aan het bestuur', en: 'Requests to the board' },
      personal: { reason: 'free_text', answer: 'free_text', wish: 'money', kind: 'money', state: 'trace' },
      with: ['asked_on', 'decided_on'],
      whose: OF_ACCOUNT,
      keep: [
        IN_BOOKS,
        // why somebody asked may say how she was
        {
          rule: 'books',
          from: 't.decided_on',
          columns: ['reason', 'answer'],
          atEnd: { set: { reason: `''`, answer: `''` } },
        },
      ],
    },
    share_instalment: {
      ...SHARE,
      title: { nl: 'Termijnen', en: 'Instalments' },
      personal: { amount_cents: 'money', due_on: 'money' },
      whose: OF_ACCOUNT,
      keep: [IN_BOOKS],
    },
    share_movement: {
      ...SHARE,
      title: { nl: 'Mutaties op het aandeel', en: 'Movements on the share' },
      personal: { change_cents: 'money', kind: 'money', channel: 'money', reason: 'free_text' },
      notPersonal: {
        figure: 'a word of the books',
        source_kind: 'a word for what it rests on',
        source_key: 'names an event by ids',
      },
      with: ['on_date'],
      whose: OF_ACCOUNT,
      keep: [IN_BOOKS],
    },
    share_allocation: { nothingPersonal: 'which payment went to which term, by ids' },
    share_exit: {
      ...SHARE,
      title: { nl: 'Afrekening na vertrek', en: 'Settlement after leaving' },
      personal: {
        cause: 'membership',
        paid_cents: 'money',
        loss_cents: 'money',
        interest_cents: 'money',
        claim_cents: 'money',
        unpaid_cents: 'money',
      },
      notPersonal: {
        loss_decision: 'a decision of the meeting',
        loss_accounts: 'the accounts a loss is in',
        unpaid_handling: 'what the articles say',
      },
      with: ['last_day', 'unpaid_handling', 'fixed_on'],
      whose: OF_ACCOUNT,
      keep: [IN_BOOKS],
    },
    refund_schedule: {
      ...SHARE,
      title: { nl: 'Besluiten over terugbetaling', en: 'Decisions on refund' },
      personal: { reason: 'free_text', ground: 'money', decision: 'free_text' },
      notPersonal: { kind: 'a word for a sort of schedule', rule: 'what the articles say' },
      with: ['kind', 'rule', 'accounts_on', 'decided_on', 'replaced_on'],
      whose: OF_EXIT,
      keep: [IN_BOOKS],
    },
    refund_term: {
      ...SHARE,
      title: { nl: 'Termijnen van terugbetaling', en: 'Terms of refund' },
      personal: { amount_cents: 'money', due_on: 'money' },
      with: ['number'],
      whose: OF_EXIT,
      keep: [IN_BOOKS],
    },
    share_set_off: {
      ...SHARE,
      title: { nl: 'Verrekeningen met het aandeel', en: 'Set-offs against the share' },
      personal: { what: 'free_text', evidence: 'free_text', amount_cents: 'money' },
      notPersonal: { counter: 'a word of the books' },
      with: ['on_date'],
      whose: OF_EXIT,
      keep: [IN_BOOKS],
    },
    share_heirs: {
      ...SHARE,
      title: { nl: 'Erfgenamen', en: 'Heirs' },
      purpose: {
        nl: 'Het ledenaandeel van een overleden lid aan de erfgenamen betalen.',
        en: 'Pay the member share of a deceased member to the heirs.',
      },
      personal: { names: 'name', certificate: 'document' },
      with: ['known', 'certificate_seen_on'],
      whose: OF_EXIT,
      keep: [IN_BOOKS],
    },
    refund_account_check: {
      ...SHARE,
      title: { nl: 'Nagegane rekeningnummers', en: 'Account numbers made sure of' },
      personal: { how: 'trace' },
      with: ['checked_on'],
      whose: OF_EXIT,
      keep: [IN_BOOKS],
    },
    share_dispute: {
      ...SHARE,
      title: { nl: 'Bezwaren tegen de afrekening', en: 'Objections to the settlement' },
      personal: {
        reason: 'free_text',
        letter: 'document',
        contested_cents: 'money',
        outcome: 'money',
        answer: 'free_text',
        decision: 'free_text',
      },
      with: ['raised_on', 'resolved_on'],
      whose: OF_EXIT,
      keep: [IN_BOOKS],
    },
    deduction_agreement: {
      ...SHARE,
      title: { nl: 'Afspraken over inhouden', en: 'Agreements on deduction' },
      personal: { wording: 'document', most_cents: 'money', kind: 'money' },
      notPersonal: { language: 'the language of the text' },
      with: ['starts_on', 'signed_at', 'revoked_on', 'from_holiday_pay'],
      whose: OF_ACCOUNT,
      keep: [{ rule: 'books', from: 't.revoked_on', atEnd: 'delete' }],
    },
  };
}
