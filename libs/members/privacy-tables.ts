import type { Tables } from '#libs/platform/index.js';

const ENDED = `(select m.ended_on from member m where m.cooperative_id = t.cooperative_id and m.member_id = t.member_id)`;
const WHOSE = 't.member_id = $member';
const REGISTER = { nl: 'Weten wie lid is, en leden oproepen.', en: 'Know who is a member, and call members together.' };

/** What the register keeps of the course of a membership. */
export const COURSE_TABLES: Tables = {
  member_version: {
    title: { nl: 'Eerdere gegevens in het ledenregister', en: 'Earlier data in the register of members' },
    of: ['member'],
    purpose: { nl: 'Het register tonen zoals het op een dag was.', en: 'Show the register as it was on a day.' },
    basis: 'contract',
    recipients: ['own_people', 'dienstencoop'],
    personal: {
      given_name: 'name',
      family_name: 'name',
      representative: 'name',
      email: 'contact',
      phone: 'contact',
      street: 'contact',
      house_number: 'contact',
      postal_code: 'contact',
      city: 'contact',
      country: 'contact',
      class: 'membership',
      engagement: 'membership',
      status: 'membership',
    },
    notPersonal: { kvk_number: 'number of a company' },
    whose: WHOSE,
    with: ['valid_from'],
    keep: [{ rule: 'former_member_contact', from: ENDED, atEnd: 'delete' }],
  },
  member_event: {
    title: { nl: 'Besluiten over het lidmaatschap', en: 'Decisions about the membership' },
    of: ['member'],
    purpose: { nl: 'Laten zien hoe een lidmaatschap begon en eindigde.', en: 'Show how a membership began and ended.' },
    basis: 'contract',
    recipients: ['own_people', 'dienstencoop'],
    personal: { decision: 'membership', reason: 'free_text', reason_code: 'membership' },
    notPersonal: {
      act: 'name of a step',
      from_state: 'name of a state',
      to_state: 'name of a state',
      decided_by: 'name of an organ',
      letter: 'kind of letter',
    },
    whose: WHOSE,
    with: ['act', 'to_state', 'decided_by', 'decided_on', 'effective_on', 'ends_on'],
    keep: [{ rule: 'books', from: ENDED, atEnd: 'delete' }],
  },
  member_overlay: {
    title: { nl: 'Schorsing en beroep', en: 'Suspension and appeal' },
    of: ['member'],
    purpose: { nl: 'Weten wie geschorst is of in beroep gaat.', en: 'Know who is suspended or appeals.' },
    basis: 'contract',
    recipients: ['own_people', 'dienstencoop'],
    personal: { decision: 'membership', reason: 'free_text' },
    whose: WHOSE,
    with: ['kind', 'from_on', 'until_on'],
    keep: [{ rule: 'personnel_file', from: ENDED, atEnd: 'delete' }],
  },
  member_consent: {
    title: { nl: 'Toestemmingen', en: 'Consents' },
    of: ['member'],
    purpose: { nl: 'Weten waar iemand ja of nee op zei.', en: 'Know what somebody said yes or no to.' },
    basis: 'consent',
    recipients: ['own_people'],
    personal: { person_id: 'membership' },
    whose: `t.person_id = (select m.person_id from member m where m.cooperative_id = t.cooperative_id and m.member_id = $member)`,
    with: ['kind', 'given', 'wording_version', 'at'],
    keep: [
      {
        rule: 'former_member_contact',
        from: `(select case when bool_or(m.ended_on is null) then null else max(m.ended_on) end from member m
          where m.cooperative_id = t.cooperative_id and m.person_id = t.person_id)`,
        atEnd: 'delete',
      },
    ],
  },
  relay_message: {
    title: { nl: 'Berichten aan alle leden', en: 'Messages to all members' },
    of: ['member'],
    purpose: REGISTER,
    basis: 'interest',
    recipients: ['all_members', 'mail_provider'],
    personal: { subject: 'free_text', body: 'free_text' },
    whose: WHOSE,
    with: ['sent_on', 'receivers'],
    keep: [{ rule: 'personnel_file', from: 't.sent_on', atEnd: 'delete' }],
  },
};

/** The way in. */
export const APPLICATION_TABLES: Tables = {
  application_link: { nothingPersonal: 'the secret of a public page' },
  membership_application: {
    title: { nl: 'Aanmeldingen', en: 'Applications for membership' },
    of: ['applicant', 'member'],
    purpose: { nl: 'Beslissen over een aanmelding.', en: 'Decide on an application.' },
    basis: 'contract',
    recipients: ['own_people', 'dienstencoop'],
    personal: {
      given_name: 'name',
      family_name: 'name',
      email: 'contact',
      phone: 'contact',
      birth_date: 'birth',
      street: 'contact',
      house_number: 'contact',
      postal_code: 'contact',
      city: 'contact',
      country: 'contact',
      engagement: 'work',
      motivation: 'free_text',
      decision: 'membership',
      reason: 'free_text',
      reason_code: 'membership',
    },
    notPersonal: { decided_by: 'name of an organ', confirmations: 'names of documents that were shown' },
    whose: WHOSE,
    with: ['state', 'applied_on', 'decided_on', 'instalments'],
    keep: [
      {
        rule: 'rejected_applicant',
        from: 't.decided_on',
        only: `t.state in ('rejected', 'withdrawn')`,
        atEnd: 'delete',
      },
      { rule: 'membership_application', from: 't.decided_on', only: `t.state = 'accepted'`, atEnd: 'delete' },
    ],
  },
};
