import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

@Injectable()
@HoldsPersonalData()
export class ReportsPrivacy extends PersonalData {
  readonly room = 'reports';
  readonly tables: Tables = {
    report_view: {
      title: { nl: 'Bewaarde overzichten', en: 'Kept views' },
      of: ['user'],
      purpose: { nl: 'Een overzicht terugvinden.', en: 'Find a report again.' },
      basis: 'interest',
      recipients: ['own_people', 'dienstencoop'],
      personal: { name: 'free_text', owner_login: 'trace' },
      notPersonal: { definition: 'columns, grouping, filter and period' },
      with: ['created_at'],
      whose: 't.owner_login = $login',
      keep: [{ rule: 'technical', atEnd: 'delete' }],
    },
  };
}
