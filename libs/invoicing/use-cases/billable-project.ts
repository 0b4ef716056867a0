import { DomainError, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { readBilledProjects } from '../data/unbilled-work.js';

/** @throws project_not_billable (422) when there is no such project, or it has no customer */
export async function expectBillable(tx: Tx, projectId: Id): Promise<void> {
  const [project] = await readBilledProjects(tx, [projectId]);
  if (!project) throw DomainError.field('/project_id', 'project_not_billable');
}
