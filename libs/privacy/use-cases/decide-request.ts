import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { DomainError, today, type Id } from '#libs/kernel/index.js';
import { changeMember } from '#libs/members/index.js';
import {
  audit,
  DocumentStore,
  expectTouched,
  PersonalDataRooms,
  Transactions,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import { answerLetter } from '../core/answer-letter.js';
import { drawPaper } from '../core/paper.js';
import { expectOpen, type PrivacyRequest } from '../core/request.js';
import { personOf } from '../data/people.js';
import { lockRequest, readRequest, updateRequest } from '../data/requests.js';
import { erasePerson } from './erase-person.js';
import { isOwn } from './own-or-office.js';
import { viewsOf, type RequestView } from './request-view.js';

export interface Decision {
  granted: boolean;
  /** Why; a refusal always says so (AVG 12(4)). */
  decision: string;
}

/**
 * The board or the bookkeeper answers a request. Granted, it is done in the same act: a correction becomes a new version of the
 * register, an erasure takes what no law demands and destroys the person's key. The answer is kept as a letter.
 */
@Injectable()
export class DecideRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly rooms: PersonalDataRooms,
    private readonly documents: DocumentStore,
  ) {}

  /**
   * @param version the one the caller saw
   * @throws not_found, stale_version, privacy_request_decided, privacy_own_request, privacy_reason_missing,
   *   privacy_current_member, step_up_required (erasure), what the register refuses of a correction
   */
  run(context: TenantContext, requestId: Id, version: number, input: Decision): Promise<RequestView> {
    return this.transactions.run(context, async (tx) => {
      const request = await lockRequest(tx, requestId);
      expectOpen(request);
      expectTouched(request.version === version ? 1 : 0);
      if (isOwn(context, request)) throw new DomainError('forbidden', 'privacy_own_request');
      if (!input.granted && input.decision === '') throw DomainError.field('/decision', 'privacy_reason_missing');
      const outcome = input.granted ? await this.carryOut(tx, request) : null;
      const decided: PrivacyRequest = {
        ...request,
        state: input.granted ? 'granted' : 'refused',
        decision: input.decision,
        decided_by: context.actor.id ?? null,
        decided_on: today(context.clock),
        outcome,
      };
      const answer = await this.writeAnswer(tx, decided);
      await updateRequest(tx, { ...decided, answer_id: answer });
      await audit(tx, {
        action: `privacy_request.${decided.state}`,
        subject: { kind: 'privacy_request', id: requestId },
        changes: { kind: request.kind, erased: outcome?.filter(({ act }) => act !== 'kept').length ?? 0 },
      });
      return (await viewsOf(tx, [await readRequest(tx, requestId)]))[0]!;
    });
  }

  private async carryOut(tx: Tx, request: PrivacyRequest): Promise<PrivacyRequest['outcome']> {
    if (request.kind === 'rectification' && request.field !== 'other' && request.member_id) {
      const wished = request.wished_value || null;
      const clears = request.field === 'email' || request.field === 'phone';
      await changeMember(tx, request.member_id, { [request.field!]: clears ? wished : (wished ?? '') });
    }
    if (request.kind !== 'erasure') return null;
    tx.context.expectProof();
    const person = await personOf(tx, {
      memberId: request.member_id ?? undefined,
      loginId: request.login_id ?? undefined,
    });
    if (person.isCurrentMember) throw new DomainError('conflict', 'privacy_current_member');
    return erasePerson(tx, this.rooms.all(), person);
  }

  private async writeAnswer(tx: Tx, request: PrivacyRequest): Promise<Id> {
    const { name } = await readCooperative(tx);
    const bytes = drawPaper(answerLetter(request, name));
    const { documentId } = await this.documents.save(tx, {
      kind: 'privacy-answer',
      sourceId: request.request_id,
      version: 1,
      fileName: `antwoord-${request.decided_on}.pdf`,
      mediaType: 'application/pdf',
      bytes,
    });
    return documentId;
  }
}
