import type { Fault, Id, LocalDate } from '#libs/kernel/index.js';
import { readWorkedInput } from './read-worked-input.js';
import type { CheckedEntry, EntryInput } from './time-entry.js';
import { entryFaults } from './time-entry-rules.js';

/** What is known about the member, projects and activities that an entry names. */
export interface Ground {
  readonly member:
    { readonly name: string; readonly joinedOn: LocalDate; readonly endedOn: LocalDate | null } | undefined;
  readonly projects: ReadonlyMap<Id, GroundProject>;
  readonly activities: ReadonlyMap<Id, { readonly name: string; readonly billable: boolean }>;
}

export interface GroundProject {
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly leadMemberId: Id | null;
}

const POINTERS: Readonly<Record<string, string>> = {
  hours_minutes_not_positive: '/minutes',
  hours_times_incomplete: '/end_time',
  hours_not_a_member: '/date',
  hours_project_not_open: '/date',
  hours_project_closed: '/date',
};

/** The entry as it can be kept, or everything that is wrong with it, each fault with its pointer. */
export function checkEntry(
  entryId: Id,
  input: EntryInput,
  ground: Ground,
): { entry: CheckedEntry } | { faults: Fault[] } {
  const project = ground.projects.get(input.project_id);
  const activity = ground.activities.get(input.activity_id);
  const faults: Fault[] = [];
  if (!ground.member) faults.push({ pointer: '/member_id', code: 'hours_unknown_member' });
  if (!project) faults.push({ pointer: '/project_id', code: 'hours_unknown_project' });
  if (!activity) faults.push({ pointer: '/activity_id', code: 'hours_unknown_activity' });
  const reading = readWorkedInput(input);
  if ('faults' in reading) return { faults: [...faults, ...reading.faults] };
  const { worked } = reading;
  if (ground.member && project) faults.push(...ownFaults(worked, ground.member, project));
  if (!activity || faults.length > 0) return { faults };
  return {
    entry: {
      ...worked,
      entryId,
      projectId: input.project_id,
      activityId: input.activity_id,
      description: input.description ?? '',
      billable: input.billable ?? activity.billable,
    },
  };
}

function ownFaults(
  worked: Parameters<typeof entryFaults>[0],
  member: NonNullable<Ground['member']>,
  project: GroundProject,
): Fault[] {
  const until = (date: LocalDate | null) => date ?? undefined;
  return entryFaults(worked, {
    memberships: [{ from: member.joinedOn, until: until(member.endedOn) }],
    project: { opensOn: project.startsOn, closesOn: until(project.endsOn) },
  }).map(({ code, params }) => ({ pointer: POINTERS[code] ?? '', code, params }));
}
