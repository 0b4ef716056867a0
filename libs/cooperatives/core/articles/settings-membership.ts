import { choice, flag, whole } from './setting.js';

const YOURS = {
  article: '',
  says: { nl: 'De wet zwijgt; de statuten kiezen.', en: 'The law is silent; the articles choose.' },
};
const BASIS = {
  article: 'artikel 2:34a BW',
  says: {
    nl: 'Een plicht voor leden geldt alleen als de statuten haar noemen.',
    en: 'A duty of members counts only if the articles name it.',
  },
};

/** How people come in, and what each kind of member has. */
export const ADMISSION_SETTINGS = {
  admission_by: choice(
    {
      group: 'admission',
      name: { nl: 'Wie leden toelaat', en: 'Who admits members' },
      law: {
        article: 'artikel 2:33 BW',
        says: {
          nl: 'Het bestuur, tenzij de statuten anders zeggen.',
          en: 'The board, unless the articles say otherwise.',
        },
      },
    },
    {
      board: { nl: 'het bestuur', en: 'the board' },
      general_meeting: { nl: 'de ledenvergadering', en: 'the general meeting' },
    },
    'board',
  ),
  meeting_may_admit: flag(
    {
      group: 'admission',
      name: {
        nl: 'Na een weigering kan de ledenvergadering toch toelaten',
        en: 'After a refusal the general meeting can still admit',
      },
      law: {
        article: 'artikel 2:33 BW',
        says: { nl: 'Ja, tenzij de statuten het uitsluiten.', en: 'Yes, unless the articles exclude it.' },
      },
    },
    true,
  ),
  candidate_kind: choice(
    {
      group: 'admission',
      name: { nl: 'Wat een aspirant-lid is', en: 'What a candidate member is' },
      law: {
        article: 'ECLI:NL:RBAMS:2017:4067',
        says: {
          nl: 'Zeg het precies: wie lid heet, heeft de rechten van een lid.',
          en: 'Say it exactly: who is called a member has the rights of one.',
        },
      },
    },
    {
      non_member: { nl: 'nog geen lid, met een afspraak op papier', en: 'not yet a member, with a written agreement' },
      limited_member: { nl: 'lid met minder rechten', en: 'a member with limited rights' },
    },
    'non_member',
  ),
  candidate_months: whole(
    {
      group: 'admission',
      name: { nl: 'Maanden op proef', en: 'Months on trial' },
      law: {
        article: '',
        says: { nl: 'De wet zwijgt; 3 tot 12 is gewoon.', en: 'The law is silent; 3 to 12 is usual.' },
      },
    },
    12,
    { least: 1, most: 36 },
  ),
  supporting_members: choice(
    {
      group: 'admission',
      name: { nl: 'Wat een steunend lid is', en: 'What a supporting member is' },
      law: {
        article: 'artikel 2:38 lid 1 BW',
        says: { nl: 'Een echt lid stemt mee.', en: 'A real member votes.' },
      },
    },
    {
      member: { nl: 'lid, met stem', en: 'a member, with a vote' },
      friend: {
        nl: 'geen lid in de zin van de wet, zonder stem',
        en: 'no member in the sense of the law, without a vote',
      },
    },
    'member',
  ),
  supporting_hours: flag(
    {
      group: 'admission',
      name: { nl: 'Een steunend lid schrijft uren', en: 'A supporting member logs hours' },
      law: YOURS,
    },
    true,
  ),
  supporting_share: flag(
    {
      group: 'admission',
      name: { nl: 'Een steunend lid neemt een ledenaandeel', en: 'A supporting member takes a member share' },
      law: BASIS,
    },
    false,
  ),
  corporate_vote: flag(
    {
      group: 'admission',
      name: { nl: 'Een bedrijfslid stemt mee', en: 'A company member votes' },
      law: { article: 'artikel 2:38 lid 1 BW', says: { nl: 'Een echt lid stemt mee.', en: 'A real member votes.' } },
    },
    true,
  ),
  corporate_share: flag(
    {
      group: 'admission',
      name: { nl: 'Een bedrijfslid neemt een ledenaandeel', en: 'A company member takes a member share' },
      law: BASIS,
    },
    true,
  ),
  passes_to_heirs: flag(
    {
      group: 'admission',
      name: { nl: 'Lidmaatschap gaat over op erfgenamen', en: 'Membership passes to heirs' },
      law: {
        article: 'artikel 2:35 lid 1 BW',
        says: { nl: 'Nee, tenzij de statuten het toelaten.', en: 'No, unless the articles allow it.' },
      },
    },
    false,
  ),
} as const;
