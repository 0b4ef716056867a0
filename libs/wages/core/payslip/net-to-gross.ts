import { cents, DomainError, type Cents } from '#libs/kernel/index.js';
import { ceilDiv, times } from '../numbers.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { PERIOD_FACTOR, type PeriodKind } from '../period.js';
import { rowStart } from '../tax/period-tax.js';

/** The highest gross the search looks at: a million euro in one period. */
const HIGHEST = 100_000_000;

/**
 * The lowest gross, in cents, whose net reaches the target. Net is not monotone in gross: within the tables it drops where a
 * row begins (2026: 3,455.99 nets more than 3,456.00), so halving alone can miss the lowest answer. Net never drops by more
 * than one row's worth of tax, so: halve over table rows to the last row whose start nets less than the target minus that
 * drop, then go up cent by cent.
 * @param netOf net pay of a gross; everything else fixed
 * @throws DomainError `net_not_reachable` when no gross up to a million reaches it
 */
export function grossForNet(
  parameters: WageParameters,
  kind: PeriodKind,
  target: Cents,
  netOf: (gross: Cents) => Cents,
): Cents {
  if (target <= netOf(cents(0))) return cents(0);
  const drop = largestDrop(parameters, kind);
  const { step } = parameters.tax;
  const start = (row: number): Cents => rowStart(row * step, kind);
  let below = 0;
  let above = ceilDiv(times(HIGHEST, PERIOD_FACTOR[kind]), step * 100);
  if (netOf(start(above)) < target)
    throw new DomainError('invalid', 'net_not_reachable', {}, [{ pointer: '/net', code: 'net_not_reachable' }]);
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (netOf(start(middle)) < target - drop) below = middle;
    else above = middle;
  }
  for (let gross: number = start(below); gross <= HIGHEST; gross += 1) {
    if (netOf(cents(gross)) >= target) return cents(gross);
  }
  throw new DomainError('invalid', 'net_not_reachable', {}, [{ pointer: '/net', code: 'net_not_reachable' }]);
}

/**
 * The most that net can fall from one cent of gross to the next, in cents: one table step at the highest marginal tax (top
 * rate, every credit melting at once), a euro a year for each of the five roundings, and a cent for each of four deductions.
 */
function largestDrop(parameters: WageParameters, kind: PeriodKind): number {
  const column = parameters.tax.columns.aow_born_1946_or_later;
  const below = parameters.tax.columns.below_aow;
  const rates =
    parameters.tax.aboveMaximum +
    Math.max(column.general.taper, below.general.taper) +
    (column.elderly?.taper ?? 0) +
    Math.max(column.labour.taper, below.labour.taper);
  const perYear = ceilDiv(times(parameters.tax.step, rates), 1_000) + 500;
  return ceilDiv(perYear, PERIOD_FACTOR[kind]) + 4;
}
