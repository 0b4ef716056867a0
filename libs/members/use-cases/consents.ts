import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { findMember } from '../data/member.repository.js';
import { CONSENT_KINDS, consentsOf, insertConsent, type ConsentKind } from '../data/register.repository.js';

/** Of each thing one can agree to: the wording that is shown now. Another wording asks again. */
export const WORDING_VERSION: Record<ConsentKind, number> = { convocation_by_email: 1, photo: 1, data_to_customers: 1 };

export interface ConsentState {
  kind: ConsentKind;
  given: boolean;
  wording_version: number;
  /** When she last said yes or no; null when never. */
  at: Date | null;
}

/** What a member agreed to. She gives and takes back by herself; taking back is as easy as giving (AVG art. 7(3)). */
@Injectable()
export class Consents {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, also for somebody else's */
  view(context: TenantContext, memberId: Id): Promise<ConsentState[]> {
    if (!context.has('board', 'bookkeeper') && context.memberId !== memberId) throw DomainError.notFound();
    return this.transactions.run(context, (tx) => statesOf(tx, memberId));
  }

  /** @throws not_found for anybody but the member herself */
  run(context: TenantContext, memberId: Id, kind: ConsentKind, given: boolean): Promise<ConsentState[]> {
    if (context.memberId !== memberId) throw DomainError.notFound();
    return this.transactions.run(context, async (tx) => {
      const member = await findMember(tx, memberId);
      if (!member) throw DomainError.notFound();
      await insertConsent(tx, newId(), member.person_id, { kind, given, wording_version: WORDING_VERSION[kind] });
      await audit(tx, {
        action: given ? 'member.consent_given' : 'member.consent_withdrawn',
        subject: { kind: 'member', id: memberId },
        changes: { kind, wording_version: WORDING_VERSION[kind] },
      });
      return statesOf(tx, memberId);
    });
  }
}

async function statesOf(tx: Tx, memberId: Id): Promise<ConsentState[]> {
  const member = await findMember(tx, memberId);
  if (!member) throw DomainError.notFound();
  const known = await consentsOf(tx, member.person_id);
  return CONSENT_KINDS.map((kind) => {
    const last = known.find((one) => one.kind === kind);
    return {
      kind,
      given: last?.given ?? false,
      wording_version: last?.wording_version ?? WORDING_VERSION[kind],
      at: last?.at ?? null,
    };
  });
}
