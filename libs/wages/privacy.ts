import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

@Injectable()
@HoldsPersonalData()
export class WagesPrivacy extends PersonalData {
  readonly room = 'wages';
  readonly tables: Tables = {
    one_off_wage_line: {
      title: { nl: 'Eenmalig loon dat wacht', en: 'One-off pay that waits' },
      of: ['employee', 'member'],
      purpose: { nl: 'Een besloten bonus uitbetalen.', en: 'Pay a bonus that was decided.' },
      basis: 'law',
      recipients: ['own_people', 'dienstencoop', 'tax_authority'],
      personal: { amount_cents: 'pay' },
      notPersonal: { kind: 'kind of pay', source_kind: 'kind of what decided it' },
      with: ['kind', 'for_year', 'made_at', 'taken_at', 'withdrawn_at'],
      whose: 't.member_id = $member',
      keep: [
        {
          rule: 'books',
          from: 't.made_at::date',
          atEnd: { stays: { nl: 'Hoort bij de loonadministratie.', en: 'Belongs to the payroll records.' } },
        },
      ],
    },
  };
}
