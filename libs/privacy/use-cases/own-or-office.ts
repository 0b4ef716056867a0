import { DomainError } from '#libs/kernel/index.js';
import type { TenantContext } from '#libs/platform/index.js';
import type { PrivacyRequest } from '../core/request.js';

export const isOwn = (
  { actor, memberId }: TenantContext,
  request: Pick<PrivacyRequest, 'member_id' | 'login_id'>,
): boolean =>
  (memberId !== undefined && request.member_id === memberId) ||
  (actor.id !== undefined && request.login_id === actor.id);

/** A request is seen by who it is about and by the board and the bookkeeper. @throws not_found for anybody else */
export function expectOwnOrOffice(
  context: TenantContext,
  request: Pick<PrivacyRequest, 'member_id' | 'login_id'>,
): void {
  if (!isOwn(context, request) && !context.has('board', 'bookkeeper')) throw DomainError.notFound();
}
