import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { SchoolHours } from '../core/school-hours.js';

/** The first date first. */
export const readSchoolHours = (tx: Tx, memberId: Id): Promise<SchoolHours[]> =>
  tx.query<SchoolHours>(
    `select valid_from, minutes from school_hours where cooperative_id = $1 and member_id = $2 order by valid_from`,
    [tx.context.cooperativeId, memberId],
  );

/** One length per date: told again, it is the last. */
export async function putSchoolHours(tx: Tx, memberId: Id, { valid_from, minutes }: SchoolHours): Promise<void> {
  await tx.execute(
    `insert into school_hours (cooperative_id, member_id, valid_from, minutes) values ($1, $2, $3, $4)
     on conflict (cooperative_id, member_id, valid_from) do update set minutes = excluded.minutes`,
    [tx.context.cooperativeId, memberId, valid_from, minutes],
  );
}

/** @returns how many, none or one */
export const deleteSchoolHours = (tx: Tx, memberId: Id, validFrom: LocalDate): Promise<number> =>
  tx.execute(`delete from school_hours where cooperative_id = $1 and member_id = $2 and valid_from = $3`, [
    tx.context.cooperativeId,
    memberId,
    validFrom,
  ]);

/** Of who is eighteen on a day, or whose age is no longer known. A day less before the years are added: see 29 February. */
export const deleteSchoolHoursOfAdults = (tx: Tx, onDate: LocalDate): Promise<number> =>
  tx.execute(
    `delete from school_hours s using member m
     where s.cooperative_id = $1 and m.cooperative_id = s.cooperative_id and m.member_id = s.member_id
       and (m.birth_date is null or m.birth_date - 1 + interval '18 years' < $2::date)`,
    [tx.context.cooperativeId, onDate],
  );
