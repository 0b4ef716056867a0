import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Ground } from '../core/check-entry.js';
import type { StoredEntry } from '../core/time-entry.js';
import { clockTime, type StoredState } from './time-entry.repository.js';

/** Of one entry. */
export interface EntryQuery {
  readonly memberId: Id;
  readonly projectId: Id;
  readonly activityId: Id;
  /** An entry to bring along, whoever's it is. */
  readonly entryId: Id | null;
}

export interface WeekQuery {
  readonly memberId: Id;
  readonly projectIds: readonly Id[];
  readonly activityIds: readonly Id[];
  /** Entries to bring along, whoever's they are. */
  readonly entryIds: readonly Id[];
  /** The member's entries to bring along. */
  readonly days: { readonly from: LocalDate; readonly to: LocalDate };
}

interface GroundRow {
  member: { name: string; joined_on: LocalDate; ended_on: LocalDate | null } | null;
  projects: { id: Id; name: string; starts_on: LocalDate; ends_on: LocalDate | null; lead: Id | null }[] | null;
  activities: { id: Id; name: string; billable: boolean }[] | null;
  entries: StoredJson[] | null;
}

interface StoredJson {
  id: Id;
  member: Id;
  project: Id;
  activity: Id;
  date: LocalDate;
  start: string | null;
  end: string | null;
  minutes: number;
  rest: number;
  description: string;
  billable: boolean;
  state: StoredState;
  version: number;
}

/** Everything the rules of hours need to know of a week, in one round trip. */
export async function readGround(tx: Tx, query: WeekQuery): Promise<{ ground: Ground; stored: StoredEntry[] }> {
  const [row] = await tx.query<GroundRow>(OF_WEEK, [
    tx.context.cooperativeId,
    query.memberId,
    query.projectIds,
    query.activityIds,
    query.entryIds,
    query.days.from,
    query.days.to,
  ]);
  if (!row) throw new RangeError('a select without a from gives one row');
  return {
    ground: {
      member: row.member
        ? { name: row.member.name, joinedOn: row.member.joined_on, endedOn: row.member.ended_on }
        : undefined,
      projects: new Map(
        (row.projects ?? []).map((project) => [
          project.id,
          { name: project.name, startsOn: project.starts_on, endsOn: project.ends_on, leadMemberId: project.lead },
        ]),
      ),
      activities: new Map((row.activities ?? []).map(({ id, name, billable }) => [id, { name, billable }])),
    },
    stored: (row.entries ?? []).map(toStored),
  };
}

const toStored = (json: StoredJson): StoredEntry => ({
  entryId: json.id,
  memberId: json.member,
  projectId: json.project,
  activityId: json.activity,
  date: json.date,
  ...(json.start && json.end ? { start: json.start, end: json.end } : {}),
  minutes: json.minutes,
  breakMinutes: json.rest,
  description: json.description,
  billable: json.billable,
  state: json.state,
  version: json.version,
});

const FACTS = `
  (select json_build_object('name', given_name || ' ' || family_name, 'joined_on', joined_on, 'ended_on', ended_on) from member
    where cooperative_id = $1 and member_id = $2) as member,
  (select json_agg(json_build_object('id', project_id, 'name', name, 'starts_on', starts_on, 'ends_on', ends_on, 'lead', lead_member_id))
    from project where cooperative_id = $1 and project_id = any($3::uuid[])) as projects,
  (select json_agg(json_build_object('id', activity_id, 'name', name, 'billable', billable)) from activity
    where cooperative_id = $1 and activity_id = any($4::uuid[])) as activities`;

const STORED = `json_agg(json_build_object('id', entry_id, 'member', member_id, 'project', project_id, 'activity', activity_id,
  'date', date, 'start', ${clockTime('starts_at')}, 'end', ${clockTime('ends_at')}, 'minutes', minutes, 'rest', break_minutes,
  'description', description, 'billable', billable, 'state', state, 'version', version))`;

const OF_WEEK = `select ${FACTS},
  (select ${STORED} from (
    select * from time_entry where cooperative_id = $1 and entry_id = any($5::uuid[])
    union all
    select * from time_entry where cooperative_id = $1 and member_id = $2 and date between $6 and $7
      and not entry_id = any($5::uuid[])) as e) as entries`;

interface EntryGroundRow {
  member_name: string | null;
  joined_on: LocalDate;
  ended_on: LocalDate | null;
  project_name: string | null;
  starts_on: LocalDate;
  ends_on: LocalDate | null;
  lead: Id | null;
  activity_name: string | null;
  billable: boolean;
  /** Whose entry has the id that was asked about. */
  owner: Id | null;
}

/** The same of one entry: every row by its key, because this is asked for every entry anybody writes. */
export async function readEntryGround(tx: Tx, query: EntryQuery): Promise<{ ground: Ground; owner: Id | null }> {
  const row = await tx.one<EntryGroundRow>(OF_ENTRY, [
    tx.context.cooperativeId,
    query.memberId,
    query.projectId,
    query.activityId,
    query.entryId,
  ]);
  const { joined_on: joinedOn, starts_on: startsOn, lead: leadMemberId, billable } = row;
  const ground: Ground = {
    member: row.member_name === null ? undefined : { name: row.member_name, joinedOn, endedOn: row.ended_on },
    projects: new Map(
      row.project_name === null
        ? []
        : [[query.projectId, { name: row.project_name, startsOn, endsOn: row.ends_on, leadMemberId }]],
    ),
    activities: new Map(row.activity_name === null ? [] : [[query.activityId, { name: row.activity_name, billable }]]),
  };
  return { ground, owner: row.owner };
}

const OF_ENTRY = `
  select m.given_name || ' ' || m.family_name as member_name, m.joined_on, m.ended_on,
    p.name as project_name, p.starts_on, p.ends_on as ends_on, p.lead_member_id as lead, a.name as activity_name, a.billable,
    e.member_id as owner
  from (select $1::uuid as cooperative_id) as one
  left join member m on m.cooperative_id = one.cooperative_id and m.member_id = $2
  left join project p on p.cooperative_id = one.cooperative_id and p.project_id = $3
  left join activity a on a.cooperative_id = one.cooperative_id and a.activity_id = $4
  left join time_entry e on e.cooperative_id = one.cooperative_id and e.entry_id = $5`;
