import { isSepaIban, maskIban, readCooperative, takeNumber, tidyIban } from '#libs/cooperatives/index.js';
import { DomainError, newId, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { audit, type Tx } from '#libs/platform/index.js';
import {
  lapsesOn,
  MANDATE_LAPSES_AFTER_MONTHS,
  type Mandate,
  type MandateKind,
  type MandateState,
  type SIGNED_HOW,
} from '../core/mandate.js';
import { mandateText } from '../core/mandate-text.js';
import type { Party } from '../core/party.js';
import { readCollectionSettings } from './collection-settings.js';
import { partyColumns } from './party-accounts.js';

export const MANDATE_COLUMNS = `mandate_id, reference, party_kind, party_id, iban, holder_name, original_iban, creditor_identifier, signed_on, signed_how, language,
  kind, notice_days, state, state_reason, state_on, last_collected_on`;

export interface MandateRow {
  mandate_id: Id;
  reference: string;
  party_kind: Party['kind'];
  party_id: Id;
  iban: string;
  holder_name: string;
  original_iban: string | null;
  creditor_identifier: string;
  signed_on: LocalDate;
  signed_how: Mandate['signedHow'];
  language: 'nl' | 'en';
  kind: MandateKind;
  notice_days: number;
  state: MandateState;
  state_reason: string;
  state_on: LocalDate | null;
  last_collected_on: LocalDate | null;
}

export const mandateFrom = (row: MandateRow): Mandate => ({
  mandateId: row.mandate_id,
  reference: row.reference,
  party: { kind: row.party_kind, id: row.party_id },
  iban: row.iban,
  holderName: row.holder_name,
  originalIban: row.original_iban,
  creditorIdentifier: row.creditor_identifier,
  signedOn: row.signed_on,
  signedHow: row.signed_how,
  language: row.language,
  kind: row.kind,
  noticeDays: row.notice_days,
  state: row.state,
  stateReason: row.state_reason,
  stateOn: row.state_on,
  lastCollectedOn: row.last_collected_on,
});

export interface NewMandate {
  readonly party: Party;
  readonly iban: string;
  /** Of the account, as the payer's bank knows it. */
  readonly holderName: string;
  /** The day of signing; today unless said. */
  readonly signedOn?: LocalDate;
  readonly signedHow: (typeof SIGNED_HOW)[number];
  readonly kind?: MandateKind;
  /** Fewer than the setting only when the text signed says so: the text kept here does. */
  readonly noticeDays?: number;
  readonly language?: 'nl' | 'en';
  /** Of a mandate from before the office; otherwise one is made. */
  readonly reference?: string;
  /** The last time something was collected with it before the office. */
  readonly collectedBeforeOn?: LocalDate;
}

/**
 * Writes down a signed mandate with the words that were signed, who wrote it down and when.
 * @throws iban_not_sepa, mandate_signed_later, mandate_collected_when, mandate_lapsed, mandate_reference (422), creditor_identifier_missing, mandate_exists (409)
 */
export async function signMandate(tx: Tx, input: NewMandate): Promise<Mandate> {
  const iban = tidyIban(input.iban);
  if (!isSepaIban(iban)) throw DomainError.field('/iban', 'iban_not_sepa');
  const now = today(tx.context.clock);
  const signedOn = input.signedOn ?? now;
  if (signedOn > now) throw DomainError.field('/signed_on', 'mandate_signed_later');
  const collectedOn = input.collectedBeforeOn ?? null;
  if (collectedOn && (collectedOn < signedOn || collectedOn > now))
    throw DomainError.field('/collected_before_on', 'mandate_collected_when');
  if (now > lapsesOn({ signedOn, lastCollectedOn: collectedOn }))
    throw DomainError.field('/signed_on', 'mandate_lapsed');
  const settings = await readCollectionSettings(tx);
  if (!settings.creditorIdentifier) throw new DomainError('conflict', 'creditor_identifier_missing');
  if (await mandateOf(tx, input.party)) throw new DomainError('conflict', 'mandate_exists');
  const reference = input.reference ?? `M${String(await takeNumber(tx, 'mandate')).padStart(6, '0')}`;
  const facts = {
    reference,
    iban,
    holderName: input.holderName.trim(),
    kind: input.kind ?? 'recurrent',
    noticeDays: input.noticeDays ?? settings.noticeDays,
    signedOn,
    creditorIdentifier: settings.creditorIdentifier,
  };
  const language = input.language ?? 'nl';
  const text = mandateText({ ...facts, creditor: await readCooperative(tx) }, language);
  const { cooperativeId, actor } = tx.context;
  const row = await tx.one<MandateRow>(
    `insert into direct_debit_mandate (cooperative_id, mandate_id, reference, member_id, relation_id, iban, holder_name, creditor_identifier, signed_on,
       signed_text, signed_how, signed_by, language, kind, notice_days, collected_before_on, last_collected_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16) returning ${MANDATE_COLUMNS}`,
    [
      cooperativeId,
      newId(),
      reference,
      ...partyColumns(input.party),
      iban,
      facts.holderName,
      facts.creditorIdentifier,
      signedOn,
      text.lines.join('\n'),
      input.signedHow,
      actor.id ?? null,
      language,
      facts.kind,
      facts.noticeDays,
      collectedOn,
    ],
  );
  await audit(tx, {
    action: 'mandate.signed',
    subject: { kind: 'direct_debit_mandate', id: row.mandate_id },
    changes: { reference, iban: maskIban(iban), signed_on: signedOn, how: input.signedHow, kind: facts.kind },
  });
  return mandateFrom(row);
}

/** The mandate of a party that is not ended: at most one. */
export async function mandateOf(tx: Tx, party: Party): Promise<Mandate | undefined> {
  const row = await tx.maybe<MandateRow>(
    `select ${MANDATE_COLUMNS} from direct_debit_mandate where cooperative_id = $1 and party_id = $2 and state <> 'ended'`,
    [tx.context.cooperativeId, party.id],
  );
  return row && mandateFrom(row);
}

/** @throws not_found */
export const lockMandate = async (tx: Tx, mandateId: Id): Promise<Mandate> =>
  mandateFrom(
    await tx.one<MandateRow>(
      `select ${MANDATE_COLUMNS} from direct_debit_mandate where cooperative_id = $1 and mandate_id = $2 for update`,
      [tx.context.cooperativeId, mandateId],
    ),
  );

export async function setMandateStates(
  tx: Tx,
  mandateIds: readonly Id[],
  state: MandateState,
  reason: string,
): Promise<void> {
  await tx.execute(
    `update direct_debit_mandate set state = $3, state_reason = $4, state_on = $5
     where cooperative_id = $1 and mandate_id = any($2::uuid[]) and state <> 'ended'`,
    [tx.context.cooperativeId, mandateIds, state, reason, today(tx.context.clock)],
  );
}

/**
 * Of these mandates, those under which something was collected, before the office too, or is at the bank now. What was refused
 * before money moved does not count: the next one is a first one again.
 */
export const begunMandates = async (tx: Tx, mandateIds: readonly Id[]): Promise<Set<Id>> =>
  new Set(
    (
      await tx.query<{ mandate_id: Id }>(
        `select mandate_id from direct_debit_mandate m where cooperative_id = $1 and mandate_id = any($2::uuid[]) and (last_collected_on is not null
           or exists (select from payment_batch_line l join payment_batch b on b.cooperative_id = l.cooperative_id and b.batch_id = l.batch_id
             where l.cooperative_id = m.cooperative_id and l.mandate_id = m.mandate_id and l.state = 'in_batch' and b.exported_at is not null))`,
        [tx.context.cooperativeId, mandateIds],
      )
    ).map(({ mandate_id }) => mandate_id),
  );

/** Mandates whose 36 months were over before a day and that have nothing at the bank, the oldest first. */
export const lapsedMandates = async (tx: Tx, on: LocalDate): Promise<Id[]> =>
  (
    await tx.query<{ mandate_id: Id }>(
      `select mandate_id from direct_debit_mandate m
       where cooperative_id = $1 and state <> 'ended' and coalesce(last_collected_on, signed_on) + make_interval(months => $3) < $2::date
         and not exists (select from payment_batch_line l join payment_batch b on b.cooperative_id = l.cooperative_id and b.batch_id = l.batch_id
           where l.cooperative_id = m.cooperative_id and l.mandate_id = m.mandate_id and l.state = 'in_batch' and b.exported_at is not null)
       order by signed_on, mandate_id`,
      [tx.context.cooperativeId, on, MANDATE_LAPSES_AFTER_MONTHS],
    )
  ).map(({ mandate_id }) => mandate_id);

/** Another account under the same mandate; a blocked one works again by it. The bank is told of the earlier at the next collection. */
export async function moveMandate(tx: Tx, mandate: Mandate, iban: string, holderName: string): Promise<void> {
  await tx.execute(
    `update direct_debit_mandate set iban = $3, holder_name = $4, original_iban = $5, state = 'active', state_reason = '', state_on = $6
     where cooperative_id = $1 and mandate_id = $2`,
    [
      tx.context.cooperativeId,
      mandate.mandateId,
      iban,
      holderName,
      mandate.lastCollectedOn === null ? null : (mandate.originalIban ?? mandate.iban),
      today(tx.context.clock),
    ],
  );
}

/** Every mandate of a party, the newest first. */
export async function listMandates(tx: Tx, of: Party): Promise<Mandate[]> {
  const rows = await tx.query<MandateRow>(
    `select ${MANDATE_COLUMNS} from direct_debit_mandate where cooperative_id = $1 and party_id = $2
     order by recorded_at desc, mandate_id`,
    [tx.context.cooperativeId, of.id],
  );
  return rows.map(mandateFrom);
}

/** The words that were signed. @throws not_found */
export const signedText = async (tx: Tx, mandateId: Id): Promise<string> =>
  (
    await tx.one<{ signed_text: string }>(
      `select signed_text from direct_debit_mandate where cooperative_id = $1 and mandate_id = $2`,
      [tx.context.cooperativeId, mandateId],
    )
  ).signed_text;

/** The mandates of parties that are not ended, by party. */
export async function mandatesOfParties(tx: Tx, partyIds: readonly Id[]): Promise<Map<Id, Mandate>> {
  const rows = await tx.query<MandateRow>(
    `select ${MANDATE_COLUMNS} from direct_debit_mandate where cooperative_id = $1 and party_id = any($2::uuid[]) and state <> 'ended'`,
    [tx.context.cooperativeId, partyIds],
  );
  return new Map(rows.map((row) => [row.party_id, mandateFrom(row)]));
}
