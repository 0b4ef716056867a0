import { type Fault } from '#libs/kernel/index.js';
import { PERIOD_FACTOR, PERIOD_KINDS } from '../period.js';
import { dayNumber } from '../calendar.js';
import { floorDiv, portion, times, WHOLE, type Rate } from '../numbers.js';
import { type Bracket, type FigureId } from './catalogue.js';
import { type Figure } from './figure.js';
import { changeDates, FiguresAt } from './figures-at.js';
import { type Break, type Rule } from './rule.js';
import { brokenSpecialRates } from './special-rate-rules.js';

/**
 * Relations between figures that hold in every published year; a mistyped figure breaks one of them.
 * Each rule is checked on every date on which something changes.
 */
const RULES: readonly Rule[] = [
  brackets,
  firstBracket,
  credits,
  labourCredit,
  maximumTableWage,
  premiumMaxima,
  minimumWage,
  fourWeekPeriods,
  brokenSpecialRates,
];

export function brokenRules(figures: ReadonlyMap<FigureId, Figure>): Fault[] {
  const faults = new Map<string, Fault>();
  for (const date of changeDates(figures)) {
    const broken: Break = (figure, code, params = {}) =>
      faults.set(`${figure} ${code}`, { pointer: `/figures/${figure}`, code, params: { date, ...params } });
    for (const rule of RULES) rule(new FiguresAt(figures, date), broken);
  }
  return [...faults.values()];
}

const AGE_GROUPS = ['below_aow', 'aow_born_1946_or_later', 'aow_born_1945_or_earlier'] as const;
const AGES = ['below_aow', 'aow'] as const;

/** The scale starts at nothing, has no gaps, ends open, never falls, and the tax at each edge is that of the rows before, in whole euros down. */
function brackets(at: FiguresAt, broken: Break): void {
  for (const group of AGE_GROUPS) {
    const id = `wageTax.brackets.${group}` as const;
    const rows = at.get(id);
    const first = rows[0];
    if (!first || first.above !== 0 || first.taxAtEdge !== 0 || rows.at(-1)?.upTo !== null)
      broken(id, 'brackets_not_complete');
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      if (!next) return;
      if (row.upTo !== next.above || next.above <= row.above) broken(id, 'brackets_have_a_gap', { row: index + 1 });
      else if (next.taxAtEdge !== taxAt(row, next.above))
        broken(id, 'bracket_tax_at_edge_wrong', { row: index + 2, wanted: taxAt(row, next.above) });
      if (next.rate < row.rate) broken(id, 'brackets_fall', { row: index + 2 });
    });
  }
}

const taxAt = (row: Bracket, edge: number): number =>
  row.taxAtEdge + floorDiv(times(edge - row.above, row.rate), WHOLE);

/** Wage tax and national insurances together are the rate of the first bracket. */
function firstBracket(at: FiguresAt, broken: Break): void {
  for (const age of AGES) {
    const id = `wageTax.firstBracket.${age}` as const;
    const total = [...at.get(id).values()].reduce((sum, part) => sum + part, 0);
    const group = age === 'aow' ? 'aow_born_1946_or_later' : age;
    if (total !== at.get(`wageTax.brackets.${group}`)[0]?.rate) broken(id, 'first_bracket_parts_differ');
  }
}

/** A credit that tapers is gone, within two euros, where the file says it is zero. */
function credits(at: FiguresAt, broken: Break): void {
  for (const group of ['generalCredit.below_aow', 'generalCredit.aow', 'elderlyCredit'] as const) {
    const above = at.get(`${group}.taperAbove`);
    const zero = at.get(`${group}.zeroFrom`);
    const left = times(at.get(`${group}.maximum`), WHOLE) - times(zero - above, at.get(`${group}.taper`));
    if (above >= zero || Math.abs(left) > 2 * WHOLE) broken(`${group}.zeroFrom`, 'credit_does_not_end');
  }
}

