import { centsOf, showDecimal, showMoney, typedAmount, typedDecimal } from '../../lib/money';
import { CHOSEN, type Chosen, type OverCap, type Profit, type ProfitYear } from './contract';

/** What is chosen on the page, as it is typed. */
export interface Plan {
  cover_losses: boolean;
  /** Percent per piece, or an amount that an earlier proposal set. */
  parts: Record<Chosen, { percent: string } | { amount: string }>;
  bonus_basis: 'hours' | 'wage' | 'equal';
  charges_percent: string;
  distribution_basis: 'hours' | 'equal';
  capital_interest_percent: string;
  /** The most one member gets, gross; empty for no cap. */
  bonus_cap: string;
  over_cap: OverCap;
  /** The general reserve grows more slowly from so many times the yearly wages on; empty for never. */
  until_times: string;
  then_percent: string;
  /** Typed wages by member, for a bonus by wage. */
  wages: Record<string, string>;
  /** Typed charges by member, where they are not those of the rest. */
  charges: Record<string, string>;
}

const partsOf = (chosen: Profit['choices']['parts']): Plan['parts'] =>
  Object.fromEntries(
    CHOSEN.map((kind) => {
      const part = chosen.find((one) => one.kind === kind);
      return [
        kind,
        part?.amount === undefined
          ? { percent: showDecimal(part?.percent ?? '0') }
          : { amount: showMoney(part.amount) },
      ];
    }),
  ) as Plan['parts'];

const NOTHING: Plan = {
  cover_losses: true,
  parts: partsOf([]),
  bonus_basis: 'hours',
  charges_percent: '20',
  distribution_basis: 'hours',
  capital_interest_percent: '0',
  bonus_cap: '',
  over_cap: 'carried_forward',
  until_times: '',
  then_percent: '',
  wages: {},
  charges: {},
};

/** Something to start from; of a loss there is nothing to divide. */
export const firstPlanOf = ({ result }: ProfitYear): Plan =>
  centsOf(result) <= 0
    ? NOTHING
    : {
        ...NOTHING,
        parts: {
          ...NOTHING.parts,
          indivisible_reserve: { percent: '30' },
          wage_bonus: { percent: '30' },
          community_fund: { percent: '10' },
        },
      };

const stepOf = (parts: Profit['choices']['parts']): Pick<Plan, 'until_times' | 'then_percent'> => {
  const reserve = parts.find(({ kind }) => kind === 'general_reserve');
  return {
    until_times: showDecimal(reserve?.until_times ?? ''),
    then_percent: showDecimal(reserve?.then_percent ?? ''),
  };
};

export const planOf = ({ choices, members }: Profit): Plan => ({
  ...choices,
  parts: partsOf(choices.parts),
  charges_percent: showDecimal(choices.charges_percent),
  capital_interest_percent: showDecimal(choices.capital_interest_percent),
  bonus_cap: choices.bonus_cap === null ? '' : showMoney(choices.bonus_cap),
  ...stepOf(choices.parts),
  charges: Object.fromEntries(
    members.flatMap(({ charges_percent, member_id }) =>
      charges_percent === null ? [] : [[member_id, showDecimal(charges_percent)]],
    ),
  ),
  wages: Object.fromEntries(
    members.filter(({ wage }) => wage !== '0.00').map(({ member_id, wage }) => [member_id, showMoney(wage)]),
  ),
});

/** The body for the API: pieces of nothing are left out. */
export const bodyOf = (plan: Plan) => ({
  cover_losses: plan.cover_losses,
  parts: CHOSEN.flatMap((kind) => {
    const part = plan.parts[kind];
    const written = 'amount' in part ? { amount: typedAmount(part.amount) } : { percent: percentOf(part.percent) };
    const step = kind === 'general_reserve' && 'percent' in part ? writtenStep(plan) : {};
    return Object.values(written)[0] === '0' ? [] : [{ kind, ...written, ...step }];
  }),
  bonus_basis: plan.bonus_basis,
  charges_percent: percentOf(plan.charges_percent),
  distribution_basis: plan.distribution_basis,
  capital_interest_percent: percentOf(plan.capital_interest_percent),
  ...(plan.bonus_cap.trim() === '' ? {} : { bonus_cap: typedAmount(plan.bonus_cap), over_cap: plan.over_cap }),
  charges: Object.entries(plan.charges).flatMap(([member_id, percent]) =>
    percent.trim() === '' ? [] : [{ member_id, percent: typedDecimal(percent) }],
  ),
  wages: Object.entries(plan.wages).flatMap(([member_id, amount]) =>
    amount.trim() === '' ? [] : [{ member_id, amount: typedAmount(amount) }],
  ),
});

const percentOf = (text: string): string => (text.trim() === '' ? '0' : typedDecimal(text));

const writtenStep = ({ then_percent, until_times }: Plan) =>
  until_times.trim() === '' ? {} : { until_times: typedDecimal(until_times), then_percent: percentOf(then_percent) };
