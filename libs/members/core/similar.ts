import { distance } from 'fastest-levenshtein';
import type { Id, LocalDate } from '#libs/kernel/index.js';

/** What tells two people apart, as far as it is known. */
export interface Likeness {
  given_name: string;
  family_name: string;
  email?: string | null;
  phone?: string | null;
  birth_date?: LocalDate | null;
}

export interface KnownPerson extends Likeness {
  member_id: Id;
  person_id: Id;
  number: number;
}

export type Because = 'email' | 'phone' | 'birth_date' | 'name' | 'name_alike' | 'family_name';

export interface SimilarPerson {
  member_id: Id;
  person_id: Id;
  number: number;
  name: string;
  because: Because[];
}

const PREFIXES = /^(?:(?:van|von|de|den|der|het|el|al|ten|ter|te|op|in|aan|bij|la|le|du|dos|da|di|'t|d'|'s)[\s-]+)+/u;
const LETTERS: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** A name as it is compared: without marks, prefixes, spaces and capitals. `van der Kade` and `Kade` are one. */
export function plainName(name: string): string {
  const lower = name.toLowerCase().trim().replace(PREFIXES, '');
  return lower
    .replace(/[ıłøđßæœþ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ij/g, 'y')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The last nine digits: with or without a country code, spaces or a zero in front. */
const plainPhone = (phone: string): string => phone.replace(/\D/g, '').slice(-9);

/** Who in the register may be the same person, the likeliest first. A warning, never a refusal: two people can have one name. */
export function similarTo(person: Likeness, known: readonly KnownPerson[]): SimilarPerson[] {
  return known
    .map((one) => ({ one, because: reasons(person, one) }))
    .filter(({ because }) => weight(because) >= 3)
    .sort((a, b) => weight(b.because) - weight(a.because) || a.one.number - b.one.number)
    .slice(0, 5)
    .map(({ because, one }) => ({
      member_id: one.member_id,
      person_id: one.person_id,
      number: one.number,
      name: `${one.given_name} ${one.family_name}`,
      because,
    }));
}

// one family name and initial can be a brother: that alone is not enough
const WEIGHT: Record<Because, number> = { email: 3, phone: 3, birth_date: 1, name: 3, name_alike: 3, family_name: 2 };
const weight = (because: readonly Because[]): number => because.reduce((sum, one) => sum + WEIGHT[one], 0);

function reasons(person: Likeness, one: Likeness): Because[] {
  const found: Because[] = [];
  const equal = (a: string | null | undefined, b: string | null | undefined) => Boolean(a) && a === b;
  if (equal(person.email?.toLowerCase(), one.email?.toLowerCase())) found.push('email');
  if (
    person.phone &&
    one.phone &&
    plainPhone(person.phone).length === 9 &&
    plainPhone(person.phone) === plainPhone(one.phone)
  )
    found.push('phone');
  if (equal(person.birth_date, one.birth_date)) found.push('birth_date');
  const names = ofNames(person, one);
  return names ? [...found, names] : found;
}

function ofNames(person: Likeness, one: Likeness): Because | undefined {
  const [given, family] = [plainName(person.given_name), plainName(person.family_name)];
  const [knownGiven, knownFamily] = [plainName(one.given_name), plainName(one.family_name)];
  if (given === knownGiven && family === knownFamily) return 'name';
  const whole = `${given}${family}`;
  if (isAlike(whole, `${knownGiven}${knownFamily}`) || whole === `${knownFamily}${knownGiven}`) return 'name_alike';
  if (family !== knownFamily || family === '' || given[0] !== knownGiven[0]) return undefined;
  return given.length === 1 || knownGiven.length === 1 ? 'name_alike' : 'family_name';
}

/** At most one letter in eight differs: short names are not alike, `Jan Bos` and `Jan Vos` are two people. */
const isAlike = (a: string, b: string): boolean => distance(a, b) <= Math.floor(Math.max(a.length, b.length) / 8);
