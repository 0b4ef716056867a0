import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { today, type Id } from '#libs/kernel/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import { drawProposal } from '../core/papers/proposal-paper.js';
import { pictureOf } from './profit-picture.js';

/** The proposal on paper, for the meeting; in the language of who asks. */
@Injectable()
export class DrawProposal {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found */
  run(context: TenantContext, id: Id): Promise<{ bytes: Buffer; fileName: string }> {
    return this.transactions.run(context, async (tx) => {
      const { kvk_number, legal_name } = await readCooperative(tx);
      const picture = await pictureOf(tx, id);
      const { choices, done, funds, names, proposal, result, wage_cost, year } = picture;
      const bytes = drawProposal({
        cooperative: legal_name,
        kvkNumber: kvk_number,
        language: context.language,
        printedOn: today(context.clock),
        year: year.year,
        isFinal: year.isClosed,
        result,
        wageCost: wage_cost,
        choices,
        done,
        names,
        funds,
        adoptedOn: proposal?.adopted_on ?? null,
        decision: proposal?.decision ?? '',
        takenBackOn: proposal?.taken_back_on ?? null,
        takenBackWhy: proposal?.taken_back_why ?? '',
      });
      return { bytes, fileName: `winstbestemming-${year.year}.pdf` };
    });
  }
}
