import { centsOf, typedAmount, typedDecimal } from '../../lib/money';
import { CHOSEN, type Chosen, type Profit, type ProfitYear } from './contract';

/** What is chosen on the page, as it is typed. */
export interface Plan {
  cover_losses: boolean;
  /** Percent per piece, or an amount that an earlier proposal set. */
  parts: Record<Chosen, { percent: string } | { amount: string }>;
  bonus_basis: 'hours' | 'wage' | 'equal';
  charges_percent: string;
  distribution_basis: 'hours' | 'equal';
  capital_interest_percent: string;
  /** Typed wages by member, for a bonus by wage. */
  wages: Record<string, string>;
}

const partsOf = (chosen: Profit['choices']['parts']): Plan['parts'] =>
  Object.fromEntries(
    CHOSEN.map((kind) => {
      const part = chosen.find((one) => one.kind === kind);
      return [kind, part?.amount === undefined ? { percent: part?.percent ?? '0' } : { amount: part.amount }];
    }),
  ) as Plan['parts'];

const NOTHING: Plan = {
  cover_losses: true,
  parts: partsOf([]),
  bonus_basis: 'hours',
  charges_percent: '20',
  distribution_basis: 'hours',
  capital_interest_percent: '0',
  wages: {},
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

export const planOf = ({ choices, members }: Profit): Plan => ({
  ...choices,
  parts: partsOf(choices.parts),
  wages: Object.fromEntries(
    members.filter(({ wage }) => wage !== '0.00').map(({ member_id, wage }) => [member_id, wage]),
  ),
});

/** The body for the API: pieces of nothing are left out. */
export const bodyOf = (plan: Plan) => ({
  cover_losses: plan.cover_losses,
  parts: CHOSEN.flatMap((kind) => {
    const part = plan.parts[kind];
    const written = 'amount' in part ? { amount: typedAmount(part.amount) } : { percent: percentOf(part.percent) };
    return Object.values(written)[0] === '0' ? [] : [{ kind, ...written }];
  }),
  bonus_basis: plan.bonus_basis,
  charges_percent: percentOf(plan.charges_percent),
  distribution_basis: plan.distribution_basis,
  capital_interest_percent: percentOf(plan.capital_interest_percent),
  wages: Object.entries(plan.wages).flatMap(([member_id, amount]) =>
    amount.trim() === '' ? [] : [{ member_id, amount: typedAmount(amount) }],
  ),
});

const percentOf = (text: string): string => (text.trim() === '' ? '0' : typedDecimal(text));
