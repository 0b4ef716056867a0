import { Injectable } from '@nestjs/common';
import { today } from '#libs/kernel/index.js';
import {
  DEFAULT_LIMIT,
  pageOf,
  Transactions,
  type Page,
  type PageQuery,
  type TenantContext,
} from '#libs/platform/index.js';
import type { Project } from '../core/project.js';
import { listProjects } from '../data/project.repository.js';

@Injectable()
export class ListProjects {
  constructor(private readonly transactions: Transactions) {}

  /** A page of projects by name. @param query with `open`: those that have not ended today */
  async run(context: TenantContext, query: PageQuery & { search?: string; open?: boolean }): Promise<Page<Project>> {
    const { open = false, ...rest } = query;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const openOn = open ? today(context.clock) : undefined;
    const rows = await this.transactions.look(context, (tx) => listProjects(tx, { ...rest, openOn }, limit));
    return pageOf(
      rows,
      limit,
      (project) => project,
      (project) => [project.name, project.project_id],
    );
  }
}
