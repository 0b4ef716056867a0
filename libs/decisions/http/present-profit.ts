import { formatEuro, sum } from '#libs/kernel/index.js';
import type { Choices } from '../core/choices.js';
import { writeChoices } from '../data/written-choices.js';
import type { ProfitPicture } from '../use-cases/profit-picture.js';
import type { YearWithProposal } from '../use-cases/view-appropriations.js';
import type { ProfitView, ProfitYearsView } from './profit.dto.js';

export function presentProfit(picture: ProfitPicture): ProfitView {
  const { choices, done, funds, interest_allowed, old_losses, proposal, purpose, result, rules, year } = picture;
  return {
    appropriation_id: proposal?.appropriation_id ?? null,
    year: year.year,
    starts_on: year.startsOn,
    ends_on: year.endsOn,
    state: proposal?.state ?? 'none',
    result: formatEuro(result),
    is_final: year.isClosed,
    result_changed: year.result !== result,
    old_losses: formatEuro(old_losses),
    wage_cost: formatEuro(picture.wage_cost),
    general_reserve: formatEuro(picture.general_reserve),
    rules,
    choices: choicesOf(choices),
    pieces: done.pieces.map(({ amount, kind, over_cap, percent }) => ({
      kind,
      percent: percent?.toFixed() ?? null,
      amount: formatEuro(amount),
      over_cap: formatEuro(over_cap),
    })),
    bonus_total: formatEuro(sum(done.members.map(({ bonus }) => bonus))),
    charges_total: formatEuro(sum(done.members.map(({ charges }) => charges))),
    members: membersOf(picture),
    funds: funds.map(({ account, after, now }) => ({ account, now: formatEuro(now), after: formatEuro(after) })),
    purpose,
    interest_allowed,
    adopted_on: proposal?.adopted_on ?? null,
    decision: proposal?.decision ?? '',
    confirmed_at: proposal?.confirmed_at?.toISOString() ?? null,
    entry_id: proposal?.entry_id ?? null,
    taken_back_on: proposal?.taken_back_on ?? null,
    taken_back_why: proposal?.taken_back_why ?? '',
    version: proposal?.version ?? 0,
  };
}

const choicesOf = (choices: Choices): ProfitView['choices'] => ({
  ...writeChoices(choices),
  bonus_cap: choices.bonus_cap === null ? null : formatEuro(choices.bonus_cap),
  over_cap: choices.over_cap,
});

const membersOf = ({ done, names }: ProfitPicture): ProfitView['members'] =>
  done.members
    .map((member) => ({
      member_id: member.member_id,
      name: names.get(member.member_id) ?? '',
      engagement: member.engagement,
      minutes: member.minutes,
      days: member.days,
      wage: formatEuro(member.wage),
      paid_in: formatEuro(member.paid_in),
      bonus: formatEuro(member.bonus),
      charges: formatEuro(member.charges),
      charges_percent: member.charges_percent?.toFixed() ?? null,
      supplement: formatEuro(member.supplement),
      interest: formatEuro(member.interest),
      distribution: formatEuro(member.distribution),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));

export const presentYears = (years: readonly YearWithProposal[]): ProfitYearsView => ({
  items: years.map(({ proposal, taken_back, year }) => ({
    year: year.year,
    starts_on: year.startsOn,
    ends_on: year.endsOn,
    result: formatEuro(year.result),
    is_final: year.isClosed,
    state: proposal?.state ?? 'none',
    appropriation_id: proposal?.appropriation_id ?? null,
    taken_back: taken_back.map(({ appropriation_id, decision, taken_back_on, taken_back_why }) => ({
      appropriation_id,
      decision,
      taken_back_on: taken_back_on!,
      taken_back_why,
    })),
  })),
});
