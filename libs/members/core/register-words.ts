import type { Language } from '#libs/platform/index.js';
import type { MemberClass } from './member.js';
import type { MemberStatus } from './member-state.js';

/** Kinds of members as the register names them. */
export const CLASSES: Readonly<Record<Language, Readonly<Record<MemberClass, string>>>> = {
  nl: { worker: 'werkend lid', candidate: 'aspirant-lid', supporting: 'steunend lid', corporate: 'bedrijfslid' },
  en: { worker: 'worker', candidate: 'candidate', supporting: 'supporting', corporate: 'company' },
};

/** Where a membership stands, as the register names it. */
export const STATES: Readonly<Record<Language, Readonly<Record<MemberStatus, string>>>> = {
  nl: {
    candidate_member: 'aspirant-lid',
    candidate_ended: 'proeftijd gestopt',
    member: 'lid',
    notice_given: 'heeft opgezegd',
    coop_notice_given: 'is opgezegd',
    expulsion_appealable: 'ontzet, beroep kan nog',
    ended: 'geen lid meer',
  },
  en: {
    candidate_member: 'candidate member',
    candidate_ended: 'trial ended',
    member: 'member',
    notice_given: 'gave notice',
    coop_notice_given: 'was given notice',
    expulsion_appealable: 'expelled, appeal possible',
    ended: 'no longer a member',
  },
};
