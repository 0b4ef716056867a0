import { newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

export type NoticeKind = 'rejected' | 'reopened';

/** What a member is told about hours that came back. */
export interface Notice {
  notice_id: Id;
  kind: NoticeKind;
  reason: string;
  entry_count: number;
  minutes: number;
  first_date: LocalDate;
  last_date: LocalDate;
  by_name: string;
  created_at: Date;
}

interface Returned {
  readonly entry_id: Id;
  readonly member_id: Id;
  readonly date: LocalDate;
  readonly minutes: number;
}

/** One notice per member. @returns their ids, to mail */
export async function insertNotices(
  tx: Tx,
  kind: NoticeKind,
  reason: string,
  entries: readonly Returned[],
): Promise<Id[]> {
  const perMember = new Map<Id, Returned[]>();
  for (const entry of entries) perMember.set(entry.member_id, [...(perMember.get(entry.member_id) ?? []), entry]);
  const notices = [...perMember].map(([memberId, own]) => {
    const dates = own.map(({ date }) => date).sort();
    const minutes = own.reduce((sum, entry) => sum + entry.minutes, 0);
    const ids = own.map(({ entry_id }) => entry_id);
    return { id: newId(), memberId, ids, count: own.length, minutes, first: dates[0]!, last: dates.at(-1)! };
  });
  // lists of lists must be of one length in SQL, so the entries of each come as one text
  await tx.execute(
    `insert into hours_notice (cooperative_id, kind, reason, by_name, created_at, notice_id, member_id, entry_count, minutes, first_date, last_date,
       entry_ids)
     select $1, $2, $3, $4, $5, id, member_id, entry_count, minutes, first_date, last_date, entry_ids::uuid[]
     from unnest($6::uuid[], $7::uuid[], $8::int[], $9::int[], $10::date[], $11::date[], $12::text[])
       as notice (id, member_id, entry_count, minutes, first_date, last_date, entry_ids)`,
    [
      tx.context.cooperativeId,
      kind,
      reason,
      tx.context.actor.name,
      tx.context.clock.now(),
      notices.map((n) => n.id),
      notices.map((n) => n.memberId),
      notices.map((n) => n.count),
      notices.map((n) => n.minutes),
      notices.map((n) => n.first),
      notices.map((n) => n.last),
      notices.map((n) => `{${n.ids.join(',')}}`),
    ],
  );
  return notices.map(({ id }) => id);
}

const COLUMNS = `notice_id, kind, reason, entry_count, minutes, first_date, last_date, by_name, created_at`;

/** Whether an entry it is about still waits for its member: one that was taken away, or handed in again, does not. */
const STANDS = `exists (select from time_entry e where e.cooperative_id = n.cooperative_id and e.entry_id = any(n.entry_ids)
  and e.state in ('open', 'rejected'))`;

/** What a member has not put away and has not mended, the latest first. */
export const unseenNotices = (tx: Tx, memberId: Id): Promise<Notice[]> =>
  tx.query<Notice>(
    `select ${COLUMNS} from hours_notice n where cooperative_id = $1 and member_id = $2 and seen_at is null and ${STANDS}
     order by created_at desc, notice_id limit 50`,
    [tx.context.cooperativeId, memberId],
  );

/** @throws not_found when it is not this member's */
export async function markNoticeSeen(tx: Tx, memberId: Id, noticeId: Id): Promise<void> {
  await tx.one(
    `update hours_notice set seen_at = coalesce(seen_at, $4) where cooperative_id = $1 and member_id = $2 and notice_id = $3
     returning notice_id`,
    [tx.context.cooperativeId, memberId, noticeId, tx.context.clock.now()],
  );
}

/** Handing in the last of the hours a notice is about answers it, also when they are taken back later. */
export const answerNotices = (tx: Tx, memberId: Id): Promise<number> =>
  tx.execute(
    `update hours_notice n set seen_at = $3 where cooperative_id = $1 and member_id = $2 and seen_at is null and not ${STANDS}`,
    [tx.context.cooperativeId, memberId, tx.context.clock.now()],
  );

export interface NoticeToMail extends Notice {
  member_id: Id;
  given_name: string;
  email: string | null;
}

/** Notices that were not mailed yet, held until the transaction ends. */
export const noticesToMail = (tx: Tx, ids: readonly Id[]): Promise<NoticeToMail[]> =>
  tx.query<NoticeToMail>(
    `select n.notice_id, n.kind, n.reason, n.entry_count, n.minutes, n.first_date, n.last_date, n.by_name, n.created_at, n.member_id,
       m.given_name, m.email
     from hours_notice n join member m on m.cooperative_id = n.cooperative_id and m.member_id = n.member_id
     where n.cooperative_id = $1 and n.notice_id = any($2::uuid[]) and n.mailed_at is null`,
    [tx.context.cooperativeId, ids],
  );

export const markMailed = (tx: Tx, noticeId: Id): Promise<number> =>
  tx.execute(`update hours_notice set mailed_at = $3 where cooperative_id = $1 and notice_id = $2`, [
    tx.context.cooperativeId,
    noticeId,
    tx.context.clock.now(),
  ]);
