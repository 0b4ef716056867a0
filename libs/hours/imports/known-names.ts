import type { Id } from '#libs/kernel/index.js';
import { everyMembership } from '#libs/members/index.js';
import type { Tx } from '#libs/platform/index.js';
import { everyCustomer } from '#libs/relations/index.js';
import type { DatedPeriod } from '../core/dated-period.js';
import type { KnownNames } from '../core/import/assign-names.js';
import { everyActivity } from '../data/activity.repository.js';
import { everyProject } from '../data/project.repository.js';

export interface KnownHere {
  readonly names: KnownNames;
  readonly memberships: ReadonlyMap<Id, DatedPeriod>;
  readonly projects: ReadonlyMap<Id, DatedPeriod>;
  /** Whether its hours are billed unless a row says otherwise. */
  readonly activities: ReadonlyMap<Id, boolean>;
  readonly projectCodes: ReadonlySet<string>;
}

/** Everything a file can name, as the registers have it. */
export async function readKnown(tx: Tx): Promise<KnownHere> {
  const members = await everyMembership(tx);
  const customers = await everyCustomer(tx);
  const projects = await everyProject(tx);
  const activities = await everyActivity(tx);
  return {
    names: {
      members: members.map(({ member_id, given_name, family_name, email, number }) => ({
        id: member_id,
        name: `${given_name} ${family_name}`.trim(),
        number: String(number),
        ...(email === null ? {} : { email }),
      })),
      customers: customers.map(({ relation_id, name }) => ({ id: relation_id, name })),
      projects: projects.map(({ project_id, name, code, customer_id }) => ({
        id: project_id,
        name,
        code,
        ...(customer_id === null ? {} : { customerId: customer_id }),
      })),
      activities: activities.map(({ activity_id, name }) => ({ id: activity_id, name })),
    },
    memberships: new Map(
      members.map((one) => [one.member_id, { from: one.joined_on, until: one.ended_on ?? undefined }]),
    ),
    projects: new Map(
      projects.map((one) => [one.project_id, { from: one.starts_on, until: one.ends_on ?? undefined }]),
    ),
    activities: new Map(activities.map((one) => [one.activity_id, one.billable])),
    projectCodes: new Set(projects.map(({ code }) => code)),
  };
}
