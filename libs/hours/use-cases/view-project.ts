import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Project } from '../core/project.js';
import { readProject } from '../data/project.repository.js';

@Injectable()
export class ViewProject {
  constructor(private readonly transactions: Transactions) {}

  run(context: TenantContext, projectId: Id): Promise<Project> {
    return this.transactions.run(context, (tx) => readProject(tx, projectId));
  }
}
