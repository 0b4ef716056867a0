import { Inject, Injectable } from '@nestjs/common';
import { today, type Clock } from '#libs/kernel/index.js';
import { audit, CLOCK, Transactions, type TenantContext } from '#libs/platform/index.js';
import { checkChange } from '../core/articles/articles.js';
import { presentArticles, type ArticlesView } from '../core/articles/present-articles.js';
import {
  articlesHistory,
  insertArticles,
  lockArticles,
  recordedWithName,
  type NewArticles,
} from '../data/articles.repository.js';
import { readCooperative } from '../data/cooperative.repository.js';

/** Writes down what the articles say from a day on. What was written down before stays. */
@Injectable()
export class RecordArticles {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws invalid_input, with the article of the law for a value outside its bound (see checkChange) */
  run(context: TenantContext, input: NewArticles): Promise<ArticlesView> {
    return this.transactions.run(context, async (tx) => {
      await lockArticles(tx);
      const { legal_name } = await readCooperative(tx);
      const known = new Set((await articlesHistory(tx)).flatMap((one) => one.settings.map(({ setting }) => setting)));
      checkChange(input.settings, input.valid_from, today(this.clock), known, legal_name);
      const id = await insertArticles(tx, input);
      await audit(tx, {
        action: 'articles.recorded',
        subject: { kind: 'articles', id },
        changes: {
          valid_from: input.valid_from,
          clause: input.clause,
          ...Object.fromEntries(input.settings.map(({ setting, value }) => [setting, value])),
        },
      });
      return presentArticles(await recordedWithName(tx, input.valid_from), input.valid_from, context.language);
    });
  }
}
