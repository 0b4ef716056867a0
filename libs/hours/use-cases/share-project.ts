import { Injectable } from '@nestjs/common';
import { Decimal, DomainError, type Fault, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { readProject } from '../data/project.repository.js';
import {
  isShareTarget,
  readProjectShares,
  shareTargets,
  writeProjectShares,
  type ProjectShare,
} from '../data/project-share.repository.js';

export interface ShareInput {
  target_project_id: Id;
  percent: Decimal;
}

@Injectable()
export class ViewProjectShares {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found when there is no such project */
  run(context: TenantContext, projectId: Id): Promise<ProjectShare[]> {
    return this.transactions.run(context, async (tx) => {
      await readProject(tx, projectId);
      return readProjectShares(tx, projectId);
    });
  }
}

@Injectable()
export class ShareProject {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Says over which customers the hours of a project are divided when they are approved; an empty list ends it. Hours that
   * were approved before stay where they are. The rate, VAT and reference are those of each customer's own project.
   * @throws not_found, project_shares_not_whole, project_share_target, project_share_twice, project_share_chain
   */
  run(context: TenantContext, projectId: Id, shares: readonly ShareInput[]): Promise<ProjectShare[]> {
    const total = shares.reduce((sum, { percent }) => sum.plus(percent), new Decimal(0));
    if (shares.length > 0 && !total.equals(100)) {
      throw DomainError.field('/shares', 'project_shares_not_whole', { total: total.toString() });
    }
    return this.transactions.run(context, async (tx) => {
      await readProject(tx, projectId);
      const targets = shares.map((share) => share.target_project_id);
      const possible = await shareTargets(tx, targets);
      const faults: Fault[] = targets.flatMap((target, index) => {
        const pointer = `/shares/${index}/target_project_id`;
        if (!possible.has(target) || target === projectId) return [{ pointer, code: 'project_share_target' }];
        return targets.indexOf(target) < index ? [{ pointer, code: 'project_share_twice' }] : [];
      });
      if (faults.length > 0) throw DomainError.faults(faults);
      if (shares.length > 0 && (await isShareTarget(tx, projectId))) {
        throw new DomainError('conflict', 'project_share_chain');
      }
      const kept = shares.map(({ target_project_id: target, percent }) => ({ target, percent: percent.toString() }));
      await writeProjectShares(tx, projectId, kept);
      await audit(tx, {
        action: 'project.shared',
        subject: { kind: 'project', id: projectId },
        changes: { shares: kept },
      });
      return readProjectShares(tx, projectId);
    });
  }
}
