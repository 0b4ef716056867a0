import { Inject, Injectable } from '@nestjs/common';
import { today, type Clock, type LocalDate } from '#libs/kernel/index.js';
import { CLOCK, Transactions, type TenantContext } from '#libs/platform/index.js';
import {
  presentArticles,
  presentVersion,
  type ArticlesView,
  type VersionView,
} from '../core/articles/present-articles.js';
import { articlesHistory, recordedWithName } from '../data/articles.repository.js';

@Injectable()
export class ViewArticles {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param on today when left out */
  run(context: TenantContext, on: LocalDate = today(this.clock)): Promise<ArticlesView> {
    return this.transactions.run(context, async (tx) =>
      presentArticles(await recordedWithName(tx, on), on, context.language),
    );
  }

  /** Everything ever written down, the newest first. */
  history(context: TenantContext): Promise<VersionView[]> {
    return this.transactions.run(context, async (tx) =>
      (await articlesHistory(tx)).map((version) => presentVersion(version, context.language)),
    );
  }
}
