import type { Id, LocalDate } from '#libs/kernel/index.js';
import { VAT_TREATMENTS, type VatTreatment } from '#libs/ledger/index.js';
import { Choice, DateField, Flag, IdField, ListOf, PageQuery, Text, Whole } from '#libs/platform/index.js';

export class ProjectsQuery extends PageQuery {
  @Text({ optional: true, max: 100, description: 'Part of a name, code or customer.' }) search?: string;
  @Flag({ optional: true, inQuery: true, description: 'Only projects that have not ended today.' }) open?: boolean;
}

class ProjectFields {
  @IdField({ optional: true, nullable: true }) customer_id?: Id | null;
  @IdField({ optional: true, nullable: true }) lead_member_id?: Id | null;
  @DateField({ optional: true, description: 'Left out of a new project: today.' }) starts_on?: LocalDate;
  @DateField({ optional: true, nullable: true }) ends_on?: LocalDate | null;
  @Text({ optional: true, min: 0, max: 100 }) your_reference?: string;
  @Choice(VAT_TREATMENTS, { optional: true }) vat_treatment?: VatTreatment;
  @Text({ optional: true, min: 0, max: 500, description: 'Why no VAT is charged.' }) vat_reason?: string;
}

export class NewProjectInput extends ProjectFields {
  @Text({ max: 30 }) code: string;
  @Text({ max: 200 }) name: string;
}

export class ProjectInput extends ProjectFields {
  @Text({ optional: true, max: 30 }) code?: string;
  @Text({ optional: true, max: 200 }) name?: string;
}

export class ProjectView {
  @IdField() project_id: Id;
  @Text() code: string;
  @Text() name: string;
  @IdField({ nullable: true }) customer_id: Id | null;
  @Text({ nullable: true }) customer_name: string | null;
  @IdField({ nullable: true }) lead_member_id: Id | null;
  @DateField() starts_on: LocalDate;
  @DateField({ nullable: true }) ends_on: LocalDate | null;
  @Text({ min: 0 }) your_reference: string;
  @Choice(VAT_TREATMENTS) vat_treatment: VatTreatment;
  @Text({ min: 0, max: 500 }) vat_reason: string;
  @Whole() version: number;
}

export class ProjectPage {
  @ListOf(ProjectView) items: ProjectView[];
  @Text({ nullable: true }) next_cursor: string | null;
}
