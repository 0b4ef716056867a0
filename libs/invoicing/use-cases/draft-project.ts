import { DomainError, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { rateFor, ratesFor, type Rate } from '#libs/hours/index.js';
import { vatRate } from '#libs/ledger/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import type { BillingTerms } from '../core/agreed-lines.js';
import { draftLines } from '../core/draft-lines.js';
import type { BillableEntry } from '../core/hours-lines.js';
import {
  holdApprovedHours,
  holdDeliveries,
  holdFixedFees,
  holdProject,
  type ApprovedHours,
  type BilledProject,
} from '../data/unbilled-work.js';
import { writeDraft } from '../data/write-draft.js';

export interface ProjectToBill {
  readonly projectId: Id;
  /** Last day of what is billed. */
  readonly until: LocalDate;
  readonly naturalKey: string;
  readonly runId: Id | null;
}

/**
 * The draft of everything a project has to bill up to a day, within an open transaction.
 * @returns id of the draft
 * @throws nothing_to_bill, hours_without_rate (409): nothing is left out silently, the rate comes first
 */
export async function draftProject(tx: Tx, { naturalKey, projectId, runId, until }: ProjectToBill): Promise<Id> {
  const project = await holdProject(tx, projectId);
  const hours = await holdApprovedHours(tx, projectId, until);
  const deliveries = await holdDeliveries(tx, projectId, until);
  const fees = await holdFixedFees(tx, projectId);
  const entries = rated(hours, hours.length > 0 ? await ratesFor(tx, projectId) : []);
  const lines = draftLines({ entries, deliveries, fees }, until, billingTerms(project));
  if (lines.length === 0) throw new DomainError('conflict', 'nothing_to_bill', { project: project.project_name });
  const invoiceId = newId();
  await writeDraft(tx, {
    invoiceId,
    kind: 'invoice',
    naturalKey,
    customerId: project.customer_id,
    projectId,
    creditsInvoiceId: null,
    runId,
    language: project.language,
    yourReference: project.your_reference,
    note: '',
    lines,
  });
  await audit(tx, {
    action: 'invoice.drafted',
    subject: { kind: 'invoice', id: invoiceId },
    changes: { project_id: projectId, until, lines: lines.length },
  });
  return invoiceId;
}

/** The VAT rate is that of the day of supply. */
export const billingTerms = ({ language, vat_treatment: treatment }: BilledProject): BillingTerms => ({
  language,
  vat: { treatment, percentOn: (date) => vatRate(treatment, date) },
});

function rated(hours: readonly ApprovedHours[], rates: readonly Rate[]): BillableEntry[] {
  const entries = hours.map((entry) => ({ entry, rate: hourlyRate(rates, entry) }));
  const without = entries.filter(({ rate }) => rate === undefined);
  if (without.length > 0) {
    const days = without.map(({ entry }) => entry.date).sort();
    throw new DomainError('conflict', 'hours_without_rate', { count: without.length, date: days[0]! });
  }
  return entries.map(({ entry, rate }) => ({
    entryId: entry.entry_id,
    activityId: entry.activity_id,
    activityName: entry.activity_name,
    date: entry.date,
    minutes: entry.minutes,
    hourlyRate: rate!.hourlyRate,
  }));
}

/** The rate that holds for work on a project; undefined when none does. */
export const hourlyRate = (
  rates: readonly Rate[],
  work: Pick<ApprovedHours, 'project_id' | 'activity_id' | 'member_id' | 'date'>,
): Rate | undefined =>
  rateFor(rates, {
    date: work.date,
    projectId: work.project_id,
    activityId: work.activity_id,
    memberId: work.member_id,
  });
