import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { negate, subtract, sum, today, ZERO, type Cents, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext, type Tx } from '#libs/platform/index.js';
import { lapsedOf, type ShareExit } from '../core/exit.js';
import { drawExitStatement, type ExitStatement } from '../core/papers/exit-statement.js';
import { findAccount } from '../data/accounts.js';
import { moneyOf } from '../data/refund-movements.js';
import { readFixedFile, setOffTotal, type ExitFile } from './exit-file.js';
import { expectOwnOrOffice } from './whose-account.js';

/** The closing statement on paper, in the language of the former member. */
@Injectable()
export class DrawExitStatement {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, share_exit_not_ended, share_exit_not_fixed (409) */
  run(context: TenantContext, accountId: Id): Promise<{ bytes: Buffer; fileName: string }> {
    return this.transactions.run(context, async (tx) => {
      const account = await findAccount(tx, accountId);
      expectOwnOrOffice(context, account);
      const file = await readFixedFile(tx, account);
      await audit(tx, { action: 'share.exit_printed', subject: { kind: 'share_account', id: accountId } });
      return closingStatement(tx, file);
    });
  }
}

/** The statement as it stands now, with the name of its file. */
export async function closingStatement(
  tx: Tx,
  file: ExitFile & { exit: ShareExit },
): Promise<{ bytes: Buffer; fileName: string }> {
  const bytes = drawExitStatement(await statementOf(tx, file));
  return { bytes, fileName: `afrekening-ledenaandeel-${file.member.number}.pdf` };
}

async function statementOf(tx: Tx, file: ExitFile & { exit: ShareExit }): Promise<ExitStatement> {
  const { account, balance, decided, dispute, exit, heirs, member, proposal, set_offs } = file;
  const cooperative = await readCooperative(tx);
  const money = await moneyOf(tx, account.account_id);
  const counting = decided ?? proposal;
  const name = `${member.given_name} ${member.family_name}`;
  const estate = member.language === 'nl' ? `De erfgenamen van ${name}` : `The heirs of ${name}`;
  const moneyIn = money.filter(({ figure }) => figure === 'paid');
  const paidBack = money.filter(({ kind }) => kind === 'refund_paid' || kind === 'refund_returned');
  return {
    language: member.language,
    printedOn: today(tx.context.clock),
    cooperative: [
      cooperative.legal_name,
      ...addressOf(cooperative),
      cooperative.kvk_number ? `KvK ${cooperative.kvk_number}` : '',
    ].filter((line) => line !== ''),
    receiver: [exit.cause === 'died' ? heirs?.names || estate : name, ...addressOf(member)].filter(
      (line) => line !== '',
    ),
    died: exit.cause === 'died',
    memberName: name,
    memberNumber: member.number,
    lastDay: exit.last_day,
    moneyIn: moneyIn.map(({ change, on_date }) => ({ on: on_date, amount: change })),
    paid: sum(moneyIn.map(({ change }) => change)),
    loss: balance.loss,
    lossBasis: exit.loss_accounts,
    interest: exit.interest,
    lapsed: lapsedOf(exit, balance.paid),
    contested: dispute ? (Math.min(dispute.contested, balance.claim) as Cents) : ZERO,
    owes: balance.held < 0 ? negate(balance.held) : ZERO,
    claim: balance.fixed,
    setOffs: set_offs.map(({ amount, evidence, on_date, what }) => ({ on: on_date, what, evidence, amount })),
    owed: subtract(balance.fixed, setOffTotal(set_offs)),
    terms: counting?.terms.map(({ amount, due_on, state }) => ({ due_on, amount, isPaid: state === 'paid' })) ?? [],
    isDecided: decided !== undefined,
    deferral: decided?.kind === 'deferral' ? decided.reason : '',
    paidBack: paidBack.map(({ change, on_date }) => ({ on: on_date, amount: change })),
    rest: balance.claim,
  };
}

const addressOf = (of: { street: string; house_number: string; postal_code: string; city: string }): string[] => [
  `${of.street} ${of.house_number}`.trim(),
  `${of.postal_code} ${of.city}`.trim(),
];
