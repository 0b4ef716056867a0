import type pg from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';

/** What the hours were worked on. */
export interface History {
  projectId: Id;
  activityId: Id;
}

/**
 * Three years that are past: two entries on every working day of every member, approved, with the weeks handed in, what the
 * audit says of it and the months closed. Statistics of an empty table would make every plan a walk through all of it.
 * @param upTo members with a higher number worked elsewhere
 */
export async function giveHistory(sql: pg.Client, cooperative: Id, upTo = 1_000_000): Promise<History> {
  const [projectId, activityId] = [newId(), newId()];
  await sql.query(
    `insert into project (cooperative_id, project_id, code, name, starts_on) values ($1, $2, 'P1', 'Schoolplein', '2020-01-01')`,
    [cooperative, projectId],
  );
  await sql.query(`insert into activity (cooperative_id, activity_id, name) values ($1, $2, 'Aanplant')`, [
    cooperative,
    activityId,
  ]);
  await sql.query(`set session_replication_role = replica`);
  await sql.query(
    `insert into time_entry (cooperative_id, entry_id, member_id, project_id, activity_id, date, minutes, description, billable, state)
     select $1, gen_random_uuid(), member_id, $2, $3, day::date, 240, 'Vaste planten, vak 3', true, 'approved'
     from generate_series(date '2019-01-07', date '2021-12-31', interval '1 day') day, member, generate_series(1, 2)
     where cooperative_id = $1 and number <= $4 and extract(isodow from day) < 6`,
    [cooperative, projectId, activityId, upTo],
  );
  await sql.query(
    `insert into timesheet (cooperative_id, member_id, week)
     select $1, member_id, monday::date from member, generate_series(date '2019-01-07', date '2021-12-27', interval '7 days') monday
     where cooperative_id = $1 and number <= $2`,
    [cooperative, upTo],
  );
  await sql.query(
    `insert into audit (cooperative_id, audit_id, actor_kind, actor_id, request_id, action, subject_kind, subject_id, changes)
     select $1, gen_random_uuid(), 'person', member_id, 'bench', 'hours.logged', 'time_entry', entry_id, jsonb_build_object('minutes', minutes)
     from time_entry where cooperative_id = $1`,
    [cooperative],
  );
  await sql.query(
    `insert into hours_month (cooperative_id, month, state, changed_by_name)
     select $1, to_char(m, 'YYYY-MM'), 'closed', 'Proef' from generate_series(date '2019-01-01', date '2021-12-01', interval '1 month') m`,
    [cooperative],
  );
  await sql.query(`set session_replication_role = origin`);
  return { projectId, activityId };
}
