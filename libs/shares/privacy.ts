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
