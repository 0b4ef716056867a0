import { cents, subtract, sum, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { balanceOf, type Figures } from './figures.js';

/** One figure as the register has it and as the ledger has it. */
export interface Tie {
  readonly name: 'capital' | 'claim' | 'held';
  readonly register: Cents;
  readonly ledger: Cents;
  /** Zero when they agree. */
  readonly difference: Cents;
}

export interface TiedMember extends Figures {
  readonly member_id: Id;
  readonly member_number: number;
  readonly member_name: string;
  readonly ledger_capital: Cents;
  readonly ledger_claim: Cents;
  readonly ledger_held: Cents;
}

export interface ShareTieOut {
  readonly on: LocalDate;
  readonly agrees: boolean;
  readonly ties: readonly Tie[];
  /** Members whose cards differ; empty when all is well. */
  readonly differing: readonly (Pick<TiedMember, 'member_id' | 'member_number' | 'member_name'> & { ties: Tie[] })[];
}

/** Register, member cards and control accounts on one day: per member and together (must-have M25). */
export function tieOut(on: LocalDate, members: readonly TiedMember[]): ShareTieOut {
  const perMember = members.map((member) => ({ member, ties: tiesOf(member) }));
  const ties = (['capital', 'claim', 'held'] as const).map((name, index) =>
    tie(
      name,
      sum(perMember.map((one) => one.ties[index]!.register)),
      sum(perMember.map((one) => one.ties[index]!.ledger)),
    ),
  );
  const differing = perMember
    .filter((one) => one.ties.some(({ difference }) => difference !== 0))
    .map(({ member: { member_id, member_name, member_number }, ties: own }) => ({
      member_id,
      member_number,
      member_name,
      ties: own,
    }));
  return { on, agrees: differing.length === 0, ties, differing };
}

function tiesOf(member: TiedMember): Tie[] {
  const { capital, claim, held } = balanceOf(member);
  return [
    tie('capital', capital, member.ledger_capital),
    tie('claim', claim, member.ledger_claim),
    tie('held', held, member.ledger_held),
  ];
}

const tie = (name: Tie['name'], register: Cents, ledger: Cents): Tie => ({
  name,
  register: cents(register),
  ledger: cents(ledger),
  difference: subtract(register, ledger),
});
