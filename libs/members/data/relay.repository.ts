import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

export interface RelayMessage {
  message_id: Id;
  member_id: Id;
  /** Of the sender. */
  name: string;
  subject: string;
  body: string;
  share_address: boolean;
  sent_on: LocalDate;
  receivers: number;
}

const RECEIVER = `joined_on <= $2 and (ended_on is null or ended_on >= $2) and email is not null`;

export const countReceivers = async (tx: Tx, sender: Id, on: LocalDate): Promise<number> =>
  (
    await tx.one<{ n: number }>(
      `select count(*)::int as n from member where cooperative_id = $1 and ${RECEIVER} and member_id <> $3`,
      [tx.context.cooperativeId, on, sender],
    )
  ).n;

/** Only the job that sends them sees them. */
export const receiversOf = (
  tx: Tx,
  message: RelayMessage,
): Promise<{ member_id: Id; email: string; language: 'nl' | 'en' }[]> =>
  tx.query(
    `select member_id, email, language from member where cooperative_id = $1 and ${RECEIVER} and member_id <> $3 order by member_id`,
    [tx.context.cooperativeId, message.sent_on, message.member_id],
  );

export const sentSince = async (tx: Tx, memberId: Id, from: LocalDate): Promise<number> =>
  (
    await tx.one<{ n: number }>(
      `select count(*)::int as n from relay_message where cooperative_id = $1 and member_id = $2 and sent_on >= $3`,
      [tx.context.cooperativeId, memberId, from],
    )
  ).n;

export async function insertRelay(tx: Tx, message: RelayMessage): Promise<void> {
  // two presses at one moment: the second waits, and then there is one already
  await tx.query(`select 1 from member where cooperative_id = $1 and member_id = $2 for no key update`, [
    tx.context.cooperativeId,
    message.member_id,
  ]);
  await tx.execute(
    `insert into relay_message (cooperative_id, message_id, member_id, subject, body, share_address, sent_on, receivers)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.context.cooperativeId,
      message.message_id,
      message.member_id,
      message.subject,
      message.body,
      message.share_address,
      message.sent_on,
      message.receivers,
    ],
  );
}

const LISTED = `select r.message_id, r.member_id, m.given_name || ' ' || m.family_name as name, r.subject, r.body, r.share_address, r.sent_on, r.receivers
  from relay_message r join member m on m.cooperative_id = r.cooperative_id and m.member_id = r.member_id where r.cooperative_id = $1`;

/** The newest first. @param own only those of this member */
export const listRelays = (tx: Tx, own: Id | undefined): Promise<RelayMessage[]> =>
  tx.query<RelayMessage>(
    `${LISTED} and ($2::uuid is null or r.member_id = $2) order by r.sent_at desc, r.message_id limit 100`,
    [tx.context.cooperativeId, own ?? null],
  );

export const findRelay = (tx: Tx, id: Id): Promise<(RelayMessage & { email: string | null }) | undefined> =>
  tx.maybe(`${LISTED.replace('select ', 'select m.email, ')} and r.message_id = $2`, [tx.context.cooperativeId, id]);
