import { ceilDiv, floorDiv, times, WHOLE } from '../numbers.js';
import { type Bracket } from '../parameters/catalogue.js';
import { type TableColour, type TaperedCredit, type TaxColumn, type TaxTables } from '../parameters/tax-tables.js';

/** What decides the credits: the employee's written choices and the colour of the table. */
export interface CreditChoice {
  readonly colour: TableColour;
  /** loonheffingskorting: the employee's written request, at one payer at a time */
  readonly taxCredit: boolean;
  readonly singleElderly: boolean;
}

/** The tax on one row of the annual table, with everything that led to it. All amounts in whole euros a year. */
export interface AnnualTax {
  readonly tableWage: number;
  readonly bracket: Bracket;
  /** tax before credits, rounded down */
  readonly grossTax: number;
  /** the credits as the law gives them, each rounded up */
  readonly generalCredit: number;
  readonly elderlyCredit: number;
  readonly labourCredit: number;
  readonly singleElderlyCredit: number;
  /** the labour credit that the tax left room for (verrekende arbeidskorting) */
  readonly creditedLabourCredit: number;
  readonly tax: number;
}

/**
 * Steps 3 to 6 of the Rekenvoorschriften voor de geautomatiseerde loonadministratie, on a table wage that is a multiple
 * of the table step (whole euros). Tax rounds down, every credit rounds up; when the credits exceed the tax they are cut
 * in the order single elderly, labour, elderly, general.
 */
export function annualTax(tables: TaxTables, column: TaxColumn, tableWage: number, choice: CreditChoice): AnnualTax {
  const bracket = bracketOf(column, tableWage);
  const grossTax = floorDiv(times(tableWage - bracket.above, bracket.rate), WHOLE) + bracket.taxAtEdge;
  const credit = choice.taxCredit;
  const general = credit ? taperedCredit(column.general, tableWage) : 0;
  const elderly = credit && column.elderly ? taperedCredit(column.elderly, tableWage) : 0;
  const labour = credit && choice.colour === 'white' ? labourCredit(tables, column, tableWage) : 0;
  const single = credit && column.elderly && choice.singleElderly ? column.singleElderly : 0;
  const roomForLabour = Math.max(0, grossTax - general - elderly);
  return {
    tableWage,
    bracket,
    grossTax,
    generalCredit: general,
    elderlyCredit: elderly,
    labourCredit: labour,
    singleElderlyCredit: single,
    creditedLabourCredit: Math.min(labour, roomForLabour),
    tax: Math.max(0, grossTax - general - elderly - labour - single),
  };
}

function bracketOf(column: TaxColumn, tableWage: number): Bracket {
  for (const bracket of column.brackets) if (bracket.upTo === null || tableWage <= bracket.upTo) return bracket;
  throw new RangeError('a scale without an open end'); // the parameter rules refuse such a file
}

/** algemene heffingskorting, ouderenkorting: a maximum that melts away above a threshold, rounded up to whole euros. */
function taperedCredit(credit: TaperedCredit, tableWage: number): number {
  if (tableWage >= credit.zeroFrom) return 0;
  if (tableWage <= credit.taperAbove) return credit.maximum;
  return Math.max(0, ceilDiv(credit.maximum * WHOLE - times(tableWage - credit.taperAbove, credit.taper), WHOLE));
}

/**
 * arbeidskorting: three segments build it up to cumulative caps, then it melts away; rounded up to whole euros. The rules
 * round each product half up to five decimals; with rates of three decimals of a percent every product has at most five,
 * so counting in 1/100,000 euro is that rounding.
 */
export function labourCredit(tables: TaxTables, column: TaxColumn, tableWage: number): number {
  const [g1, g2, g3, g4] = tables.labourEdges;
  if (tableWage >= g4) return 0;
  const { rates, caps, taper } = column.labour;
  const first = Math.min(rates[0] * tableWage, caps[0] * WHOLE);
  const second = Math.min(first + rates[1] * Math.max(0, tableWage - g1), caps[1] * WHOLE);
  const third = Math.min(second + rates[2] * Math.max(0, tableWage - g2), caps[2] * WHOLE);
  return Math.max(0, ceilDiv(third - taper * Math.max(0, tableWage - g3), WHOLE));
}
