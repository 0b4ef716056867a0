import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

@Injectable()
@HoldsPersonalData()
export class DecisionsPrivacy extends PersonalData {
  readonly room = 'decisions';
  readonly tables: Tables = {
    profit_member: {
      title: { nl: 'Jouw deel van een winstbestemming', en: 'Your part of an appropriation of profit' },
      of: ['member', 'employee'],
      purpose: { nl: 'Winst verdelen zoals de leden beslissen.', en: 'Divide profit as the members decide.' },
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop', 'tax_authority'],
      personal: {
        engagement: 'work',
        minutes: 'work',
        wage_cents: 'pay',
        paid_in_cents: 'money',
        bonus_cents: 'pay',
        charges_cents: 'pay',
        charges_percent: 'pay',
        supplement_cents: 'money',
        interest_cents: 'money',
        distribution_cents: 'money',
      },
      with: ['appropriation_id', 'days'],
      whose: 't.member_id = $member',
      keep: [
        {
          rule: 'books',
          from: `(select p.adopted_on from profit_appropriation p where p.cooperative_id = t.cooperative_id and p.appropriation_id = t.appropriation_id)`,
          atEnd: {
            stays: {
              nl: 'Bijlage bij een besluit van de ledenvergadering.',
              en: 'Annex to a decision of the general meeting.',
            },
          },
        },
      ],
    },
    profit_piece: { nothingPersonal: 'names of reserves and funds' },
    profit_appropriation: { nothingPersonal: 'percentages and the number of a decision' },
  };
}
