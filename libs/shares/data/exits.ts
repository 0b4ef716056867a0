import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { ShareExit, ShareHeirs, ShareSetOff } from '../core/exit.js';
import type { AccountStanding } from '../core/exit-state.js';

nameRefusals({
  share_exit_once: () => new DomainError('conflict', 'share_exit_exists'),
});

const COLUMNS = `exit_id, account_id, last_day, cause, paid_cents as paid, loss_cents as loss, interest_cents as interest,
  claim_cents as claim, loss_decision, loss_accounts, unpaid_cents as unpaid, unpaid_handling, fixed_on, fixed_by`;

export async function insertExit(tx: Tx, exit: ShareExit): Promise<void> {
  const { cooperativeId } = tx.context;
  await tx.execute(
    `insert into share_exit (cooperative_id, exit_id, account_id, last_day, cause, paid_cents, loss_cents, interest_cents, claim_cents,
       loss_decision, loss_accounts, unpaid_cents, unpaid_handling, fixed_on, fixed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      cooperativeId,
      exit.exit_id,
      exit.account_id,
      exit.last_day,
      exit.cause,
      exit.paid,
      exit.loss,
      exit.interest,
      exit.claim,
      exit.loss_decision,
      exit.loss_accounts,
      exit.unpaid,
      exit.unpaid_handling,
      exit.fixed_on,
      exit.fixed_by,
    ],
  );
}

export const exitsOfAccounts = (tx: Tx, accountIds: readonly Id[]): Promise<ShareExit[]> =>
  tx.query<ShareExit>(`select ${COLUMNS} from share_exit where cooperative_id = $1 and account_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    accountIds,
  ]);

export const exitOfAccount = async (tx: Tx, accountId: Id): Promise<ShareExit | undefined> =>
  (await exitsOfAccounts(tx, [accountId]))[0];

export const findExits = (tx: Tx, exitIds: readonly Id[]): Promise<ShareExit[]> =>
  tx.query<ShareExit>(`select ${COLUMNS} from share_exit where cooperative_id = $1 and exit_id = any($2::uuid[])`, [
    tx.context.cooperativeId,
    exitIds,
  ]);

/** Those of these members whose membership ended by death. */
export async function whoDied(tx: Tx, memberIds: readonly Id[]): Promise<Set<Id>> {
  const rows = await tx.query<{ member_id: Id }>(
    `select distinct member_id from member_event where cooperative_id = $1 and member_id = any($2::uuid[]) and act = 'death'`,
    [tx.context.cooperativeId, memberIds],
  );
  return new Set(rows.map(({ member_id }) => member_id));
}

/** Accounts whose membership ended before a day and of which nothing was fixed yet. */
export const accountsToFix = (tx: Tx, before: LocalDate): Promise<{ account_id: Id }[]> =>
  tx.query(
    `select a.account_id from member_share_account a
     join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
     where a.cooperative_id = $1 and m.ended_on < $2 and m.status <> 'expulsion_appealable'
       and not exists (select from share_exit e where e.cooperative_id = a.cooperative_id and e.account_id = a.account_id)
     order by a.account_id`,
    [tx.context.cooperativeId, before],
  );

export async function insertSetOff(tx: Tx, exitId: Id, setOff: ShareSetOff): Promise<boolean> {
  const { amount, counter, evidence, on_date, open_item_id, set_off_id, what } = setOff;
  const written = await tx.execute(
    `insert into share_set_off (cooperative_id, set_off_id, exit_id, what, amount_cents, evidence, counter, open_item_id, on_date, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (cooperative_id, set_off_id) do nothing`,
    [
      tx.context.cooperativeId,
      set_off_id,
      exitId,
      what,
      amount,
      evidence,
      counter,
      open_item_id,
      on_date,
      tx.context.actor.id ?? null,
    ],
  );
  return written > 0;
}

