import { addDays, DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { ShareRequest } from '../core/share-request.js';

nameRefusals({
  CK094: () => new DomainError('conflict', 'share_request_decided'),
  share_request_open: () => new DomainError('conflict', 'share_request_open'),
});

const COLUMNS = 'request_id, account_id, wish, reason, asked_on, state, decided_on, answer';
/** How long a member sees what was decided. */
const SHOWN_DAYS = 31;

export async function insertRequest(
  tx: Tx,
  request: Pick<ShareRequest, 'request_id' | 'account_id' | 'wish' | 'reason' | 'asked_on'>,
): Promise<void> {
  const { account_id, asked_on, reason, request_id, wish } = request;
  await tx.execute(
    `insert into share_request (cooperative_id, request_id, account_id, kind, wish, reason, asked_on) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.context.cooperativeId, request_id, account_id, wish.kind, JSON.stringify(wish), reason, asked_on],
  );
}

/** @throws not_found */
export const lockRequest = (tx: Tx, requestId: Id): Promise<ShareRequest> =>
  tx.one<ShareRequest>(
    `select ${COLUMNS} from share_request where cooperative_id = $1 and request_id = $2 for update`,
    [tx.context.cooperativeId, requestId],
  );

export async function decideRequest(
  tx: Tx,
  requestId: Id,
  { answer, on, state }: { state: 'agreed' | 'refused' | 'withdrawn'; answer: string; on: LocalDate },
): Promise<void> {
  await tx.execute(
    `update share_request set state = $3, decided_on = $4, decided_by = $5, answer = $6 where cooperative_id = $1 and request_id = $2`,
    [tx.context.cooperativeId, requestId, state, on, tx.context.actor.id ?? null, answer],
  );
}

/** The last request of an account that is open, or was decided not long ago. */
export const requestOf = (tx: Tx, accountId: Id, on: LocalDate): Promise<ShareRequest | undefined> =>
  tx.maybe<ShareRequest>(
    `select * from (select ${COLUMNS} from share_request where cooperative_id = $1 and account_id = $2
       order by asked_at desc, request_id desc limit 1) r
     where state = 'open' or (state in ('agreed','refused') and decided_on > $3)`,
    [tx.context.cooperativeId, accountId, addDays(on, -SHOWN_DAYS)],
  );

export type WaitingRequest = ShareRequest & { readonly member_id: Id; readonly member_name: string };

/** What waits for the board, the oldest first. */
export const openRequests = (tx: Tx): Promise<WaitingRequest[]> =>
  tx.query<WaitingRequest>(
    `select r.request_id, r.account_id, r.wish, r.reason, r.asked_on, r.state, r.decided_on, r.answer, a.member_id,
       m.given_name || ' ' || m.family_name as member_name
     from share_request r
     join member_share_account a on a.cooperative_id = r.cooperative_id and a.account_id = r.account_id
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     where r.cooperative_id = $1 and r.state = 'open' order by r.asked_at, r.request_id`,
    [tx.context.cooperativeId],
  );
