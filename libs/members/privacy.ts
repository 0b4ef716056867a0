import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';
import { APPLICATION_TABLES, COURSE_TABLES } from './privacy-tables.js';

const ADDRESS = { street: `''`, house_number: `''`, postal_code: `''`, city: `''` };
const LIABLE = `(select c.liability <> 'excluded' from cooperative c where c.cooperative_id = t.cooperative_id)`;

@Injectable()
@HoldsPersonalData()
export class MembersPrivacy extends PersonalData {
  readonly room = 'members';
  readonly tables: Tables = {
    ...COURSE_TABLES,
    ...APPLICATION_TABLES,
    member: {
      title: { nl: 'Ledenregister', en: 'Register of members' },
      of: ['member', 'applicant'],
      purpose: { nl: 'Weten wie lid is, en leden oproepen.', en: 'Know who is a member, and call members together.' },
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop', 'kvk'],
      personal: {
        given_name: 'name',
        family_name: 'name',
        email: 'contact',
        phone: 'contact',
        street: 'contact',
        house_number: 'contact',
        postal_code: 'contact',
        city: 'contact',
        country: 'contact',
        number: 'membership',
        class: 'membership',
        engagement: 'membership',
        status: 'membership',
        joined_on: 'membership',
        ended_on: 'membership',
        person_id: 'membership',
        birth_date: 'birth',
        representative: 'name',
        candidate_until: 'membership',
      },
      notPersonal: { kvk_number: 'number of a company' },
      whose: 't.member_id = $member',
      keep: [
        { rule: 'former_member_contact', from: 't.ended_on', atEnd: { set: { email: 'null', phone: 'null' } } },
        // who left a co-operative with liability may be called upon for a year after (BW 2:55)
        { rule: 'liability_tail', from: 't.ended_on', only: LIABLE, atEnd: { set: ADDRESS } },
        { rule: 'former_member_contact', from: 't.ended_on', only: `not ${LIABLE}`, atEnd: { set: ADDRESS } },
        {
          rule: 'books',
          from: 't.ended_on',
          atEnd: {
            set: { given_name: `'Oud-lid'`, family_name: 't.number::text', birth_date: 'null', representative: `''` },
          },
        },
      ],
    },
  };
}
