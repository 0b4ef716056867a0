import type { LocalDate } from '#libs/kernel/index.js';
import type { Tx, Waiting } from '#libs/platform/index.js';

/**
 * Applications nobody decided on, and expulsions that wait for the board (BW 2:35(4)): somebody appealed, so that the general
 * meeting decides, or nobody did in time, so that it can be written down as final. While the term of appeal runs it is the
 * member who decides, and nothing waits; nor does her own expulsion wait for who looks.
 */
export const membersWaiting = (tx: Tx, on: LocalDate): Promise<Waiting<'applications' | 'appeals'>[]> =>
  tx.query(
    `select 'applications' as kind, count(*)::int as count, min(applied_on) as since
     from membership_application where cooperative_id = $1 and state = 'applicant' having count(*) > 0
     union all
     select 'appeals', count(*)::int, min(coalesce(appealed.on_day, expelled.appeal_until + 1, expelled.decided_on))
     from member m
     left join lateral (
       select appeal_until, decided_on from member_event v
       where v.cooperative_id = m.cooperative_id and v.member_id = m.member_id and v.act = 'expel'
       order by v.recorded_at desc, v.event_id desc limit 1) expelled on true
     left join lateral (
       select max(o.from_on) as on_day from member_overlay o
       where o.cooperative_id = m.cooperative_id and o.member_id = m.member_id and o.kind = 'appeal' and o.from_on <= $2
         and (o.until_on is null or o.until_on >= $2)) appealed on true
     where m.cooperative_id = $1 and m.status = 'expulsion_appealable' and m.member_id is distinct from $3::uuid
       and (appealed.on_day is not null or expelled.appeal_until is null or expelled.appeal_until < $2)
     having count(*) > 0`,
    [tx.context.cooperativeId, on, tx.context.memberId ?? null],
  );
