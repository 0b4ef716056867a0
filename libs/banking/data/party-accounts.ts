import { isSepaIban, maskIban, tidyIban } from '#libs/cooperatives/index.js';
import { dateAt, DomainError, newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import type { Party } from '../core/party.js';
import type { ConfirmedHow, PartyAccount } from '../core/party-account.js';

const COLUMNS = `account_id, party_kind, party_id, iban, holder_name, recorded_at, recorded_by, confirmed_on, confirmed_how`;

interface Row {
  account_id: Id;
  party_kind: Party['kind'];
  party_id: Id;
  iban: string;
  holder_name: string;
  recorded_at: Date;
  recorded_by: Id | null;
  confirmed_on: LocalDate | null;
  confirmed_how: ConfirmedHow | null;
}

const accountOf = (row: Row): PartyAccount => ({
  accountId: row.account_id,
  party: { kind: row.party_kind, id: row.party_id },
  iban: row.iban,
  holderName: row.holder_name,
  recordedOn: dateAt(row.recorded_at),
  recordedBy: row.recorded_by,
  confirmedOn: row.confirmed_on,
  confirmedHow: row.confirmed_how,
});

/**
 * Writes down where a party is paid. The same account again changes nothing; another one starts unconfirmed.
 * @throws iban_not_sepa (422)
 */
export async function recordPartyAccount(
  tx: Tx,
  party: Party,
  account: { iban: string; holderName: string },
): Promise<PartyAccount> {
  const iban = tidyIban(account.iban);
  if (!isSepaIban(iban)) throw DomainError.field('/iban', 'iban_not_sepa');
  const holderName = account.holderName.trim();
  const current = await partyAccount(tx, party);
  if (current?.iban === iban && current.holderName === holderName) return current;
  const accountId = newId();
  const row = await tx.one<Row>(
    `insert into party_account (cooperative_id, account_id, member_id, relation_id, iban, holder_name, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
    [tx.context.cooperativeId, accountId, ...partyColumns(party), iban, holderName, tx.context.actor.id ?? null],
  );
  await audit(tx, {
    action: 'party_account.recorded',
    subject: { kind: party.kind, id: party.id },
    changes: { from: current ? maskIban(current.iban) : null, to: maskIban(iban) },
  });
  return accountOf(row);
}

/** Where a party is paid now; undefined when nobody wrote it down. */
export async function partyAccount(tx: Tx, party: Party): Promise<PartyAccount | undefined> {
  return (await partyAccounts(tx, [party.id])).get(party.id);
}

/** Where each of these parties is paid now, by its id. */
export async function partyAccounts(tx: Tx, partyIds: readonly Id[]): Promise<Map<Id, PartyAccount>> {
  const rows = await tx.query<Row>(
    `select distinct on (party_id) ${COLUMNS} from party_account where cooperative_id = $1 and party_id = any($2::uuid[])
     order by party_id, recorded_at desc, account_id desc`,
    [tx.context.cooperativeId, partyIds],
  );
  return new Map(rows.map((row) => [row.party_id, accountOf(row)]));
}

/** Every account a party had, the latest first. */
export async function accountsOf(tx: Tx, party: Party): Promise<PartyAccount[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} from party_account where cooperative_id = $1 and party_kind = $2 and party_id = $3
     order by recorded_at desc, account_id desc`,
    [tx.context.cooperativeId, party.kind, party.id],
  );
  return rows.map(accountOf);
}

/** The account with its lock. @throws not_found */
export async function lockAccount(tx: Tx, accountId: Id): Promise<PartyAccount> {
  const row = await tx.one<Row>(
    `select ${COLUMNS} from party_account where cooperative_id = $1 and account_id = $2 for update`,
    [tx.context.cooperativeId, accountId],
  );
  return accountOf(row);
}

export async function markConfirmed(tx: Tx, accountId: Id, on: LocalDate, how: ConfirmedHow): Promise<void> {
  await tx.execute(
    `update party_account set confirmed_on = $3, confirmed_by = $4, confirmed_how = $5 where cooperative_id = $1 and account_id = $2`,
    [tx.context.cooperativeId, accountId, on, tx.context.actor.id ?? null, how],
  );
}

/** A party as the two columns of a table that says whose something is. */
export const partyColumns = ({ kind, id }: Party): [Id | null, Id | null] =>
  kind === 'member' ? [id, null] : [null, id];
