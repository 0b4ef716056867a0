import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { markNoticeSeen, unseenNotices, type Notice } from '../data/notice.repository.js';

/** What the one who asks is told about hours that came back. */
@Injectable()
export class MyNotices {
  constructor(private readonly transactions: Transactions) {}

  async run(context: TenantContext): Promise<Notice[]> {
    const { memberId } = context;
    if (memberId === undefined) return [];
    return this.transactions.run(context, (tx) => unseenNotices(tx, memberId));
  }
}

@Injectable()
export class PutNoticeAway {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found when it is not the own notice */
  async run(context: TenantContext, noticeId: Id): Promise<void> {
    const { memberId } = context;
    if (memberId === undefined) throw DomainError.notFound();
    await this.transactions.run(context, (tx) => markNoticeSeen(tx, memberId, noticeId));
  }
}
