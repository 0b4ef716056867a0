import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { GrantRepository } from '../data/grant.repository.js';
import { assignmentOf, type Assignment } from './grant-view.js';

export interface Assignments {
  organisation: string;
  display_name: string;
  items: Assignment[];
  /** Where one can announce oneself. */
  cooperatives: { cooperative_id: string; name: string; city: string }[];
}

/** The grants of who is signed in, for service staff alone. */
@Injectable()
export class ViewAssignments {
  constructor(private readonly grants: GrantRepository) {}

  /** @throws not_found for who is no service staff */
  async run({ loginId }: Pick<Session, 'loginId'>): Promise<Assignments> {
    const staff = await this.grants.staffOf(loginId);
    if (!staff) throw DomainError.notFound();
    const [rows, cooperatives] = await Promise.all([
      this.grants.assignmentsOf(loginId),
      this.grants.cooperativesFor(loginId),
    ]);
    return { ...staff, items: rows.map(assignmentOf), cooperatives };
  }
}
