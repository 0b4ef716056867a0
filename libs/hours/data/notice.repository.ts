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
    return { id: newId(), memberId, count: own.length, minutes, first: dates[0]!, last: dates.at(-1)! };
  });
  await tx.execute(
    `insert into hours_notice (cooperative_id, kind, reason, by_name, created_at, notice_id, member_id, entry_count, minutes, first_date, last_date)
     select $1, $2, $3, $4, $5, * from unnest($6::uuid[], $7::uuid[], $8::int[], $9::int[], $10::date[], $11::date[])`,
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
    ],
  );
  return notices.map(({ id }) => id);
}

const COLUMNS = `notice_id, kind, reason, entry_count, minutes, first_date, last_date, by_name, created_at`;

/** What a member has not put away, the latest first. */
export const unseenNotices = (tx: Tx, memberId: Id): Promise<Notice[]> =>
  tx.query<Notice>(
    `select ${COLUMNS} from hours_notice where cooperative_id = $1 and member_id = $2 and seen_at is null
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

/** Handing the week in again answers what was said about it. */
export const answerNotices = (tx: Tx, memberId: Id, from: LocalDate, until: LocalDate): Promise<number> =>
  tx.execute(
    `update hours_notice set seen_at = $5 where cooperative_id = $1 and member_id = $2 and seen_at is null
       and first_date >= $3 and last_date <= $4`,
    [tx.context.cooperativeId, memberId, from, until, tx.context.clock.now()],
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
