import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import './refusals.js';

export interface NewProjectRow {
  id: Id;
  code: string;
  name: string;
  customerId: Id | null;
  startsOn: LocalDate;
}

/** Makes the projects an import asks for. @throws project_code_taken */
export async function insertNewProjects(tx: Tx, projects: readonly NewProjectRow[]): Promise<void> {
  await tx.execute(
    `insert into project (cooperative_id, project_id, code, name, customer_id, starts_on)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::date[])`,
    [
      tx.context.cooperativeId,
      projects.map(({ id }) => id),
      projects.map(({ code }) => code),
      projects.map(({ name }) => name),
      projects.map(({ customerId }) => customerId),
      projects.map(({ startsOn }) => startsOn),
    ],
  );
}

/** Makes the activities an import asks for. @throws activity_name_taken */
export async function insertNewActivities(tx: Tx, activities: readonly { id: Id; name: string }[]): Promise<void> {
  await tx.execute(
    `insert into activity (cooperative_id, activity_id, name) select $1, * from unnest($2::uuid[], $3::text[])`,
    [tx.context.cooperativeId, activities.map(({ id }) => id), activities.map(({ name }) => name)],
  );
}

/** Only those an import made and nothing refers to. */
export async function deleteProjects(tx: Tx, ids: readonly Id[]): Promise<void> {
  await tx.execute(`delete from project where cooperative_id = $1 and project_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    ids,
  ]);
}

/** Only those an import made and nothing refers to. */
export async function deleteActivities(tx: Tx, ids: readonly Id[]): Promise<void> {
  await tx.execute(`delete from activity where cooperative_id = $1 and activity_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    ids,
  ]);
}
