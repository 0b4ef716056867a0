import { DomainError, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { MemberStatus } from '../core/member-state.js';
import { firstStatus, type Member } from '../core/member.js';
import type { KnownMember } from './judge-members.js';

nameRefusals({
  // who undoes an import may not look there: the database itself says that it stands on a member
  bsn_cooperative_id_member_id_fkey: () => new DomainError('conflict', 'import_undo_used', { where: 'BSN' }),
});

/** As much of every membership as tells whether a row of a file is one of them. */
export const everyMember = (tx: Tx): Promise<KnownMember[]> =>
  tx.query<KnownMember>(
    `select number, given_name, family_name, email, joined_on, ended_on from member where cooperative_id = $1 order by number`,
    [tx.context.cooperativeId],
  );

const TYPES = {
  member_id: 'uuid',
  person_id: 'uuid',
  number: 'int',
  status: 'text',
  candidate_until: 'date',
  given_name: 'text',
  family_name: 'text',
  email: 'text',
  phone: 'text',
  street: 'text',
  house_number: 'text',
  postal_code: 'text',
  city: 'text',
  country: 'text',
  class: 'text',
  engagement: 'text',
  joined_on: 'date',
  ended_on: 'date',
  language: 'text',
} as const satisfies Partial<Record<keyof Member, string>>;
const FIELDS = Object.keys(TYPES) as (keyof typeof TYPES)[];

/** These in one statement, with the steps of each membership after it. @throws member_number_taken, member_email_taken */
export async function insertMembers(tx: Tx, members: readonly Omit<Member, 'version'>[]): Promise<void> {
  const lists = FIELDS.map((field, index) => `$${index + 2}::${TYPES[field]}[]`);
  await tx.execute(
    `insert into member (cooperative_id, ${FIELDS.join(', ')}) select $1, * from unnest(${lists.join(', ')})`,
    [tx.context.cooperativeId, ...FIELDS.map((field) => members.map((member) => member[field]))],
  );
  await insertSteps(tx, members.map(firstStep));
  await insertSteps(tx, members.filter(({ ended_on }) => ended_on !== null).map(lastStep));
}

interface Step {
  readonly memberId: Id;
  readonly act: string;
  readonly from: MemberStatus | null;
  readonly to: MemberStatus;
  readonly on: LocalDate;
  readonly endsOn: LocalDate | null;
}

type Imported = Omit<Member, 'version'>;

const firstStep = (member: Imported): Step => {
  const to = firstStatus(member);
  const act = to === 'candidate_member' ? 'accept_on_trial' : 'admit';
  return { memberId: member.member_id, act, from: null, to, on: member.joined_on, endsOn: null };
};

const lastStep = (member: Imported): Step => ({
  memberId: member.member_id,
  act: 'end_recorded',
  from: firstStatus(member),
  to: member.status,
  on: member.ended_on!,
  endsOn: member.ended_on,
});

/** One after the other and not in one statement: the steps of a membership are in the order they were written down. */
async function insertSteps(tx: Tx, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  await tx.execute(
    `insert into member_event (cooperative_id, event_id, member_id, act, from_state, to_state, effective_on, ends_on)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[])`,
    [
      tx.context.cooperativeId,
      steps.map(() => newId()),
      steps.map(({ memberId }) => memberId),
      steps.map(({ act }) => act),
      steps.map(({ from }) => from),
      steps.map(({ to }) => to),
      steps.map(({ on }) => on),
      steps.map(({ endsOn }) => endsOn),
    ],
  );
}

/** The history of members that go: it would stand on them. */
export async function forgetSteps(tx: Tx, ids: readonly Id[]): Promise<void> {
  for (const table of ['member_event', 'member_version']) {
    await tx.execute(`delete from ${table} where cooperative_id = $1 and member_id = any($2::uuid[])`, [
      tx.context.cooperativeId,
      ids,
    ]);
  }
}

/** Members without history, and nothing else on them. */
export async function deleteMembers(tx: Tx, ids: readonly Id[]): Promise<void> {
  await tx.execute(`delete from member where cooperative_id = $1 and member_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    ids,
  ]);
}
