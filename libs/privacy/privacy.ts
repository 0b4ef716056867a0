import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

const RIGHTS = {
  of: ['member', 'user'],
  purpose: { nl: 'Antwoorden op vragen over je gegevens.', en: 'Answer questions about your data.' },
  basis: 'law',
  recipients: ['own_people', 'dienstencoop'],
} as const;

@Injectable()
@HoldsPersonalData()
export class PrivacyPrivacy extends PersonalData {
  readonly room = 'privacy';
  readonly tables: Tables = {
    privacy_export: {
      ...RIGHTS,
      title: { nl: 'Klaargezette kopieën', en: 'Copies to fetch' },
      personal: { sealed: 'document', made_at: 'trace', fetched_at: 'trace' },
      notPersonal: { file_name: 'the word for a copy and a date' },
      whose: 't.sealed_for in ($member, $login)',
      withheld: { nl: 'Een kopie van deze kopie zit er niet in.', en: 'A copy of this copy is not in it.' },
      keep: [{ rule: 'own_export', from: 't.made_at', atEnd: 'delete' }],
    },
    privacy_request: {
      ...RIGHTS,
      title: { nl: 'Verzoeken over je gegevens', en: 'Requests about your data' },
      personal: {
        person_name: 'name',
        details: 'free_text',
        extended_because: 'free_text',
        old_value: 'free_text',
        wished_value: 'free_text',
        decision: 'free_text',
        outcome: 'trace',
      },
      notPersonal: { field: 'the name of a field' },
      with: ['kind', 'state', 'asked_on', 'due_on', 'decided_on'],
      whose: 't.member_id = $member or t.login_id = $login',
      keep: [{ rule: 'privacy_request', from: 't.decided_on', only: `t.state <> 'open'`, atEnd: 'delete' }],
    },
    privacy_setting: { nothingPersonal: 'a setting' },
    retention_report: { nothingPersonal: 'counts, terms and reasons' },
    processor_acceptance: {
      title: { nl: 'Aanvaarde overeenkomsten', en: 'Accepted agreements' },
      of: ['user'],
      purpose: { nl: 'Bewijzen wie namens de coöperatie tekende.', en: 'Prove who signed for the co-operative.' },
      basis: 'law',
      recipients: ['own_people', 'dienstencoop'],
      personal: { accepted_name: 'name', accepted_at: 'trace' },
      notPersonal: { agreement: 'the version of a text' },
      with: ['agreement'],
      whose: 't.accepted_by = $login',
      keep: [
        {
          rule: 'books',
          from: 't.accepted_at',
          atEnd: { stays: { nl: 'Bewijs van de overeenkomst (AVG 28).', en: 'Evidence of the agreement (GDPR 28).' } },
        },
      ],
    },
  };
}
