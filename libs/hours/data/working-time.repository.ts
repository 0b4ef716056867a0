import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { AbsencePart } from '../core/absence.js';
import type { SchoolHours } from '../core/school-hours.js';
import { clockTime } from './time-entry.repository.js';

export interface PersonHours {
  member_id: Id;
  engagement: string;
  birth_date: LocalDate | null;
  entries: { date: LocalDate; start: string | null; end: string | null; minutes: number; rest: number }[] | null;
  absent: { date: LocalDate; part: AbsencePart; minutes: number | null }[] | null;
  school: SchoolHours[] | null;
}

/** What members worked and were away in a stretch of days and how long they are at school, with the footing on which they work and their age. */
export const readPersonHours = (
  tx: Tx,
  memberIds: readonly Id[],
  from: LocalDate,
  until: LocalDate,
): Promise<PersonHours[]> =>
  tx.query<PersonHours>(
    `select m.member_id, m.engagement, m.birth_date,
       (select json_agg(json_build_object('date', e.date, 'start', ${clockTime('e.starts_at')}, 'end', ${clockTime('e.ends_at')},
          'minutes', coalesce(e.whole_minutes, e.minutes), 'rest', e.break_minutes))
        from time_entry e where e.cooperative_id = $1 and e.member_id = m.member_id and e.date between $3 and $4 and e.split_of is null) as entries,
       (select json_agg(json_build_object('date', a.date, 'part', a.part, 'minutes', a.minutes))
        from absence a where a.cooperative_id = $1 and a.member_id = m.member_id and a.date between $3 and $4) as absent,
       (select json_agg(json_build_object('valid_from', s.valid_from, 'minutes', s.minutes))
        from school_hours s where s.cooperative_id = $1 and s.member_id = m.member_id and s.valid_from <= $4) as school
     from member m where m.cooperative_id = $1 and m.member_id = any($2::uuid[])`,
    [tx.context.cooperativeId, memberIds, from, until],
  );
