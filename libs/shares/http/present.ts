import { formatEuro, type Cents } from '#libs/kernel/index.js';
import type { Page } from '#libs/platform/index.js';
import type { DeductionAgreement } from '../core/agreement.js';
import { isCorrectable } from '../core/correctable.js';
import type { PlanView as Plan, ShareDetail } from '../core/share-detail.js';
import type { ShareTieOut, Tie } from '../core/tie-out.js';
import type { ShareRequest } from '../core/share-request.js';
import type { ShareRequestView } from './share-request.dto.js';
import type { ShareLine } from '../core/share-line.js';
import type { ShareSummary } from '../use-cases/sum-share-register.js';
import type {
  DeductionAgreementView,
  InstalmentPlanView,
  SharePage,
  ShareLineView,
  ShareSummaryView,
  MemberShareView,
  ShareTieOutView,
  TieView,
} from './share.dto.js';

/** The same object with its amounts in the API's form: `"12.50"`. */
function inEuro<T extends object, Key extends keyof T>(
  value: T,
  names: readonly Key[],
): Omit<T, Key> & Record<Key, string> {
  const amounts = Object.fromEntries(names.map((name) => [name, formatEuro(value[name] as Cents)]));
  return { ...value, ...amounts };
}

const FIGURES = ['obligation', 'paid', 'unpaid', 'held', 'capital', 'claim'] as const;

export function presentShare(detail: ShareDetail): MemberShareView {
  const { agreements, arrears, giving_back, request, due, interest, loss, movements, next_term, plan, ...rest } =
    detail;
  const { fixed: _fixed, settled: _settled, called: _called, ...shown } = inEuro(rest, FIGURES);
  const taken = new Set(movements.flatMap(({ reverses }) => reverses ?? []));
  return {
    ...shown,
    due: formatEuro(due),
    arrears: formatEuro(arrears),
    loss: formatEuro(loss),
    interest: formatEuro(interest),
    next_term: next_term && inEuro(next_term, ['amount', 'open']),
    plan: plan && presentPlan(plan),
    giving_back: giving_back && inEuro(giving_back, ['amount']),
    request: request && presentRequest(request),
    agreements: agreements.map(presentAgreement),
    movements: movements.map((movement) => {
      const { channel, figure, kind, movement_id, on_date, reason, reverses } = movement;
      const change = formatEuro(movement.change);
      const correctable = isCorrectable(movement) && !taken.has(movement_id);
      return { movement_id, kind, figure, change, on_date, channel, reason, reverses, correctable };
    }),
  };
}

const presentPlan = ({ terms, ...plan }: Plan): InstalmentPlanView => ({
  ...plan,
  terms: terms.map((term) => inEuro(term, ['amount', 'open'])),
});

function presentAgreement(agreement: DeductionAgreement): DeductionAgreementView {
  const { agreement_id, from_holiday_pay, kind, most, revoked_on, signed_at, starts_on, wording } = agreement;
  const at = signed_at.toISOString();
  return {
    agreement_id,
    kind,
    most: formatEuro(most),
    starts_on,
    from_holiday_pay,
    wording,
    signed_at: at,
    revoked_on,
  };
}

export function presentRequest(request: Omit<ShareRequest, 'account_id'>): ShareRequestView {
  const { answer, asked_on, decided_on, reason, request_id, state, wish } = request;
  const plan = wish.kind === 'plan' ? wish.plan : undefined;
  return {
    request_id,
    kind: wish.kind,
    channel: plan?.channel ?? null,
    rhythm: plan?.rhythm ?? null,
    first_due_on: plan?.first_due_on ?? null,
    terms: (wish.kind === 'pause' ? wish.terms : wish.plan.terms) ?? null,
    term_amount: plan?.term_amount === undefined ? null : formatEuro(plan.term_amount),
    reason,
    asked_on,
    state,
    decided_on,
    answer,
  };
}

const LINE = [...FIGURES, 'due', 'arrears'] as const;
const SUMMARY = [...FIGURES, 'due'] as const;

export const presentPage = ({ items, next_cursor }: Page<ShareLine>): SharePage => ({
  items: items.map((line): ShareLineView => inEuro(line, LINE)),
  next_cursor,
});

export const presentSummary = (summary: ShareSummary): ShareSummaryView => inEuro(summary, SUMMARY);

export const presentTieOut = ({ differing, ties, ...rest }: ShareTieOut): ShareTieOutView => ({
  ...rest,
  ties: ties.map(presentTie),
  differing: differing.map((one) => ({ ...one, ties: one.ties.map(presentTie) })),
});

const presentTie = (tie: Tie): TieView => inEuro(tie, ['register', 'ledger', 'difference']);
