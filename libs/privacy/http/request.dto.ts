import { Phone } from '#libs/cooperatives/index.js';
import { DomainError } from '#libs/kernel/index.js';
import {
  Choice,
  DateField,
  Email,
  Flag,
  IdField,
  inputPipe,
  ListOf,
  Text,
  TextList,
  Whole,
} from '#libs/platform/index.js';
import {
  CORRECTABLE,
  IDENTITY_CHECKS,
  REQUEST_KINDS,
  REQUEST_STATES,
  type Correctable,
  type IdentityCheck,
  type RequestKind,
  type RequestState,
} from '../core/request.js';
import type { Question } from '../use-cases/ask-request.js';

export class RequestsQuery {
  @Choice(REQUEST_STATES, { optional: true }) state?: RequestState;
}

export class RequestInput {
  @Choice(REQUEST_KINDS) kind: RequestKind;
  @IdField({ optional: true, description: 'for somebody else: board and bookkeeper' }) member_id?: string;
  @Choice(IDENTITY_CHECKS, { optional: true, description: 'for somebody else: how it is known who asks' })
  identity_checked?: IdentityCheck;
  @Text({ optional: true, min: 0, max: 2000, multiline: true }) details?: string;
  @Choice(CORRECTABLE, { optional: true, description: 'of a correction: what is wrong' }) field?: Correctable;
  @Text({ optional: true, min: 0, max: 200, description: 'of a correction: what it should be' }) wished_value?: string;
}

export class DecisionInput {
  @Flag() granted: boolean;
  @Text({ min: 0, max: 4000, multiline: true, description: 'why; a refusal always says so' }) decision: string;
}

export class ExtensionInput {
  @Text({ max: 1000, multiline: true }) because: string;
}

/** A correction is checked as the register checks it. */
class Correction {
  @Text({ optional: true, max: 60 }) given_name?: string;
  @Text({ optional: true, max: 80 }) family_name?: string;
  @Email({ optional: true }) email?: string;
  @Phone({ optional: true }) phone?: string;
  @Text({ optional: true, min: 0, max: 100 }) street?: string;
  @Text({ optional: true, min: 0, max: 15 }) house_number?: string;
  @Text({ optional: true, min: 0, max: 10 }) postal_code?: string;
  @Text({ optional: true, min: 0, max: 50 }) city?: string;
  @Text({ optional: true, max: 200 }) other?: string;
}

/** @throws invalid_input with the fault at /wished_value */
export async function questionOf(input: RequestInput): Promise<Question> {
  const { kind, member_id, identity_checked, details, field, wished_value } = input;
  const clears = wished_value === '' && (field === 'email' || field === 'phone');
  if (kind === 'rectification' && field && wished_value !== undefined && !clears) {
    try {
      await inputPipe.transform({ [field]: wished_value }, { type: 'body', metatype: Correction });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw DomainError.faults(error.faults.map((fault) => ({ ...fault, pointer: '/wished_value' })));
    }
  }
  return {
    kind,
    memberId: member_id as Question['memberId'],
    identityChecked: identity_checked,
    details,
    field,
    wishedValue: wished_value,
  };
}

export class ErasureLineView {
  @Text() room: string;
  @Text() table: string;
  @Text({ description: 'what it is, in Dutch' }) title: string;
  @Choice(['deleted', 'emptied', 'kept']) act: string;
  @Whole() rows: number;
  @DateField({ nullable: true, description: 'the last day it must be kept' }) until: string | null;
  @Text({ nullable: true, description: 'why it is kept' }) because: string | null;
}

export class PrivacyRequestView {
  @IdField() request_id: string;
  @Choice(REQUEST_KINDS) kind: string;
  @Choice(REQUEST_STATES) state: string;
  @IdField({ nullable: true }) member_id: string | null;
  @Text() person_name: string;
  @DateField() asked_on: string;
  @DateField({ description: 'the last day for an answer' }) due_on: string;
  @Text({ nullable: true }) extended_because: string | null;
  @Choice(IDENTITY_CHECKS) identity_checked: string;
  @Text() details: string;
  @Choice(CORRECTABLE, { nullable: true }) field: string | null;
  @Text({ nullable: true }) old_value: string | null;
  @Text({ nullable: true }) wished_value: string | null;
  @Text({ nullable: true }) decision: string | null;
  @DateField({ nullable: true }) decided_on: string | null;
  @ListOf(ErasureLineView) outcome: ErasureLineView[];
  @Flag() has_answer: boolean;
  @Text({ nullable: true, description: 'until when the copy can be fetched' }) export_until: string | null;
  @Whole() version: number;
}

export class PrivacyRequestsView {
  @ListOf(PrivacyRequestView) items: PrivacyRequestView[];
}

export class HeldView {
  @Text() room: string;
  @Text() table: string;
  @Text() title: string;
  @Text({ description: 'kinds of data' }) data: string;
  @Text() purpose: string;
  @Text() basis: string;
  @Text() recipients: string;
  @Text({ description: 'how long' }) kept: string;
  @TextList({ description: 'keys of the rules of keeping' }) rules: string[];
  @Text() because: string;
  @Whole() rows: number;
  @Text({ nullable: true, description: 'why it is not in the copy' }) withheld: string | null;
}

export class MinePrivacyView {
  @Text() name: string;
  @Flag() is_member: boolean;
  @ListOf(HeldView) held: HeldView[];
  @ListOf(PrivacyRequestView) requests: PrivacyRequestView[];
}
