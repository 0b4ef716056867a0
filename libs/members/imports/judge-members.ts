import { tidyAddress } from '#libs/cooperatives/index.js';
import { address, foldName, NearIndex, type ImportRow, type Judgement, type Remark } from '#libs/imports/index.js';
import { DomainError, type LocalDate } from '#libs/kernel/index.js';
import { checkEnding, type MemberDetails } from '../core/member.js';

export interface KnownMember {
  readonly number: number;
  readonly given_name: string;
  readonly family_name: string;
  readonly email: string | null;
  readonly joined_on: LocalDate;
  readonly ended_on: LocalDate | null;
}

/** The member a row stands for. A name in one column is given name and family name: "de Waal, Anna" or "Anna de Waal". */
export function memberOf(row: ImportRow): MemberDetails {
  const text = (name: string): string => String(row.values[name] ?? '');
  const whole = text('family_name');
  const [family, given] = /^(.+?),\s*(.+)$/.exec(whole)?.slice(1) ?? [
    /\s(.+)$/.exec(whole)?.[1] ?? whole,
    whole.split(' ')[0],
  ];
  const apart = text('given_name') !== '';
  const lives = address(row).address;
  return {
    ...tidyAddress(lives).address,
    given_name: apart ? text('given_name') : whole === family ? '' : (given ?? ''),
    family_name: [text('infix'), apart ? whole : (family ?? whole)].filter((part) => part !== '').join(' '),
    email: text('email') || null,
    phone: text('phone') || null,
    class: (text('class') || 'worker') as MemberDetails['class'],
    engagement: (text('engagement') || 'employed') as MemberDetails['engagement'],
    joined_on: text('joined_on') as LocalDate,
    language: 'nl',
    birth_date: null,
    kvk_number: null,
    representative: '',
  };
}

/** The last day a row says; null while the membership goes on. */
export const endOf = ({ values }: ImportRow): LocalDate | null => (values['ended_on'] ?? null) as LocalDate | null;

/** Whose address for mail nobody else may have. */
const staysOn = (ended: LocalDate | null, today: LocalDate): boolean => ended === null || ended >= today;

interface Place {
  readonly name: string;
  readonly line?: number;
}

const nameKey = ({ given_name, family_name }: Pick<KnownMember, 'given_name' | 'family_name'>): string =>
  foldName(`${given_name} ${family_name}`).trim();

/**
 * An answer per row. There already: the same address for mail, or the same name since the same day. Similar: the same name
 * with another address or day, or a name that differs by a slip of the pen. A last day is judged as when it is written down
 * by hand.
 */
export function judgeMembers(rows: readonly ImportRow[], known: readonly KnownMember[], today: LocalDate): Judgement[] {
  const names = new NearIndex<Place>();
  const since = new Map<string, Place>();
  const emails = new Map<string, Place>();
  const numbers = new Set<number>();
  const add = (member: KnownMember, place: Place): void => {
    names.add(nameKey(member), place);
    since.set(`${nameKey(member)}|${member.joined_on}`, place);
    if (member.email && staysOn(member.ended_on, today)) emails.set(member.email.toLowerCase(), place);
    if (member.number > 0) numbers.add(member.number);
  };
  for (const member of known) add(member, { name: `${member.number} ${member.given_name} ${member.family_name}` });
  return rows.map((row): Judgement => {
    const member = memberOf(row);
    const number = Number(row.values['number'] ?? 0);
    const { address: lives, notes } = address(row);
    const faults: Remark[] = tidyAddress(lives).faults.map(({ pointer, code }) => ({ column: pointer.slice(1), code }));
    if (faults.length > 0) return { state: 'refused', remarks: faults };
    const ended = endOf(row);
    const wrongEnd = faultsOfEnd(member, ended, today);
    if (wrongEnd.length > 0) return { state: 'refused', remarks: wrongEnd };
    const same =
      (staysOn(ended, today) ? emails.get(member.email ?? '') : undefined) ??
      since.get(`${nameKey(member)}|${member.joined_on}`);
    if (same) return { state: 'duplicate', remarks: [...notes, alreadyAt(same)] };
    if (numbers.has(number)) return { state: 'refused', remarks: [{ column: 'number', code: 'member_number_taken' }] };
    const similar = names.same(nameKey(member)) ?? names.near(nameKey(member));
    add({ ...member, number, ended_on: ended }, { name: `${member.given_name} ${member.family_name}`, line: row.line });
    if (!similar) return { state: 'ready', remarks: notes };
    return { state: 'similar', remarks: [...notes, { code: 'import_similar', params: { name: similar.name } }] };
  });
}

function faultsOfEnd(member: MemberDetails, ended: LocalDate | null, today: LocalDate): Remark[] {
  if (ended === null) return [];
  try {
    checkEnding({ ...member, ended_on: null }, ended, today);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults.map(({ code, params }) => ({ column: 'ended_on', code, ...(params ? { params } : {}) }));
  }
}

const alreadyAt = ({ name, line }: Place): Remark =>
  line === undefined
    ? { code: 'import_there_already', params: { name } }
    : { code: 'import_twice_in_file', params: { line } };
