import { Inject, Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { today, type Clock, type Id } from '#libs/kernel/index.js';
import { audit, CLOCK, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { drawCertificate } from '../core/papers/certificate.js';
import { drawStatement } from '../core/papers/statement.js';
import type { ShareDetail } from '../core/share-detail.js';
import { findAccount } from '../data/accounts.js';
import { readDetail } from './view-share.js';
import { expectOwnOrOffice } from './whose-account.js';

export type SharePaper = 'certificate' | 'statement';

/** What a member can take along: the proof that she participates, and everything that happened to her share. */
@Injectable()
export class ViewSharePaper {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found */
  run(context: TenantContext, accountId: Id, paper: SharePaper): Promise<Buffer> {
    return this.transactions.run(context, async (tx) => {
      const account = await findAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      const detail = await readDetail(tx, account, today(this.clock));
      const action = paper === 'certificate' ? 'share.certificate_printed' : 'share.statement_printed';
      await audit(tx, { action, subject: { kind: 'share_account', id: accountId } });
      return draw(tx, detail, paper);
    });
  }
}

async function draw(tx: Tx, detail: ShareDetail, paper: SharePaper): Promise<Buffer> {
  const { kvk_number, legal_name } = await readCooperative(tx);
  const {
    ended_on,
    fixed,
    member_name,
    member_number,
    movements,
    obligation,
    on,
    opened_on,
    paid,
    payment_reference,
    settled,
  } = detail;
  const facts = {
    cooperative: legal_name,
    kvkNumber: kvk_number,
    member: member_name,
    memberNumber: member_number,
    on,
    language: tx.context.language,
  };
  return paper === 'certificate'
    ? drawCertificate({ ...facts, since: opened_on, until: fixed > 0 ? ended_on : null, obligation, paid, settled })
    : drawStatement({ ...facts, reference: payment_reference, balance: detail, movements });
}
