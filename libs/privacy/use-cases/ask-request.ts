import { Injectable } from '@nestjs/common';
import { DomainError, newId, today, type Id } from '#libs/kernel/index.js';
import { findMember } from '#libs/members/index.js';
import { audit, startRun, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import {
  answerBy,
  type Correctable,
  type IdentityCheck,
  type PrivacyRequest,
  type RequestKind,
} from '../core/request.js';
import { personOf, whoAsks, type Person } from '../data/people.js';
import { insertRequest, readRequest } from '../data/requests.js';

export interface Question {
  kind: RequestKind;
  /** Left out: who asks, about herself. */
  memberId?: Id;
  identityChecked?: IdentityCheck;
  details?: string;
  field?: Correctable;
  wishedValue?: string;
}

export const EXPORT_RUN = 'person_export';

/**
 * Somebody asks for what the AVG gives her a right to: herself, signed in, or through the board or the bookkeeper, who say how
 * they know who she is. Access needs no decision: the copy is made at once.
 */
@Injectable()
export class AskRequest {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, forbidden, step_up_required for a copy of one's own, privacy_field_missing, privacy_identity_missing */
  run(context: TenantContext, question: Question): Promise<PrivacyRequest> {
    return this.transactions.run(context, async (tx) => {
      const own = question.memberId === undefined || question.memberId === context.memberId;
      const person = own ? await personOf(tx, whoAsks(context)) : await this.somebodyElse(tx, question);
      if (question.kind === 'access') context.expectProof();
      const request = await written(tx, question, person, own);
      await insertRequest(tx, request);
      await audit(tx, {
        action: 'privacy_request.asked',
        subject: { kind: 'privacy_request', id: request.request_id },
        changes: { kind: request.kind, due_on: request.due_on, identity_checked: request.identity_checked },
      });
      if (question.kind === 'access') {
        const items = [{ subjectId: request.request_id, label: '' }];
        await startRun(tx, { kind: EXPORT_RUN, naturalKey: request.request_id, items });
      }
      return readRequest(tx, request.request_id);
    });
  }

  private async somebodyElse(tx: Tx, { memberId, identityChecked }: Question): Promise<Person> {
    if (!tx.context.has('board', 'bookkeeper')) throw new DomainError('forbidden', 'forbidden');
    if (identityChecked !== 'seen' && identityChecked !== 'known')
      throw DomainError.field('/identity_checked', 'privacy_identity_missing');
    return personOf(tx, { memberId });
  }
}

async function written(tx: Tx, question: Question, person: Person, own: boolean): Promise<PrivacyRequest> {
  const askedOn = today(tx.context.clock);
  const correction = question.kind === 'rectification';
  if (correction && !question.field) throw DomainError.field('/field', 'required');
  if (correction && question.wishedValue === undefined) throw DomainError.field('/wished_value', 'required');
  return {
    request_id: newId(),
    kind: question.kind,
    state: 'open',
    member_id: person.memberId ?? null,
    login_id: person.loginId ?? null,
    person_name: person.name,
    asked_by: tx.context.actor.id ?? null,
    asked_on: askedOn,
    due_on: answerBy(askedOn),
    extended_because: null,
    identity_checked: own ? 'signed_in' : question.identityChecked!,
    details: question.details ?? '',
    field: correction ? question.field! : null,
    old_value: correction ? await valueNow(tx, person, question.field!) : null,
    wished_value: correction ? question.wishedValue! : null,
    decision: null,
    decided_by: null,
    decided_on: null,
    outcome: null,
    answer_id: null,
    version: 1,
  };
}

async function valueNow(tx: Tx, { memberId }: Person, field: Correctable): Promise<string | null> {
  if (field === 'other') return null;
  const member = memberId && (await findMember(tx, memberId));
  if (!member) throw DomainError.field('/field', 'privacy_field_of_member');
  return member[field];
}
