import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Ground } from '../core/check-entry.js';
import type { StoredEntry } from '../core/time-entry.js';
import { clockTime, type StoredState } from './time-entry.repository.js';

export interface GroundQuery {
  readonly memberId: Id;
  readonly projectIds: readonly Id[];
  readonly activityIds: readonly Id[];
  /** Entries to bring along, whoever's they are. */
  readonly entryIds: readonly Id[];
  /** The member's entries to bring along. */
  readonly days?: { readonly from: LocalDate; readonly to: LocalDate };
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
  description: string;
  billable: boolean;
  state: StoredState;
  version: number;
}

/** Everything the rules of hours need to know, in one round trip. */
export async function readGround(tx: Tx, query: GroundQuery): Promise<{ ground: Ground; stored: StoredEntry[] }> {
  const [row] = await tx.query<GroundRow>(query.days ? OF_WEEK : OF_ENTRY, [
    tx.context.cooperativeId,
    query.memberId,
    query.projectIds,
    query.activityIds,
    query.entryIds,
    ...(query.days ? [query.days.from, query.days.to] : []),
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
  'date', date, 'start', ${clockTime('starts_at')}, 'end', ${clockTime('ends_at')}, 'minutes', minutes,
  'description', description, 'billable', billable, 'state', state, 'version', version))`;

const OF_ENTRY = `select ${FACTS},
  (select ${STORED} from time_entry where cooperative_id = $1 and entry_id = any($5::uuid[])) as entries`;
const OF_WEEK = `select ${FACTS},
  (select ${STORED} from (
    select * from time_entry where cooperative_id = $1 and entry_id = any($5::uuid[])
    union all
    select * from time_entry where cooperative_id = $1 and member_id = $2 and date between $6 and $7
      and not entry_id = any($5::uuid[])) as e) as entries`;
