import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { DomainError, today, yearOf, type Id } from '#libs/kernel/index.js';
import { findMember } from '#libs/members/index.js';
import { Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import type { Loan } from '../core/agreement.js';
import { drawAgreement } from '../core/papers/agreement-paper.js';
import type { LoanFrame } from '../core/papers/loan-frame.js';
import { drawStatement } from '../core/papers/statement-paper.js';
import { findLoan } from '../data/loan.repository.js';
import { readLoanEvents } from '../data/loan-event.repository.js';
import { referencesOf } from '../data/loan-orders.js';
import { expectMaySee } from './loan-picture.js';

interface Drawn {
  readonly bytes: Buffer;
  readonly fileName: string;
}

/** The papers of a loan, in the language of the lender. */
@Injectable()
export class DrawLoanPapers {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, also for the loan of somebody else */
  agreement(context: TenantContext, loanId: Id): Promise<Drawn> {
    return this.transactions.run(context, async (tx) => {
      const loan = await findLoan(tx, loanId);
      expectMaySee(tx, loan);
      const reference = (await referencesOf(tx, [loanId])).get(loanId) ?? null;
      return {
        bytes: drawAgreement(loan, await frameOf(tx, loan), reference),
        fileName: `ledenlening-${loan.number}.pdf`,
      };
    });
  }

  /** @throws not_found, also for the loan of somebody else; loan_no_year for one before the agreement or still to come */
  statement(context: TenantContext, loanId: Id, year: number): Promise<Drawn> {
    return this.transactions.run(context, async (tx) => {
      const loan = await findLoan(tx, loanId);
      expectMaySee(tx, loan);
      if (year < yearOf(loan.agreed_on) || year > yearOf(today(context.clock)))
        throw DomainError.field('/year', 'loan_no_year');
      const bytes = drawStatement(loan, await readLoanEvents(tx, [loanId]), year, await frameOf(tx, loan));
      return { bytes, fileName: `ledenlening-${loan.number}-${year}.pdf` };
    });
  }
}

async function frameOf(tx: Tx, loan: Loan): Promise<LoanFrame> {
  const cooperative = await readCooperative(tx);
  const member = await findMember(tx, loan.member_id);
  if (!member) throw DomainError.notFound();
  return {
    language: member.language,
    date: today(tx.context.clock),
    cooperative: [
      cooperative.legal_name,
      ...addressOf(cooperative),
      ...(cooperative.kvk_number ? [`KvK ${cooperative.kvk_number}`] : []),
    ],
    member: [`${member.given_name} ${member.family_name}`, ...addressOf(member)],
  };
}

const addressOf = (of: { street: string; house_number: string; postal_code: string; city: string }): string[] => [
  `${of.street} ${of.house_number}`.trim(),
  `${of.postal_code} ${of.city}`.trim(),
];