/** Edges and caps rise; each cap is what its segment builds up, within a euro; the taper ends at the last edge, within two. */
function labourCredit(at: FiguresAt, broken: Break): void {
  const edges = ([1, 2, 3, 4] as const).map((number) => at.get(`labourCredit.breakpoint.${number}`));
  if (edges.some((edge, index) => index > 0 && edge <= (edges[index - 1] ?? 0)))
    return broken('labourCredit.breakpoint.1', 'labour_credit_edges_not_rising');
  for (const age of AGES) {
    let before = 0;
    ([1, 2, 3] as const).forEach((segment) => {
      const id = `labourCredit.${age}.cap.${segment}` as const;
      const width = (edges[segment - 1] ?? 0) - (edges[segment - 2] ?? 0);
      const built = before * WHOLE + times(width, at.get(`labourCredit.${age}.rate.${segment}`));
      if (Math.abs(built - at.get(id) * WHOLE) > WHOLE) broken(id, 'labour_credit_cap_wrong');
      before = at.get(id);
    });
    const left = before * WHOLE - times((edges[3] ?? 0) - (edges[2] ?? 0), at.get(`labourCredit.${age}.taper`));
    if (Math.abs(left) > 2 * WHOLE) broken(`labourCredit.${age}.taper`, 'credit_does_not_end');
  }
}

/** The tables end at the first multiple of five steps at or above the end of the labour credit (seen in 2025, 2026 and the 2027 proposal). */
function maximumTableWage(at: FiguresAt, broken: Break): void {
  const stride = at.get('wageTax.tableStep') * 5;
  const wanted = Math.ceil(at.get('labourCredit.breakpoint.4') / stride) * stride;
  if (at.get('wageTax.maximumTableWage') !== wanted)
    broken('wageTax.maximumTableWage', 'maximum_table_wage_wrong', { wanted });
}

/** A period's maximum is the year's divided by the periods, rounded down: the lost cents are not repaired. */
function premiumMaxima(at: FiguresAt, broken: Break): void {
  for (const kind of PERIOD_KINDS) {
    const id = `premiumWage.maximum.${kind}` as const;
    if (at.get(id) !== floorDiv(at.get('premiumWage.maximum.year'), PERIOD_FACTOR[kind]))
      broken(id, 'premium_maximum_not_the_year_divided');
  }
}

/** Every youth amount is its percentage of the adult amount, half up. */
function minimumWage(at: FiguresAt, broken: Break): void {
  const adult = at.get('minimumWage.hourly').get(21);
  if (adult === undefined) return broken('minimumWage.hourly', 'minimum_wage_adult_missing');
  const pairs = [
    ['minimumWage.hourly', 'minimumWage.percent'],
    ['minimumWage.hourlyApprentice', 'minimumWage.percentApprentice'],
  ] as const;
  for (const [id, percentId] of pairs) {
    const percent: ReadonlyMap<string, Rate> = at.find(percentId) ?? new Map<string, Rate>();
    const amounts = at.find(id);
    if ((amounts?.size ?? 0) !== percent.size) broken(id, 'minimum_wage_ages_differ');
    for (const [age, amount] of amounts ?? []) {
      const share = percent.get(String(age));
      if (share === undefined || portion(adult, share, 'half_up') !== amount)
        broken(id, 'minimum_wage_not_the_percentage', { age });
    }
  }
}

/** Thirteen periods follow each other from 1 January to 31 December. */
function fourWeekPeriods(at: FiguresAt, broken: Break): void {
  const periods = at.find('payPeriods.fourWeeks');
  if (!periods) return;
  const year = at.date.slice(0, 4);
  const joined = periods.every((period, index) => {
    const before = periods[index - 1];
    return (
      period.to > period.from &&
      (before ? dayNumber(period.from) === dayNumber(before.to) + 1 : period.from === `${year}-01-01`)
    );
  });
  if (!joined || periods.length !== 13 || periods.at(-1)?.to !== `${year}-12-31`)
    broken('payPeriods.fourWeeks', 'four_week_periods_not_a_year');
}
