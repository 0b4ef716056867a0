import { Inject, Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { mondayOf, type Id } from '#libs/kernel/index.js';
import {
  CONFIG,
  HandlesJobs,
  Mailer,
  Transactions,
  type Config,
  type JobHandler,
  type TenantContext,
} from '#libs/platform/index.js';
import { noticeMail } from '../core/notice-mail.js';
import { markMailed, noticesToMail } from '../data/notice.repository.js';

export const NOTICE_MAIL = 'hours-notice-mail';

/** Mails members that hours came back. Who has no address sees it in the office only. */
@Injectable()
@HandlesJobs()
export class NoticeMailJob implements JobHandler {
  readonly topic = NOTICE_MAIL;

  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(context: TenantContext, noticeIds: readonly Id[]): Promise<void> {
    const { cooperative, notices } = await this.transactions.run(context, async (tx) => ({
      cooperative: await readCooperative(tx),
      notices: await noticesToMail(tx, noticeIds),
    }));
    for (const notice of notices) {
      const week = mondayOf(notice.first_date);
      const link = `${this.config.publicUrl}/c/${context.cooperativeId}/uren?week=${week}`;
      if (notice.email !== null) {
        await this.mailer.send({ to: notice.email, id: notice.notice_id, ...noticeMail(notice, cooperative, link) });
      }
      await this.transactions.run(context, (tx) => markMailed(tx, notice.notice_id));
    }
  }
}
