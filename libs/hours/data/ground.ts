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
  place: number;
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

export interface EntryGround {
  readonly ground: Ground;
  readonly owner: Id | null;
}

/** The same of single entries, each by itself: every row by its key, because this is asked for every entry anybody writes. */
export async function readEntryGrounds(tx: Tx, queries: readonly EntryQuery[]): Promise<EntryGround[]> {
  const rows = await tx.query<EntryGroundRow>(OF_ENTRIES, [
    tx.context.cooperativeId,
    queries.map((query) => query.memberId),
    queries.map((query) => query.projectId),
    queries.map((query) => query.activityId),
    queries.map((query) => query.entryId),
  ]);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return queries.map((query, index) => groundOf(query, byPlace.get(index + 1)!));
}

export async function readEntryGround(tx: Tx, query: EntryQuery): Promise<EntryGround> {
  return (await readEntryGrounds(tx, [query]))[0]!;
}

function groundOf(query: EntryQuery, row: EntryGroundRow): EntryGround {
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

const OF_ENTRIES = `
  select asked.place::int, m.given_name || ' ' || m.family_name as member_name, m.joined_on, m.ended_on,
    p.name as project_name, p.starts_on, p.ends_on as ends_on, p.lead_member_id as lead, a.name as activity_name, a.billable,
    e.member_id as owner
  from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) with ordinality as asked(member_id, project_id, activity_id, entry_id, place)
  left join member m on m.cooperative_id = $1 and m.member_id = asked.member_id
  left join project p on p.cooperative_id = $1 and p.project_id = asked.project_id
  left join activity a on a.cooperative_id = $1 and a.activity_id = asked.activity_id
  left join time_entry e on e.cooperative_id = $1 and e.entry_id = asked.entry_id`;
