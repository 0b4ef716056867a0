import { DomainError, type Fault, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { VatTreatment } from '#libs/ledger/index.js';

export interface ProjectDetails {
  /** Unique in the co-operative. */
  code: string;
  name: string;
  /** Whom its hours are billed to; null for the co-operative's own work. */
  customer_id: Id | null;
  lead_member_id: Id | null;
  /** Both days included; open at the end while null. */
  starts_on: LocalDate;
  ends_on: LocalDate | null;
  your_reference: string;
  vat_treatment: VatTreatment;
  vat_reason: string;
}

export interface Project extends ProjectDetails {
  project_id: Id;
  customer_name: string | null;
  version: number;
}

export const PROJECT_FIELDS = [
  'code',
  'name',
  'customer_id',
  'lead_member_id',
  'starts_on',
  'ends_on',
  'your_reference',
  'vat_treatment',
  'vat_reason',
] as const satisfies readonly (keyof ProjectDetails)[];

/** An invoice without VAT has to say why (art. 35a Wet OB), so such a project says it beforehand. */
export function checkProject<Details extends ProjectDetails>(project: Details): Details {
  const faults: Fault[] = [];
  if (project.ends_on !== null && project.ends_on < project.starts_on) {
    faults.push({ pointer: '/ends_on', code: 'project_ends_before_start', params: { starts_on: project.starts_on } });
  }
  const billsVat = project.vat_treatment === 'standard' || project.vat_treatment === 'reduced';
  if (!billsVat && project.vat_reason === '') faults.push({ pointer: '/vat_reason', code: 'project_vat_reason' });
  if (faults.length > 0) throw DomainError.faults(faults);
  return project;
}
