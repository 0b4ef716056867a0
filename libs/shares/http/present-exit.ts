import { formatEuro, negate, subtract, ZERO } from '#libs/kernel/index.js';
import type { TenantContext } from '#libs/platform/index.js';
import { lapsedOf } from '../core/exit.js';
import type { ShareDispute } from '../core/exit-dispute.js';
import type { OwnInvoice } from '../data/own-invoices.js';
import type { ShareLiquidity } from '../core/exit-liquidity.js';
import { setOffTotal, type ScheduleView } from '../use-cases/exit-file.js';
import type { ExitOutlook } from '../use-cases/exit-outlook.js';
import type { ExitPicture } from '../use-cases/exit-view.js';
import type { ExitDisputeView } from './share-dispute.dto.js';
import type {
  ExitOutlookView,
  OwnInvoiceView,
  RefundScheduleView,
  ShareExitLineView,
  ShareExitView,
  ShareLiquidityView,
} from './share-exit.dto.js';

export function presentExitLine(of: ExitPicture): ShareExitLineView {
  const { account, balance, died, exit, member, next_due, state, waits_for } = of;
  // before it is fixed: what it would be, without a loss
  const claim = exit ? balance.fixed : subtract(balance.paid, balance.loss);
  return {
    account_id: account.account_id,
    member_id: member.member_id,
    member_number: member.number,
    member_name: `${member.given_name} ${member.family_name}`,
    last_day: member.ended_on!,
    died,
    state,
    waits_for,
    claim: formatEuro(claim),
    rest: formatEuro(exit ? balance.claim : claim),
    next_due,
  };
}

export function presentExit(context: TenantContext, of: ExitPicture): ShareExitView {
  const { articles, balance, decided, disputes, exit, heirs, proposal, schedules, set_offs, standing } = of;
  const setOff = setOffTotal(set_offs);
  const lapses = articles.unpaid_on_exit === 'lapses';
  return {
    ...presentExitLine(of),
    paid: formatEuro(balance.paid),
    loss: formatEuro(balance.loss),
    loss_decision: exit?.loss_decision ?? '',
    loss_accounts: exit?.loss_accounts ?? '',
    interest: formatEuro(balance.interest),
    // what lapsed is gone from the account; what stays due gets less with every payment
    unpaid: formatEuro(exit?.unpaid_handling === 'lapsed' ? lapsedOf(exit, balance.paid) : balance.unpaid),
    unpaid_handling: exit?.unpaid_handling ?? (balance.unpaid === 0 ? 'nothing' : lapses ? 'lapsed' : 'stays_due'),
    set_off: formatEuro(setOff),
    refunded: formatEuro(subtract(balance.settled, setOff)),
    owes: formatEuro(balance.held < 0 ? negate(balance.held) : ZERO),
    fixed_on: exit?.fixed_on ?? null,
    disputes: disputes.map((dispute) => presentDispute(context, dispute)),
    set_offs: set_offs.map(({ amount, counter, evidence, on_date, set_off_id, what }) => ({
      set_off_id,
      what,
      amount: formatEuro(amount),
      evidence,
      counter,
      on_date,
    })),
    heirs: heirs ?? null,
    proposal: proposal ? presentSchedule(proposal) : null,
    decided: decided ? presentSchedule(decided) : null,
    history: schedules.filter((one) => one.replaced_on !== null).map(presentSchedule),
    account_standing: standing,
    iban: of.iban,
    rules: {
      schedule: articles.refund_schedule,
      months: articles.refund_months,
      terms: articles.refund_terms,
      may_be_deferred: articles.refund_hold,
      may_share_loss: articles.loss_allocation,
      may_be_set_off: articles.refund_set_off,
    },
    may_decide: context.has('board') && (proposal ?? decided)?.prepared_by !== context.actor.id,
  };
}

function presentDispute(context: TenantContext, dispute: ShareDispute): ExitDisputeView {
  const { exit_id: _exit, recorded_by, ...shown } = dispute;
  const waits = dispute.resolved_on === null;
  return {
    ...shown,
    contested: formatEuro(dispute.contested),
    may_resolve: waits && context.has('board') && recorded_by !== context.actor.id,
  };
}

export const presentInvoice = ({
  due_on,
  open,
  open_item_id,
  reference,
  relation_name,
}: OwnInvoice): OwnInvoiceView => ({
  open_item_id,
  relation_name,
  reference,
  due_on,
  open: formatEuro(open),
});

function presentSchedule(schedule: ScheduleView): RefundScheduleView {
  const { exit_id: _exit, prepared_by: _by, decided_by: _decider, terms, ...shown } = schedule;
  return { ...shown, terms: terms.map((term) => ({ ...term, amount: formatEuro(term.amount) })) };
}

export const presentOutlook = (of: ExitOutlook): ExitOutlookView => ({
  ...of,
  paid: formatEuro(of.paid),
  interest: formatEuro(of.interest),
  claim: formatEuro(of.claim),
  unpaid: formatEuro(of.unpaid),
  terms: of.terms.map((term) => ({ ...term, amount: formatEuro(term.amount) })),
});

export const presentLiquidity = (liquidity: ShareLiquidity): ShareLiquidityView => ({
  bank: formatEuro(liquidity.bank),
  undated: formatEuro(liquidity.undated),
  equity: formatEuro(liquidity.equity),
  reserve: formatEuro(liquidity.reserve),
  warnings: [...liquidity.warnings],
  months: liquidity.months.map((one) => ({
    month: one.month,
    collections: formatEuro(one.collections),
    refunds: formatEuro(one.refunds),
    other_in: formatEuro(one.other_in),
    other_out: formatEuro(one.other_out),
    balance: formatEuro(one.balance),
  })),
});
