import type { Description, MemberDescription } from '../cooperatives/description.js';
import { inventedKvkNumber, inventedVatNumber } from '../identifiers.js';
import { Random } from '../random.js';
import { demoId } from './ids.js';
import type { TableRows } from './rows.js';

const STREETS = [
  'Luchtkasteelstraat',
  'Kabouterplein',
  'Vliegerpad',
  'Wolkenpad',
  'Sprookjesplein',
  'Dagdroomhof',
  'Torenpad',
  'Vouwkade',
];
const POSTAL_LETTERS = ['ZA', 'ZB', 'ZE', 'ZG', 'ZH', 'ZK', 'ZN', 'ZR', 'ZT', 'ZX'];

/** Who is a member, and who buys. */
export const registerRows = (cooperative: Description, seed: string): TableRows[] => [
  ['member', memberRows(cooperative, new Random(seed, cooperative.key, 'members'))],
  ['school_hours', schoolRows(cooperative)],
  ['relation', relationRows(cooperative)],
  [
    'number_series',
    [
      { series: 'members', year: 0, last_number: cooperative.members.length },
      { series: 'relations', year: 0, last_number: cooperative.customers.length },
    ],
  ],
];

const memberRows = ({ key, members }: Description, random: Random) =>
  members.map((member, index) => ({
    member_id: demoId(key, 'member', member.given),
    number: index + 1,
    given_name: member.given,
    family_name: member.family,
    email: emailOf(member),
    phone: `06 0000 ${String(random.whole(0, 9999)).padStart(4, '0')}`,
    street: random.pick(STREETS),
    house_number: String(random.whole(1, 180)),
    postal_code: `${random.whole(1061, 1069)} ${random.pick(POSTAL_LETTERS)}`,
    city: 'Amsterdam',
    country: 'NL',
    class: member.class ?? 'worker',
    engagement: member.engagement,
    status: statusOf(member),
    joined_on: member.joined,
    ended_on: member.ended ?? null,
    birth_date: member.pupil?.born ?? null,
  }));

const schoolRows = ({ key, members }: Description) =>
  members.flatMap(({ given, pupil }) =>
    (pupil?.school ?? []).map(([valid_from, hours]) => ({
      member_id: demoId(key, 'member', given),
      valid_from,
      minutes: hours * 60,
    })),
  );

function statusOf(member: MemberDescription): string {
  if (member.ended !== undefined) return 'ended';
  return member.class === 'candidate' ? 'candidate_member' : 'member';
}

/** `.example` is reserved for examples (RFC 2606): mail to it goes nowhere. */
export const emailOf = ({ email, family, given }: MemberDescription): string =>
  email ?? `${plain(given)}.${plain(family)}@voorbeeld.example`;

const UNMARKED: Record<string, string> = { ı: 'i', ł: 'l', Ł: 'l' };

const plain = (name: string): string =>
  name
    .replace(/[ıłŁ]/g, (letter) => UNMARKED[letter]!)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const relationRows = ({ customers, key }: Description) =>
  customers.map((customer, index) => {
    const [street = '', house_number = '', postal_code = ''] = customer.address ?? [];
    return {
      relation_id: demoId(key, 'relation', customer.name),
      number: index + 1,
      name: customer.name,
      is_customer: true,
      is_supplier: false,
      contact_name: customer.contact ?? '',
      email: customer.serial === undefined ? null : `facturen.${customer.serial}@voorbeeld.example`,
      street,
      house_number,
      postal_code,
      city: customer.address ? 'Amsterdam' : '',
      country: 'NL',
      kvk_number: customer.serial === undefined ? null : inventedKvkNumber(customer.serial),
      vat_number: customer.serial === undefined ? null : inventedVatNumber(customer.serial),
      language: customer.language ?? 'nl',
      payment_term_days: customer.termDays ?? null,
    };
  });