/** Those that were not taken back, in the order they were recorded. */
export const setOffsOf = (tx: Tx, exitIds: readonly Id[]): Promise<(ShareSetOff & { exit_id: Id })[]> =>
  tx.query(
    `select exit_id, set_off_id, what, amount_cents as amount, evidence, counter, open_item_id, on_date from share_set_off s
     where cooperative_id = $1 and exit_id = any($2::uuid[]) and not exists (
       select from share_movement m join share_movement r on r.cooperative_id = m.cooperative_id and r.reverses = m.movement_id
       where m.cooperative_id = s.cooperative_id and m.source_key in ('set_off:' || s.set_off_id, 'set_off:' || s.set_off_id || ':owed'))
     order by recorded_at, set_off_id`,
    [tx.context.cooperativeId, exitIds],
  );

export async function insertHeirs(tx: Tx, heirsId: Id, exitId: Id, heirs: ShareHeirs): Promise<void> {
  await tx.execute(
    `insert into share_heirs (cooperative_id, heirs_id, exit_id, known, names, certificate, certificate_seen_on, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.context.cooperativeId,
      heirsId,
      exitId,
      heirs.known,
      heirs.names,
      heirs.certificate,
      heirs.certificate_seen_on,
      tx.context.actor.id ?? null,
    ],
  );
}

/** What is known of the heirs now, by exit; nothing where nobody wrote anything down. */
export async function heirsOf(tx: Tx, exitIds: readonly Id[]): Promise<Map<Id, ShareHeirs>> {
  const rows = await tx.query<ShareHeirs & { exit_id: Id }>(
    `select distinct on (exit_id) exit_id, known, names, certificate, certificate_seen_on from share_heirs
     where cooperative_id = $1 and exit_id = any($2::uuid[]) order by exit_id, recorded_at desc, heirs_id desc`,
    [tx.context.cooperativeId, exitIds],
  );
  return new Map(rows.map(({ exit_id, ...heirs }) => [exit_id, heirs]));
}

export async function insertAccountCheck(
  tx: Tx,
  check: { check_id: Id; exit_id: Id; party_account_id: Id; how: string; checked_on: LocalDate },
): Promise<void> {
  await tx.execute(
    `insert into refund_account_check (cooperative_id, check_id, exit_id, party_account_id, how, checked_on, checked_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.context.cooperativeId,
      check.check_id,
      check.exit_id,
      check.party_account_id,
      check.how,
      check.checked_on,
      tx.context.actor.id!,
    ],
  );
}

/**
 * Whether money may go to the account she is paid on now: it was confirmed through a second channel, and after money came back
 * somebody made sure of it anew or another one took its place.
 */
export async function accountStandings(tx: Tx, exitIds: readonly Id[]): Promise<Map<Id, AccountStanding>> {
  const rows = await tx.query<{ exit_id: Id; standing: AccountStanding }>(
    `select e.exit_id, case
         when p.account_id is null then 'missing'
         when p.confirmed_on is null then 'unconfirmed'
         when back.at >= p.recorded_at and not exists (
           select from refund_account_check c where c.cooperative_id = e.cooperative_id and c.exit_id = e.exit_id
             and c.party_account_id = p.account_id and c.checked_at > back.at) then 'returned'
         else 'good' end as standing
     from share_exit e
     join member_share_account a on a.cooperative_id = e.cooperative_id and a.account_id = e.account_id
     left join lateral (
       select account_id, confirmed_on, recorded_at from party_account p
       where p.cooperative_id = e.cooperative_id and p.party_id = a.member_id order by recorded_at desc, account_id desc limit 1) p on true
     left join lateral (
       select max(m.recorded_at) as at from share_movement m
       where m.cooperative_id = e.cooperative_id and m.account_id = e.account_id and m.kind = 'refund_returned' and m.reason <> '') back on true
     where e.cooperative_id = $1 and e.exit_id = any($2::uuid[])`,
    [tx.context.cooperativeId, exitIds],
  );
  return new Map(rows.map(({ exit_id, standing }) => [exit_id, standing]));
}
