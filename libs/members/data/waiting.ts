import type { Tx, Waiting } from '#libs/platform/index.js';

/** Applications nobody decided on, and expulsions that are not final because somebody may appeal or did (BW 2:35(4)). */
export const membersWaiting = (tx: Tx): Promise<Waiting<'applications' | 'appeals'>[]> =>
  tx.query(
    `select 'applications' as kind, count(*)::int as count, min(applied_on) as since
     from membership_application where cooperative_id = $1 and state = 'applicant' having count(*) > 0
     union all
     select 'appeals', count(*)::int, min(e.on_day)
     from member m left join lateral (
       select max(v.decided_on) as on_day from member_event v
       where v.cooperative_id = m.cooperative_id and v.member_id = m.member_id and v.act = 'expel') e on true
     where m.cooperative_id = $1 and m.status = 'expulsion_appealable' having count(*) > 0`,
    [tx.context.cooperativeId],
  );
