import { Injectable } from '@nestjs/common';
import {
  HoldsPersonalData,
  PersonalData,
  type PersonOfData,
  type Section,
  type Tables,
  type Tx,
} from '#libs/platform/index.js';
import { papersOf } from './data/mandate-seen.js';

const PAYING = {
  of: ['member', 'contact'],
  purpose: { nl: 'Betalen en incasseren.', en: 'Pay and collect.' },
  basis: 'contract',
  recipients: ['own_people', 'dienstencoop', 'bank'],
} as const;

const WHOSE = 't.party_id in ($member, $relation)';
const ORDER_OF = (column: string) =>
  `(select o.${column} from payment_order o where o.cooperative_id = t.cooperative_id and o.order_id = t.order_id)`;
const SENT = { nl: 'Wat naar de bank ging blijft zoals het was.', en: 'What went to the bank stays as it was.' };
/** Another one was written down after it: the last one stays while there is something to pay. */
const OUTDATED_ACCOUNT = `exists (select from party_account l where l.cooperative_id = t.cooperative_id and l.party_id = t.party_id and l.recorded_at > t.recorded_at)`;
const PARTY_KIND = { party_kind: 'member or relation' };

@Injectable()
@HoldsPersonalData()
export class BankingPrivacy extends PersonalData {
  readonly room = 'banking';
  readonly tables: Tables = {
    collection_settings: { nothingPersonal: 'an identifier of the co-operative' },
    payment_batch: { nothingPersonal: 'totals, dates and the own account of the co-operative' },
    payment_batch_hand: { nothingPersonal: 'who made or changed a batch: of the work, kept as its four eyes' },
    payment_receipt_undo: { nothingPersonal: 'why a receipt was a mistake: of the work, not of the payer' },
    payment_settlement_undo: { nothingPersonal: 'why a line was not settled: of the work, not of the payer' },
    payment_receipt: { nothingPersonal: 'the kind of account something was received on' },
    party_account: {
      ...PAYING,
      title: { nl: 'Rekeningen', en: 'Bank accounts' },
      personal: { iban: 'bank', holder_name: 'name' },
      notPersonal: PARTY_KIND,
      with: ['recorded_at', 'confirmed_on', 'confirmed_how'],
      whose: WHOSE,
      keep: [{ rule: 'books', from: 't.recorded_at::date', only: OUTDATED_ACCOUNT, atEnd: 'delete' }],
    },
    direct_debit_mandate: {
      ...PAYING,
      title: { nl: 'Incassomachtigingen', en: 'Direct debit mandates' },
      personal: {
        iban: 'bank',
        original_iban: 'bank',
        holder_name: 'name',
        signed_text: 'document',
        reference: 'bank',
        state_reason: 'free_text',
      },
      notPersonal: { ...PARTY_KIND, creditor_identifier: 'an identifier of the co-operative' },
      with: ['signed_on', 'kind', 'state', 'state_on', 'last_collected_on'],
      whose: WHOSE,
      keep: [
        {
          rule: 'books',
          from: `case when t.state = 'ended' then greatest(t.state_on, t.last_collected_on) end`,
          atEnd: {
            set: { iban: `''`, original_iban: 'null', holder_name: `''`, signed_text: `''`, state_reason: `''` },
          },
        },
      ],
    },
    payment_order: {
      ...PAYING,
      title: { nl: 'Betalingen', en: 'Payments' },
      personal: { party_name: 'name', remittance: 'free_text', amount_cents: 'money' },
      notPersonal: {
        ...PARTY_KIND,
        purpose: 'a word for what it is for',
        reference: 'a number for the bank',
        return_code: 'a code of the bank',
      },
      with: ['kind', 'state', 'wanted_on'],
      whose: WHOSE,
      keep: [
        {
          rule: 'books',
          from: `case when t.state in ('settled','withdrawn') then t.wanted_on end`,
          atEnd: { stays: SENT },
        },
      ],
    },
    payment_batch_line: {
      ...PAYING,
      title: { nl: 'Regels naar de bank', en: 'Lines for the bank' },
      personal: {
        iban: 'bank',
        original_iban: 'bank',
        holder_name: 'name',
        remittance: 'free_text',
        amount_cents: 'money',
        mandate_reference: 'bank',
      },
      notPersonal: {
        reference: 'a number for the bank',
        end_to_end_id: 'a number for the bank',
        return_code: 'a code of the bank',
      },
      with: ['state', 'settled_on', 'returned_on'],
      whose: `${ORDER_OF('party_id')} in ($member, $relation)`,
      keep: [{ rule: 'books', from: ORDER_OF('wanted_on'), atEnd: { stays: SENT } }],
    },
  };

  /** The scans of what somebody signed go along with her mandates. */
  override async collect(tx: Tx, person: PersonOfData): Promise<Section[]> {
    const sections = await super.collect(tx, person);
    const documents = await papersOf(
      tx,
      [person.memberId, person.relationId].filter((id) => id !== undefined),
    );
    return sections.map((section) =>
      section.table === 'direct_debit_mandate' && documents.length > 0 ? { ...section, documents } : section,
    );
  }
}
