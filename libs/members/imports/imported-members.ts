import { newId, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Member } from '../core/member.js';
import type { KnownMember } from './judge-members.js';

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
  language: 'text',
} as const satisfies Partial<Record<keyof Member, string>>;
const FIELDS = Object.keys(TYPES) as (keyof typeof TYPES)[];

/** All in one statement, with the first step of each membership in a second. @throws member_number_taken, member_email_taken */
export async function insertMembers(tx: Tx, members: readonly Omit<Member, 'version'>[]): Promise<void> {
  const lists = FIELDS.map((field, index) => `$${index + 2}::${TYPES[field]}[]`);
  await tx.execute(
    `insert into member (cooperative_id, ${FIELDS.join(', ')}) select $1, * from unnest(${lists.join(', ')})`,
    [tx.context.cooperativeId, ...FIELDS.map((field) => members.map((member) => member[field]))],
  );
  await tx.execute(
    `insert into member_event (cooperative_id, event_id, member_id, act, to_state, effective_on)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[])`,
    [
      tx.context.cooperativeId,
      members.map(() => newId()),
      members.map(({ member_id }) => member_id),
      members.map(({ status }) => (status === 'candidate_member' ? 'accept_on_trial' : 'admit')),
      members.map(({ status }) => status),
      members.map(({ joined_on }) => joined_on),
    ],
  );
}

/** @param expectUnused asks whether anything but their own history stands on them */
export async function deleteMembers(tx: Tx, ids: readonly Id[], expectUnused: () => Promise<void>): Promise<void> {
  for (const table of ['member_event', 'member_version']) {
    await tx.execute(`delete from ${table} where cooperative_id = $1 and member_id = any($2::uuid[])`, [
      tx.context.cooperativeId,
      ids,
    ]);
  }
  await expectUnused();
  await tx.execute(`delete from member where cooperative_id = $1 and member_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    ids,
  ]);
}
