import { DomainError, type Id } from '#libs/kernel/index.js';
import { expectTouched, nameRefusals, type PersonOfData, type Tx } from '#libs/platform/index.js';
import type { PrivacyRequest, RequestState } from '../core/request.js';

nameRefusals({ CK640: () => new DomainError('conflict', 'privacy_request_decided') });

const COLUMNS = `request_id, kind, state, member_id, login_id, person_name, asked_by, asked_on, due_on, extended_because, identity_checked,
  details, field, old_value, wished_value, decision, decided_by, decided_on, outcome, answer_id, version`;

export async function insertRequest(tx: Tx, request: PrivacyRequest): Promise<void> {
  await tx.execute(
    `insert into privacy_request (cooperative_id, request_id, kind, member_id, login_id, person_name, asked_by, asked_on, due_on, identity_checked,
       details, field, old_value, wished_value)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.context.cooperativeId,
      request.request_id,
      request.kind,
      request.member_id,
      request.login_id,
      request.person_name,
      request.asked_by,
      request.asked_on,
      request.due_on,
      request.identity_checked,
      request.details,
      request.field,
      request.old_value,
      request.wished_value,
    ],
  );
}

/** @throws not_found */
export const readRequest = (tx: Tx, requestId: Id): Promise<PrivacyRequest> =>
  tx.one<PrivacyRequest>(`select ${COLUMNS} from privacy_request where cooperative_id = $1 and request_id = $2`, [
    tx.context.cooperativeId,
    requestId,
  ]);

/** Held until the transaction ends. @throws not_found */
export const lockRequest = (tx: Tx, requestId: Id): Promise<PrivacyRequest> =>
  tx.one<PrivacyRequest>(
    `select ${COLUMNS} from privacy_request where cooperative_id = $1 and request_id = $2 for update`,
    [tx.context.cooperativeId, requestId],
  );

/** Open ones first, the one that is due soonest on top; then the latest decisions. At most 200. */
export const listRequests = (tx: Tx, state?: RequestState): Promise<PrivacyRequest[]> =>
  tx.query<PrivacyRequest>(
    `select ${COLUMNS} from privacy_request where cooperative_id = $1 and ($2::text is null or state = $2)
     order by (state = 'open') desc, case when state = 'open' then due_on end, decided_on desc, request_id limit 200`,
    [tx.context.cooperativeId, state ?? null],
  );

/** What one person asked, latest first. */
export const requestsOf = (tx: Tx, { memberId, loginId }: PersonOfData): Promise<PrivacyRequest[]> =>
  tx.query<PrivacyRequest>(
    `select ${COLUMNS} from privacy_request where cooperative_id = $1 and (member_id = $2 or login_id = $3)
     order by asked_on desc, request_id desc limit 200`,
    [tx.context.cooperativeId, memberId ?? null, loginId ?? null],
  );

/** @throws stale_version */
export async function updateRequest(tx: Tx, request: PrivacyRequest): Promise<void> {
  const touched = await tx.execute(
    `update privacy_request set state = $4, due_on = $5, extended_because = $6, decision = $7, decided_by = $8, decided_on = $9,
       outcome = $10, answer_id = $11, version = version + 1
     where cooperative_id = $1 and request_id = $2 and version = $3`,
    [
      tx.context.cooperativeId,
      request.request_id,
      request.version,
      request.state,
      request.due_on,
      request.extended_because,
      request.decision,
      request.decided_by,
      request.decided_on,
      request.outcome ? JSON.stringify(request.outcome) : null,
      request.answer_id,
    ],
  );
  expectTouched(touched);
}
