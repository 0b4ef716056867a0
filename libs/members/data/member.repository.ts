import { DomainError, isId, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { expectTouched, nameRefusals, readCursor, type PageQuery, type Tx } from '#libs/platform/index.js';
import type { Engagement, Member, MemberClass } from '../core/member.js';
import { statusOn, type MemberStatus } from '../core/member-state.js';

const COLUMNS = `member_id, person_id, number, candidate_until, language, birth_date, kvk_number, representative, given_name, family_name, email, phone, street, house_number, postal_code, city, country,
  class, engagement, status, joined_on, ended_on, version`;

nameRefusals({
  member_cooperative_id_number_key: () => new DomainError('conflict', 'member_number_taken'),
  member_email: () => new DomainError('conflict', 'member_email_taken'),
  member_once_at_a_time: () => new DomainError('conflict', 'member_overlap'),
  member_overlay_once: () => new DomainError('conflict', 'member_overlay_overlap'),
});

/** After its last day a membership is over, without anybody writing that down. */
const asOfToday = (tx: Tx, member: Member): Member => ({
  ...member,
  status: statusOn(member, today(tx.context.clock)),
});

export async function findMember(tx: Tx, memberId: Id): Promise<Member | undefined> {
  const member = await tx.maybe<Member>(`select ${COLUMNS} from member where cooperative_id = $1 and member_id = $2`, [
    tx.context.cooperativeId,
    memberId,
  ]);
  return member && asOfToday(tx, member);
}

/** Those of these ids that somebody has. */
export async function findMembers(tx: Tx, memberIds: readonly Id[]): Promise<Member[]> {
  const members = await tx.query<Member>(
    `select ${COLUMNS} from member where cooperative_id = $1 and member_id = any($2::uuid[])`,
    [tx.context.cooperativeId, memberIds],
  );
  return members.map((member) => asOfToday(tx, member));
}

/** Held until the transaction ends. @throws not_found */
export async function lockMember(tx: Tx, memberId: Id): Promise<Member> {
  const member = await tx.one<Member>(
    `select ${COLUMNS} from member where cooperative_id = $1 and member_id = $2 for no key update`,
    [tx.context.cooperativeId, memberId],
  );
  return asOfToday(tx, member);
}

/** Every membership of one person, the first one first. */
export async function membershipsOf(tx: Tx, personId: Id): Promise<Member[]> {
  const rows = await tx.query<Member>(
    `select ${COLUMNS} from member where cooperative_id = $1 and person_id = $2 order by joined_on, number`,
    [tx.context.cooperativeId, personId],
  );
  return rows.map((row) => asOfToday(tx, row));
}

/** Gives back the address of members whose last day has passed: two who are members at one time never share one. */
export async function closeOverdue(tx: Tx): Promise<void> {
  await tx.execute(
    `update member set status = 'ended', changed_on = ended_on + 1
     where cooperative_id = $1 and status in ('notice_given', 'coop_notice_given') and ended_on < $2`,
    [tx.context.cooperativeId, today(tx.context.clock)],
  );
}

export interface MemberQuery extends PageQuery {
  /** Part of a name, or the beginning of a number. */
  search?: string;
  status?: MemberStatus;
  class?: MemberClass;
  engagement?: Engagement;
}

/** A page of members by family name, given name and id: one row more than asked for when there are more. */
export async function listMembers(tx: Tx, query: MemberQuery, limit: number): Promise<Member[]> {
  const params: (string | number)[] = [tx.context.cooperativeId];
  const bind = (value: string | number) => `$${params.push(value)}`;
  const where = ['cooperative_id = $1'];
  if (query.status) where.push(statusCondition(query.status, bind(query.status), bind(today(tx.context.clock))));
  if (query.class) where.push(`class = ${bind(query.class)}`);
  if (query.engagement) where.push(`engagement = ${bind(query.engagement)}`);
  if (query.search) where.push(searchCondition(query.search, bind));
  const after = readCursor(query.cursor, ['string', 'string', 'string'] as const);
  if (after) {
    if (!isId(after[2])) throw DomainError.field('/cursor', 'cursor');
    const [family, given, id] = after.map(bind);
    where.push(`(family_name, given_name, member_id) > (${family}, ${given}, ${id}::uuid)`);
  }
  const rows = await tx.query<Member>(
    `select ${COLUMNS} from member where ${where.join(' and ')}
     order by family_name, given_name, member_id limit ${bind(limit + 1)}`,
    params,
  );
  return rows.map((row) => asOfToday(tx, row));
}

/** As `statusOn` says it, for the database. */
function statusCondition(status: MemberStatus, bound: string, on: string): string {
  const running = `(status = ${bound} and (ended_on is null or ended_on >= ${on}))`;
  if (status === 'candidate_ended') return `status = ${bound}`;
  return status === 'ended'
    ? `(status = ${bound} or (status in ('notice_given', 'coop_notice_given') and ended_on < ${on}))`
    : running;
}

/** What the search box finds: digits begin a number, other text is part of the full name. */
function searchCondition(search: string, bind: (value: string) => string): string {
  if (/^\d{1,9}$/.test(search)) return `number::text like ${bind(`${search}%`)}`;
  const part = bind(`%${search.replace(/[\\%_]/g, '\\$&')}%`);
  return `(given_name || ' ' || family_name) ilike ${part}`;
}

const WRITTEN = [
  'number',
  'ended_on',
  'status',
  'candidate_until',
  'given_name',
  'family_name',
  'email',
  'phone',
  'street',
  'house_number',
  'postal_code',
  'city',
  'country',
  'class',
  'engagement',
  'joined_on',
  'language',
  'birth_date',
  'kvk_number',
  'representative',
] as const satisfies readonly (keyof Member)[];

export async function insertMember(tx: Tx, member: Omit<Member, 'version'>): Promise<void> {
  await tx.execute(
    `insert into member (cooperative_id, member_id, person_id, ${WRITTEN.join(', ')})
     values ($1, $2, $3, ${WRITTEN.map((_, index) => `$${index + 4}`).join(', ')})`,
    [tx.context.cooperativeId, member.member_id, member.person_id, ...WRITTEN.map((name) => member[name])],
  );
}

/**
 * @param from from which day the register says so; today unless told
 * @throws stale_version when `version` is no longer the one in the register
 */
export async function updateMember(tx: Tx, member: Member, from: LocalDate = today(tx.context.clock)): Promise<void> {
  const touched = await tx.execute(
    `update member set changed_on = $4, version = version + 1,
       ${WRITTEN.map((name, index) => `${name} = $${index + 5}`).join(', ')}
     where cooperative_id = $1 and member_id = $2 and version = $3`,
    [tx.context.cooperativeId, member.member_id, member.version, from, ...WRITTEN.map((name) => member[name])],
  );
  expectTouched(touched);
}

/** As much of a member as colleagues see. */
export interface Colleague {
  member_id: Id;
  number: number;
  name: string;
  status: MemberStatus;
}

/** Everybody who is a member on a day or later, by family name. */
export async function listColleagues(tx: Tx, from: LocalDate, now: LocalDate): Promise<Colleague[]> {
  const rows = await tx.query<Colleague & { ended_on: LocalDate | null }>(
    `select member_id, number, given_name || ' ' || family_name as name, status, ended_on from member
     where cooperative_id = $1 and (ended_on is null or ended_on >= $2) order by family_name, given_name, member_id`,
    [tx.context.cooperativeId, from],
  );
  return rows.map(({ ended_on, ...row }) => ({ ...row, status: statusOn({ status: row.status, ended_on }, now) }));
}
