import { DomainError, isId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { expectTouched, nameRefusals, readCursor, type PageQuery, type Tx } from '#libs/platform/index.js';
import type { Engagement, Member, MemberClass, MemberStatus } from '../core/member.js';

const COLUMNS = `member_id, number, given_name, family_name, email, phone, street, house_number, postal_code, city, country,
  class, engagement, status, joined_on, ended_on, version`;

nameRefusals({
  member_cooperative_id_number_key: () => new DomainError('conflict', 'member_number_taken'),
  member_email: () => new DomainError('conflict', 'member_email_taken'),
});

export const findMember = (tx: Tx, memberId: Id): Promise<Member | undefined> =>
  tx.maybe<Member>(`select ${COLUMNS} from member where cooperative_id = $1 and member_id = $2`, [
    tx.context.cooperativeId,
    memberId,
  ]);

/** Held until the transaction ends. @throws not_found */
export const lockMember = (tx: Tx, memberId: Id): Promise<Member> =>
  tx.one<Member>(`select ${COLUMNS} from member where cooperative_id = $1 and member_id = $2 for no key update`, [
    tx.context.cooperativeId,
    memberId,
  ]);

export interface MemberQuery extends PageQuery {
  /** Part of a name, or the beginning of a number. */
  search?: string;
  status?: MemberStatus;
  class?: MemberClass;
  engagement?: Engagement;
}

/** A page of members by family name, given name and id: one row more than asked for when there are more. */
export function listMembers(tx: Tx, query: MemberQuery, limit: number): Promise<Member[]> {
  const params: (string | number)[] = [tx.context.cooperativeId];
  const bind = (value: string | number) => `$${params.push(value)}`;
  const where = ['cooperative_id = $1'];
  if (query.status) where.push(`status = ${bind(query.status)}`);
  if (query.class) where.push(`class = ${bind(query.class)}`);
  if (query.engagement) where.push(`engagement = ${bind(query.engagement)}`);
  if (query.search) where.push(searchCondition(query.search, bind));
  const after = readCursor(query.cursor, ['string', 'string', 'string'] as const);
  if (after) {
    if (!isId(after[2])) throw DomainError.field('/cursor', 'cursor');
    const [family, given, id] = after.map(bind);
    where.push(`(family_name, given_name, member_id) > (${family}, ${given}, ${id}::uuid)`);
  }
  return tx.query<Member>(
    `select ${COLUMNS} from member where ${where.join(' and ')}
     order by family_name, given_name, member_id limit ${bind(limit + 1)}`,
    params,
  );
}

/** What the search box finds: digits begin a number, other text is part of the full name. */
function searchCondition(search: string, bind: (value: string) => string): string {
  if (/^\d{1,9}$/.test(search)) return `number::text like ${bind(`${search}%`)}`;
  const part = bind(`%${search.replace(/[\\%_]/g, '\\$&')}%`);
  return `(given_name || ' ' || family_name) ilike ${part}`;
}

export async function insertMember(tx: Tx, member: Omit<Member, 'version'>): Promise<void> {
  await tx.execute(
    `insert into member (cooperative_id, member_id, number, ended_on, status, given_name, family_name, email, phone, street,
       house_number, postal_code, city, country, class, engagement, joined_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [tx.context.cooperativeId, member.member_id, member.number, member.ended_on, member.status, ...details(member)],
  );
}

/** @throws stale_version when `version` is no longer the one in the register */
export async function updateMember(tx: Tx, member: Member): Promise<void> {
  const touched = await tx.execute(
    `update member set ended_on = $4, status = $5, given_name = $6, family_name = $7, email = $8, phone = $9, street = $10,
       house_number = $11, postal_code = $12, city = $13, country = $14, class = $15, engagement = $16, joined_on = $17,
       version = version + 1
     where cooperative_id = $1 and member_id = $2 and version = $3`,
    [tx.context.cooperativeId, member.member_id, member.version, member.ended_on, member.status, ...details(member)],
  );
  expectTouched(touched);
}

const details = (member: Omit<Member, 'version'>) => [
  member.given_name,
  member.family_name,
  member.email,
  member.phone,
  member.street,
  member.house_number,
  member.postal_code,
  member.city,
  member.country,
  member.class,
  member.engagement,
  member.joined_on,
];

/** As much of a member as colleagues see. */
export interface Colleague {
  member_id: Id;
  number: number;
  name: string;
  status: MemberStatus;
}

/** Everybody who is a member on a day or later, by family name. */
export const listColleagues = (tx: Tx, date: LocalDate): Promise<Colleague[]> =>
  tx.query<Colleague>(
    `select member_id, number, given_name || ' ' || family_name as name, status from member
     where cooperative_id = $1 and (ended_on is null or ended_on >= $2) order by family_name, given_name, member_id`,
    [tx.context.cooperativeId, date],
  );
