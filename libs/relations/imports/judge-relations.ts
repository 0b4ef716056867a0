import { isVatNumber, tidyVatNumber } from '#libs/cooperatives/index.js';
import {
  address,
  foldName,
  NearIndex,
  type ImportRow,
  type Judgement,
  type Remark,
  type RowAddress,
} from '#libs/imports/index.js';
import { DomainError } from '#libs/kernel/index.js';
import { checkRelation, type RelationDetails } from '../core/relation.js';

export interface KnownRelation {
  readonly number: number;
  readonly name: string;
  readonly city: string;
  readonly email: string | null;
  readonly kvk_number: string | null;
}

/** The relation a row stands for. @param place where it is, as the row says */
function relationOf({ values }: ImportRow, place: RowAddress): RelationDetails {
  const text = (name: string): string => String(values[name] ?? '');
  const sort = values['sort'] ?? 'customer';
  return {
    name: text('name'),
    is_customer: sort !== 'supplier',
    is_supplier: sort !== 'customer',
    contact_name: text('contact_name'),
    email: text('email') || null,
    phone: text('phone') || null,
    street: place.street,
    house_number: place.house_number,
    postal_code: place.postal_code,
    city: place.city,
    country: place.country,
    kvk_number: text('kvk_number') || null,
    vat_number: tidyVatNumber(text('vat_number')) || null,
    language: values['language'] === 'en' ? 'en' : 'nl',
    payment_term_days: (values['payment_term_days'] as number | undefined) ?? null,
  };
}

/** "Bakkerij De Korenaar B.V." and "bakkerij de korenaar bv" are one. */
const nameKey = (name: string): string =>
  foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ (?:b ?v|n ?v|v ?o ?f|u ?a)$/, '');

/**
 * An answer per row. There already: the same KVK number, or the same name in the same place. Similar: the same name
 * elsewhere, the same address for mail, or a name that differs by a slip of the pen. With a row that can be kept comes the relation
 * it is.
 */
export function judgeRelations(
  rows: readonly ImportRow[],
  known: readonly KnownRelation[],
): Judgement<RelationDetails>[] {
  const register = new Register();
  for (const relation of known) {
    register.add(relation, relation.number, { name: `${relation.number} ${relation.name}` });
  }
  return rows.map((row) => {
    const { address: place, notes } = address(row);
    const { details, faults } = checked(relationOf(row, place));
    const number = row.values['number'] as number | undefined;
    const remarks = [...notes, ...faults];
    if (faults.length > 0) return { state: 'refused', remarks };
    const answer = register.answer(details, number);
    if (answer.state === 'ready' || answer.state === 'similar')
      register.add(details, number ?? 0, { name: details.name, line: row.line });
    return { state: answer.state, remarks: [...remarks, ...answer.remarks], found: details };
  });
}

function checked(read: RelationDetails): { details: RelationDetails; faults: Remark[] } {
  const faults: Remark[] =
    read.vat_number !== null && !isVatNumber(read.vat_number) ? [{ column: 'vat_number', code: 'vat_number' }] : [];
  try {
    return { details: checkRelation(read), faults };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const more = error.faults.map(({ pointer, code, params }) => ({
      column: pointer.slice(1),
      code,
      ...(params ? { params } : {}),
    }));
    return { details: read, faults: [...faults, ...more] };
  }
}

interface Place {
  readonly name: string;
  readonly line?: number;
}

class Register {
  private readonly names = new NearIndex<Place & { city: string }>();
  private readonly named = new Map<string, Place>();
  private readonly kvk = new Map<string, Place>();
  private readonly emails = new Map<string, Place>();
  private readonly numbers = new Map<number, Place>();

  add(relation: Omit<KnownRelation, 'number'>, number: number, place: Place): void {
    const key = nameKey(relation.name);
    this.names.add(key, { ...place, city: relation.city });
    keep(this.named, `${key}|${foldName(relation.city)}`, place);
    if (relation.kvk_number) keep(this.kvk, relation.kvk_number, place);
    if (relation.email) keep(this.emails, relation.email.toLowerCase(), place);
    if (number > 0) keep(this.numbers, number, place);
  }

  answer(details: RelationDetails, number: number | undefined): Judgement {
    const key = nameKey(details.name);
    const same = this.kvk.get(details.kvk_number ?? '') ?? this.named.get(`${key}|${foldName(details.city)}`);
    if (same) return { state: 'duplicate', remarks: [alreadyAt(same)] };
    if (number !== undefined && this.numbers.has(number)) {
      return { state: 'refused', remarks: [{ column: 'number', code: 'relation_number_taken' }] };
    }
    const similar = this.names.same(key) ?? this.emails.get(details.email ?? '') ?? this.names.near(key);
    if (!similar) return { state: 'ready', remarks: [] };
    return { state: 'similar', remarks: [{ code: 'import_similar', params: { name: similar.name } }] };
  }
}

const alreadyAt = ({ name, line }: Place): Remark =>
  line === undefined
    ? { code: 'import_there_already', params: { name } }
    : { code: 'import_twice_in_file', params: { line } };

const keep = <Key>(map: Map<Key, Place>, key: Key, place: Place): void => {
  if (!map.has(key)) map.set(key, place);
};
