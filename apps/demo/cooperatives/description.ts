import type { LogoName } from '../drawing/logos.js';

/** An invented co-operative as one would tell about it; `making/` turns it into rows. Amounts in cents, without VAT. */
export interface Description {
  key: string;
  name: string;
  legalName: string;
  liability: 'excluded' | 'limited';
  /** Makes its numbers: KvK, VAT, account. */
  serial: number;
  street: string;
  houseNumber: string;
  postalCode: string;
  colour: string;
  logo: LogoName;
  series: string;
  /** Holidays in which nobody works: first and last day. */
  closed?: readonly (readonly [from: string, to: string])[];
  members: readonly MemberDescription[];
  customers: readonly CustomerDescription[];
  activities: readonly ActivityDescription[];
  projects: readonly ProjectDescription[];
  rates: readonly RateDescription[];
  /** Given name of who has which sign-in. */
  signsIn: { board: string; project_lead?: string; member: string };
}

export interface MemberDescription {
  given: string;
  family: string;
  engagement: 'employed' | 'self_employed' | 'volunteer' | 'none';
  class?: 'worker' | 'candidate' | 'supporting';
  joined: string;
  ended?: string;
  /** Otherwise made from the name. */
  email?: string;
  /** Writes start and end, not just how long. */
  clocks?: boolean;
  /** Of who is under eighteen: date of birth, and hours at school in a week from a Monday on. */
  pupil?: { born: string; school: readonly (readonly [from: string, hours: number])[] };
  /** First and last day of what was kept in another program and is still to be imported. */
  elsewhere?: readonly (readonly [from: string, to: string])[];
}

export interface CustomerDescription {
  name: string;
  contact?: string;
  /** Left out: nobody filled it in yet. */
  address?: readonly [street: string, houseNumber: string, postalCode: string];
  /** Makes its KvK and VAT number; people and committees have none. */
  serial?: number;
  termDays?: number;
  language?: 'nl' | 'en';
}

export interface ActivityDescription {
  name: string;
  billable: boolean;
  /** What people write with it. */
  says: readonly string[];
}

export interface ProjectDescription {
  code: string;
  name: string;
  /** Left out: internal. */
  customer?: string;
  lead?: string;
  starts?: string;
  ends?: string;
  reference?: string;
  vat?: 'standard' | 'reduced' | 'reverse_charge';
  vatReason?: string;
  crew?: readonly CrewDescription[];
  pieces?: readonly PieceDescription[];
  fee?: { description: string; monthly: number };
}

/** Who works at it, what they do, on which days of the week (1 = Monday), about how many hours. */
export type CrewDescription = readonly [given: string, activity: string, days: readonly number[], hours: number];

/** Work agreed per piece: every so many weeks on a day of the week, between so many and so many. */
export interface PieceDescription {
  description: string;
  unit: 'piece' | 'square_metre' | 'metre' | 'kilometre' | 'trip' | 'day';
  price: number;
  between: readonly [least: number, most: number];
  day: number;
  everyWeeks: number;
}

/** From a day on; what is not named is any. */
export interface RateDescription {
  from: string;
  cents: number;
  project?: string;
  activity?: string;
  member?: string;
}
