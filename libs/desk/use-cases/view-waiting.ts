import { Injectable } from '@nestjs/common';
import { bankingWaiting } from '#libs/banking/index.js';
import { profitWaiting } from '#libs/decisions/index.js';
import { today, type LocalDate } from '#libs/kernel/index.js';
import { loansWaiting } from '#libs/loans/index.js';
import { membersWaiting } from '#libs/members/index.js';
import { Transactions, type TenantContext, type Tx, type Waiting } from '#libs/platform/index.js';
import { sharesWaiting } from '#libs/shares/index.js';
import { WAIT_KINDS, WAIT_NAMES, type WaitName } from '../core/wait-kinds.js';

interface WaitingForYou extends Waiting<WaitName> {
  /** Under a grant or with a token that lets only look, somebody else does it. */
  readonly may_act: boolean;
}

/** What waits for whoever looks, over all rooms: what belongs to her role, and nothing she may not see. */
@Injectable()
export class ViewWaiting {
  constructor(private readonly transactions: Transactions) {}

  /** In the order of what weighs most; empty when nothing waits. */
  run(context: TenantContext): Promise<WaitingForYou[]> {
    const open = WAIT_NAMES.filter((name) => isOpen(context, name, false));
    return this.transactions.run(context, async (tx) => {
      const found = await everything(tx, today(context.clock));
      return open.flatMap((name) =>
        found.filter(({ kind }) => kind === name).map((one) => ({ ...one, may_act: isOpen(context, name, true) })),
      );
    });
  }
}

const everything = async (tx: Tx, on: LocalDate): Promise<Waiting<WaitName>[]> => [
  ...(await membersWaiting(tx, on)),
  ...(await bankingWaiting(tx, on)),
  ...(await sharesWaiting(tx, on)),
  ...(await loansWaiting(tx, on)),
  ...(await profitWaiting(tx)),
];

function isOpen(context: TenantContext, name: WaitName, toAct: boolean): boolean {
  const { areas, roles } = WAIT_KINDS[name];
  return context.has(...roles) && context.reaches(areas, toAct);
}
