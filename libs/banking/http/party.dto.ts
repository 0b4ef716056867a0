import { Iban } from '#libs/cooperatives/index.js';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import {
  Checked,
  Choice,
  DateField,
  Flag,
  IdField,
  ListOf,
  PageQuery,
  Pattern,
  Text,
  TextList,
  Whole,
} from '#libs/platform/index.js';
import { isCreditorIdentifier, tidyCreditorIdentifier } from '../core/creditor-identifier.js';
import { MANDATE_KINDS, MANDATE_STATES, SIGNED_HOW } from '../core/mandate.js';
import { PARTY_KINDS, type Party } from '../core/party.js';
import { CONFIRMED_HOW, type ConfirmedHow } from '../core/party-account.js';

export class PartyQuery {
  @Choice(PARTY_KINDS) party_kind: Party['kind'];
  @IdField() party_id: Id;
}

export class AccountInput {
  @Iban() iban: string;
  @Text({ max: 140, description: 'As the bank knows it, in full.' }) holder_name: string;
}

export class PartyAccountInput extends AccountInput {
  @Choice(PARTY_KINDS) party_kind: Party['kind'];
  @IdField() party_id: Id;
}

export class ConfirmationInput {
  @Choice(CONFIRMED_HOW) how: ConfirmedHow;
}

export class PartyAccountView {
  @IdField() account_id: string;
  @Choice(PARTY_KINDS) party_kind: string;
  @IdField() party_id: string;
  @Text() iban: string;
  @Text() holder_name: string;
  @DateField() recorded_on: string;
  @Flag({ description: 'You wrote it down: somebody else confirms.' }) is_own: boolean;
  @DateField({ nullable: true }) confirmed_on: string | null;
  @Choice(CONFIRMED_HOW, { nullable: true }) confirmed_how: string | null;
}

export class PartyAccountListView {
  @ListOf(PartyAccountView, { description: 'The first one counts.' }) items: PartyAccountView[];
}

export class NewMandateInput extends AccountInput {
  @Choice(PARTY_KINDS) party_kind: Party['kind'];
  @IdField() party_id: Id;
  @DateField({ optional: true }) signed_on?: LocalDate;
  @Choice(MANDATE_KINDS, { optional: true }) kind?: 'recurrent' | 'one_off';
  @Whole({ optional: true, min: 1, max: 60, description: 'As the text that was signed says.' }) notice_days?: number;
  @Pattern('mandate_reference', /^[A-Za-z0-9+?/:().,' -]{1,35}$/, {
    optional: true,
    description: 'Of a mandate from before the office.',
  })
  reference?: string;
  @DateField({ optional: true, description: 'The last time something was collected with it before the office.' })
  collected_before_on?: LocalDate;
}

export class MandateEndInput {
  @Text({ max: 200 }) reason: string;
}

export class MandateView {
  @IdField() mandate_id: string;
  @Text() reference: string;
  @Choice(PARTY_KINDS) party_kind: string;
  @IdField() party_id: string;
  @Text({ description: 'Masked.' }) iban: string;
  @Text({ min: 0 }) holder_name: string;
  @Text() creditor_identifier: string;
  @DateField() signed_on: string;
  @Choice(SIGNED_HOW) signed_how: string;
  @Choice(MANDATE_KINDS) kind: string;
  @Whole() notice_days: number;
  @Choice(MANDATE_STATES) state: string;
  @Text({ min: 0 }) state_reason: string;
  @DateField({ nullable: true }) state_on: string | null;
  @DateField({ nullable: true }) last_collected_on: string | null;
  @DateField({ description: 'The last day it can be used when nothing is collected before.' }) lapses_on: string;
}

export class MandateListView {
  @ListOf(MandateView, { max: 100_000 }) items: MandateView[];
}

export class MandatesQuery extends PageQuery {
  @Choice(['running', 'ended'], { optional: true, description: 'running: active and blocked ones' })
  state?: 'running' | 'ended';
  @Text({ optional: true, max: 100, description: 'part of a name or of the reference' }) search?: string;
}

export class MandateLineView extends MandateView {
  @Text() party_name: string;
  @Flag({ description: 'A scan of what was signed on paper is here.' }) has_paper: boolean;
}

export class MandatePage {
  @ListOf(MandateLineView) items: MandateLineView[];
  @Text({ nullable: true }) next_cursor: string | null;
}

export class MandateTextView {
  @Text() title: string;
  @TextList({ max: 40, description: 'Line by line, as it will be signed.' }) lines: readonly string[];
}

export class CollectionSettingsInput {
  @Checked('creditor_identifier', isCreditorIdentifier, {
    nullable: true,
    tidy: tidyCreditorIdentifier,
    example: 'NL66ZZZ301234560000',
  })
  creditor_identifier: string | null;

  @Whole({ min: 1, max: 60, description: 'Days between telling a payer and collecting, for new mandates.' })
  notice_days: number;

  @Flag({
    optional: true,
    description: 'Only when your bank asks for it: the first collection of a mandate goes as FRST.',
  })
  first_as_frst?: boolean;
}

export class CollectionSettingsView {
  @Text({ nullable: true }) creditor_identifier: string | null;
  @Whole() notice_days: number;
  @Flag() first_as_frst: boolean;
  @Text({
    nullable: true,
    description: 'What it would be by the KvK number. Your contract with the bank says what it is.',
  })
  suggestion: string | null;
  @Whole() version: number;
}
