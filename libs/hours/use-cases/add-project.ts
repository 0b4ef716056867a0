import { Injectable } from '@nestjs/common';
import { given } from '#libs/cooperatives/index.js';
import { newId, today, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { checkProject, type Project, type ProjectDetails } from '../core/project.js';
import { insertProject, readProject } from '../data/project.repository.js';

export interface NewProject extends Partial<ProjectDetails> {
  /** Chosen beforehand where a demonstration or a test needs to know it. */
  project_id?: Id;
  code: string;
  name: string;
}

@Injectable()
export class AddProject {
  constructor(private readonly transactions: Transactions) {}

  /**
   * A project runs from today unless said otherwise.
   * @throws project_code_taken, hours_unknown_customer, hours_unknown_member, and what checkProject refuses
   */
  run(context: TenantContext, input: NewProject): Promise<Project> {
    const { project_id = newId(), ...rest } = input;
    const project = checkProject({
      customer_id: null,
      lead_member_id: null,
      starts_on: today(context.clock),
      ends_on: null,
      your_reference: '',
      vat_treatment: 'standard',
      vat_reason: '',
      ...given(rest),
      code: input.code,
      name: input.name,
    });
    return this.transactions.run(context, async (tx) => {
      await insertProject(tx, project_id, project);
      await audit(tx, {
        action: 'project.added',
        subject: { kind: 'project', id: project_id },
        changes: { ...project },
      });
      return readProject(tx, project_id);
    });
  }
}
