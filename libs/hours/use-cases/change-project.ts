import { Injectable } from '@nestjs/common';
import { changesBetween, given } from '#libs/cooperatives/index.js';
import type { Id } from '#libs/kernel/index.js';
import { audit, expectTouched, Transactions, type TenantContext } from '#libs/platform/index.js';
import { checkProject, PROJECT_FIELDS, type Project, type ProjectDetails } from '../core/project.js';
import { readProject, updateProject } from '../data/project.repository.js';

@Injectable()
export class ChangeProject {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Hours logged before stay as they are, also when they now lie outside its dates.
   * @param version the one the caller saw
   * @throws not_found, stale_version, and what adding a project throws
   */
  run(context: TenantContext, projectId: Id, version: number, input: Partial<ProjectDetails>): Promise<Project> {
    return this.transactions.run(context, async (tx) => {
      const before = await readProject(tx, projectId);
      expectTouched(before.version === version ? 1 : 0);
      const after = checkProject({ ...before, ...given(input) });
      await updateProject(tx, after);
      await audit(tx, {
        action: 'project.changed',
        subject: { kind: 'project', id: projectId },
        changes: changesBetween(before, after, PROJECT_FIELDS),
      });
      return readProject(tx, projectId);
    });
  }
}
