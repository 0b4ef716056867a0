import { Decimal, DomainError, sum, type Cents, type Fault } from '#libs/kernel/index.js';
import type { PieceKind } from './choices.js';
import type { Piece } from './piece.js';

/** A bound in whole percent of what there is to divide, and the article that sets it. */
export interface ProfitRule {
  readonly percent: number;
  /** As it was written down; empty where nobody did. */
  readonly clause: string;
}

/** What the articles say of how profit is divided. */
export interface ProfitRules {
  /** At least so much to general and indivisible reserve together. */
  readonly reserves_least: ProfitRule;
  readonly indivisible_least: ProfitRule;
  /** At most so much to members, whichever way. */
  readonly members_most: ProfitRule;
}

const RESERVES: readonly PieceKind[] = ['general_reserve', 'indivisible_reserve'];
const MEMBERS: readonly PieceKind[] = ['capital_interest', 'wage_bonus', 'price_supplement', 'member_distribution'];

/**
 * Holds a division to the articles. Whole cents are never held against it: a bound that is no whole cent is rounded to the side of
 * the proposal.
 * @param base the result less losses of earlier years, in cents
 * @throws profit_rule_reserves_least, profit_rule_indivisible_least, profit_rule_members_most (422) with the article
 */
export function checkRules(pieces: readonly Piece[], base: Cents, rules: ProfitRules): void {
  const total = (kinds: readonly PieceKind[]) =>
    sum(pieces.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
  const fault = (code: string, { clause, percent }: ProfitRule): Fault => ({
    pointer: '/parts',
    code: clause === '' ? code : `${code}_clause`,
    params: { percent, clause },
  });
  const part = ({ percent }: ProfitRule) => new Decimal(base).times(percent).div(100);
  const least = (rule: ProfitRule) => part(rule).floor().toNumber();
  const most = (rule: ProfitRule) => part(rule).ceil().toNumber();
  const faults: Fault[] = [];
  if (total(RESERVES) < least(rules.reserves_least))
    faults.push(fault('profit_rule_reserves_least', rules.reserves_least));
  if (total(['indivisible_reserve']) < least(rules.indivisible_least))
    faults.push(fault('profit_rule_indivisible_least', rules.indivisible_least));
  if (total(MEMBERS) > most(rules.members_most)) faults.push(fault('profit_rule_members_most', rules.members_most));
  if (faults.length > 0) throw DomainError.faults(faults);
}
