import type { Role } from '#libs/platform/index.js';
import { COOPERATIVES } from './cooperatives/all.js';
import type { Description } from './cooperatives/description.js';

/** Of every sign-in of the demonstration, which holds invented data only. */
export const DEMO_PASSWORD = 'kijk gerust rond';

export interface DemoPerson {
  address: string;
  roles: Role[];
  displayName: string;
  /** Given name of the member it is. */
  member?: string;
}

/** Works for the service organisation; let in to the first co-operative. */
export const DEMO_STAFF = {
  address: 'dienst@demo.example',
  displayName: 'Fenna Overzicht',
  organisation: 'DienstenCoop',
};

const SHARED_BOOKKEEPER: DemoPerson = {
  address: 'boekhouder@demo.example',
  roles: ['bookkeeper'],
  displayName: 'Ingrid Balanszoon',
};

/** Who signs in to a co-operative: one person per role, and the bookkeeper they all share. */
export function peopleOf(cooperative: Description): DemoPerson[] {
  const { board, member, project_lead: lead } = cooperative.signsIn;
  const own = (word: string, role: Role, given: string): DemoPerson => ({
    address: `${word}.${cooperative.key}@demo.example`,
    roles: role === 'member' ? ['member'] : ['member', role],
    displayName: fullName(cooperative, given),
    member: given,
  });
  return [
    SHARED_BOOKKEEPER,
    {
      address: `boekhouder.${cooperative.key}@demo.example`,
      roles: ['bookkeeper'],
      displayName: `Boekhouding ${cooperative.name}`,
    },
    own('bestuur', 'board', board),
    ...(lead === undefined ? [] : [own('projectleider', 'project_lead', lead)]),
    own('lid', 'member', member),
  ];
}

/** Whoever sees more than their own data signs in with a code as well. */
export const needsCode = ({ roles }: DemoPerson): boolean => roles.some((role) => role !== 'member');

const fullName = ({ members }: Description, wanted: string): string => {
  const { family, given } = members.find(({ given }) => given === wanted)!;
  return `${given} ${family}`;
};

const ROLE_WORDS: Record<Role, string> = {
  bookkeeper: 'bookkeeper',
  board: 'board',
  project_lead: 'project lead',
  member: 'member',
};

/** What is printed at start: who sees all five, then every role of the first co-operative. The others follow its pattern. */
export function demoSignIns() {
  const [first] = COOPERATIVES as [Description];
  const people = peopleOf(first).map(({ address, roles }) => ({
    address,
    password: DEMO_PASSWORD,
    role: ROLE_WORDS[roles.at(-1)!],
    cooperative: address === SHARED_BOOKKEEPER.address ? 'all five' : first.name,
  }));
  const staff = { address: DEMO_STAFF.address, role: 'service staff', cooperative: first.name };
  return [...people, { ...staff, password: DEMO_PASSWORD }];
}

const ADDRESSES = new Set([...COOPERATIVES.flatMap(peopleOf), DEMO_STAFF].map(({ address }) => address));
export const isDemoAddress = (address: string): boolean => ADDRESSES.has(address);
