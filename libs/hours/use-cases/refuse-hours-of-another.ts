import { DomainError, type Id } from '#libs/kernel/index.js';
import type { TenantContext } from '#libs/platform/index.js';
import { limitedTo } from './whose-hours.js';

/**
 * @throws not_found for a member who asks for an entry of somebody else: it looks the same as one that does not exist;
 *   hours_of_another for a lead who does not lead its project
 */
export function refuseHoursOfAnother(
  context: TenantContext,
  entry: { member_id: Id; lead_member_id: Id | null },
): void {
  const ledBy = limitedTo(context, entry.member_id);
  if (ledBy === null) return;
  if (!context.has('project_lead')) throw DomainError.notFound();
  if (entry.lead_member_id !== ledBy) throw new DomainError('forbidden', 'hours_of_another');
}
