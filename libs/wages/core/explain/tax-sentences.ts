import { PERIOD_FACTOR } from '../period.js';
import { type TaxTables } from '../parameters/tax-tables.js';
import { type How } from '../payslip/line.js';
import { type AnnualTax } from '../tax/annual-tax.js';
import { type PeriodTax } from '../tax/period-tax.js';
import { type Words } from './words.js';

type Of<Rule extends How['rule']> = Extract<How, { rule: Rule }>;

/** How wage tax on regular wage came about, step by step as in the Rekenvoorschriften. */
export function periodTaxSteps(w: Words, how: Of<'period_tax'>, tables: TaxTables): string[] {
  const { tax, days, earlier } = how;
  if (!tax.annual) return [w.say('Er is geen loon om belasting over te betalen.', 'There is no wage to tax.')];
  const steps: string[] = [];
  if (earlier) {
    steps.push(
      w.say(
        `Je kreeg over deze periode al eerder loon: ${w.money(earlier.taxableWage)}. We rekenen één keer over het totaal.`,
        `You were already paid ${w.money(earlier.taxableWage)} for this period. We compute once on the total.`,
      ),
    );
  }
  if (days !== undefined) {
    steps.push(
      w.say(
        `Je werkte ${w.count(days)} werkdagen van deze periode. We rekenen per dag: ${w.money(tax.wage)} per dag.`,
        `You were employed for ${w.count(days)} working days of this period. We compute by day: ${w.money(tax.wage)} a day.`,
      ),
    );
  }
  steps.push(
    ...rowSteps(w, tax, tax.annual, tables),
    ...creditSteps(w, tax, tax.annual),
    ...periodSteps(w, tax, tax.annual, tables),
  );
  if (days !== undefined)
    steps.push(
      w.say(
        `Voor ${w.count(days)} dagen samen: ${w.money(tax.tax * days)}.`,
        `For ${w.count(days)} days together: ${w.money(tax.tax * days)}.`,
      ),
    );
  if (earlier)
    steps.push(
      w.say(`Eerder hielden we al ${w.money(earlier.wageTax)} in.`, `${w.money(earlier.wageTax)} was withheld before.`),
    );
  return steps;
}

function rowSteps(w: Words, tax: PeriodTax, annual: AnnualTax, tables: TaxTables): string[] {
  const factor = PERIOD_FACTOR[tax.kind];
  const { bracket } = annual;
  const part = annual.tableWage - bracket.above;
  return [
    w.say(
      `Je loon over een heel jaar zou ${w.count(factor)} × ${w.money(tax.wage)} zijn. De tabel gaat in stappen van ${w.euros(tables.step)}: we rekenen met ${w.euros(annual.tableWage)} per jaar.`,
      `Your wage over a whole year would be ${w.count(factor)} × ${w.money(tax.wage)}. The table goes in steps of ${w.euros(tables.step)}: we compute with ${w.euros(annual.tableWage)} a year.`,
    ),
    bracket.above === 0
      ? w.say(
          `Belasting per jaar: ${w.percent(bracket.rate)} van ${w.euros(annual.tableWage)}, naar beneden afgerond op hele euro's: ${w.euros(annual.grossTax)}.`,
          `Tax a year: ${w.percent(bracket.rate)} of ${w.euros(annual.tableWage)}, rounded down to whole euros: ${w.euros(annual.grossTax)}.`,
        )
      : w.say(
          `Belasting per jaar: ${w.euros(bracket.taxAtEdge)} over de eerste ${w.euros(bracket.above)}, plus ${w.percent(bracket.rate)} van de ${w.euros(part)} daarboven. Naar beneden afgerond op hele euro's: ${w.euros(annual.grossTax)}.`,
          `Tax a year: ${w.euros(bracket.taxAtEdge)} on the first ${w.euros(bracket.above)}, plus ${w.percent(bracket.rate)} of the ${w.euros(part)} above that. Rounded down to whole euros: ${w.euros(annual.grossTax)}.`,
        ),
  ];
}

function creditSteps(w: Words, tax: PeriodTax, annual: AnnualTax): string[] {
  if (!tax.choice.taxCredit) {
    return [
      w.say(
        'Je hebt niet gevraagd om de loonheffingskorting. Daarom gaat er geen korting van de belasting af.',
        'You did not ask for the payroll tax credit, so no credit comes off the tax.',
      ),
    ];
  }
  const credits: [number, string, string][] = [
    [annual.generalCredit, 'algemene heffingskorting', 'general credit'],
    [annual.elderlyCredit, 'ouderenkorting', 'elderly credit'],
    [annual.labourCredit, 'arbeidskorting', 'labour credit'],
    [annual.singleElderlyCredit, 'alleenstaande-ouderenkorting', 'single elderly credit'],
  ];
  const given = credits.filter(([amount]) => amount > 0);
  if (given.length === 0)
    return [w.say('Bij dit loon zijn er geen kortingen meer.', 'At this wage there are no credits left.')];
  const list = given.map(([amount, dutch, english]) => `${w.say(dutch, english)} ${w.euros(amount)}`).join(', ');
  return [
    w.say(
      `Daar gaan je kortingen per jaar af: ${list}. Elke korting is naar boven afgerond op hele euro's.`,
      `Your credits a year come off: ${list}. Every credit is rounded up to whole euros.`,
    ),
  ];
}

function periodSteps(w: Words, tax: PeriodTax, annual: AnnualTax, tables: TaxTables): string[] {
  const factor = PERIOD_FACTOR[tax.kind];
  const regular = tax.tax + tax.youngDisabled - tax.aboveMaximum;
  const steps = [
    annual.tax === 0
      ? w.say(
          'De kortingen zijn even hoog als de belasting of hoger. Je betaalt geen loonheffing.',
          'The credits are as high as the tax or higher. You pay no wage tax.',
        )
      : w.say(
          `Er blijft ${w.euros(annual.tax)} per jaar over. Gedeeld door ${w.count(factor)} is dat ${w.money(regular)}, afgerond op hele centen.`,
          `${w.euros(annual.tax)} a year is left. Divided by ${w.count(factor)} that is ${w.money(regular)}, rounded to whole cents.`,
        ),
  ];
  if (tax.aboveMaximum > 0) {
    steps.push(
      w.say(
        `Je loon is hoger dan de laatste regel van de tabel. Over het deel daarboven betaal je ${w.percent(tables.aboveMaximum)}: ${w.money(tax.aboveMaximum)}, naar beneden afgerond.`,
        `Your wage is above the last row of the table. On the part above it you pay ${w.percent(tables.aboveMaximum)}: ${w.money(tax.aboveMaximum)}, rounded down.`,
      ),
    );
  }
  if (tax.youngDisabled > 0) {
    steps.push(
      w.say(
        `De jonggehandicaptenkorting gaat er nog af: ${w.money(tax.youngDisabled)}.`,
        `The credit for young disabled people comes off as well: ${w.money(tax.youngDisabled)}.`,
      ),
    );
  }
  return steps;
}

export function specialTaxSteps(w: Words, { tax }: Of<'special_tax'>): string[] {
  const { row } = tax;
  const percentage = tax.requested
    ? w.say(
        `Je vroeg zelf om een hoger percentage: ${w.percent(tax.applied)}.`,
        `You asked for a higher percentage yourself: ${w.percent(tax.applied)}.`,
      )
    : tax.taxCredit
      ? w.say(
          `Het percentage is ${w.percent(row.standard)} met een verrekening van ${w.percent(row.offset)}, samen ${w.percent(tax.applied)}. De verrekening past je kortingen aan op dit extra loon.`,
          `The percentage is ${w.percent(row.standard)} with an offset of ${w.percent(row.offset)}, together ${w.percent(tax.applied)}. The offset adjusts your credits for this extra pay.`,
        )
      : w.say(
          `Zonder loonheffingskorting is het percentage ${w.percent(tax.applied)}.`,
          `Without the payroll tax credit the percentage is ${w.percent(tax.applied)}.`,
        );
  return [
    w.say(
      `Dit loon krijg je eenmalig. Daarvoor geldt een eigen tabel. We zoeken daarin je jaarloon op: ${w.money(tax.annualWage)}, de regel vanaf ${w.euros(row.from)}.`,
      `This pay is one-off. It has a table of its own. We look up your annual wage in it: ${w.money(tax.annualWage)}, the row from ${w.euros(row.from)}.`,
    ),
    percentage,
    w.say(
      `${w.percent(tax.applied)} van ${w.money(tax.amount)} is ${w.money(tax.tax)}, naar beneden afgerond.`,
      `${w.percent(tax.applied)} of ${w.money(tax.amount)} is ${w.money(tax.tax)}, rounded down.`,
    ),
  ];
}

export const anonymousTaxSteps = (w: Words, how: Of<'anonymous_tax'>): string[] => [
  w.say(
    `We missen gegevens van jou of je identiteitsbewijs is niet gecontroleerd. Dan moeten we ${w.percent(how.rate)} van ${w.money(how.wage)} inhouden.`,
    `We lack details of you, or your identity document was not checked. Then we must withhold ${w.percent(how.rate)} of ${w.money(how.wage)}.`,
  ),
];

export function labourCreditSteps(w: Words, { tax }: Of<'labour_credit'>): string[] {
  const credited = tax.annual?.creditedLabourCredit ?? 0;
  const nominal = tax.annual?.labourCredit ?? 0;
  const factor = PERIOD_FACTOR[tax.kind];
  if (credited === 0)
    return [w.say('Er is geen arbeidskorting van je belasting afgegaan.', 'No labour credit came off your tax.')];
  const steps = [
    w.say(
      `Van je belasting ging ${w.euros(credited)} arbeidskorting per jaar af. Gedeeld door ${w.count(factor)} is dat ${w.money(tax.creditedLabourCredit)}.`,
      `${w.euros(credited)} labour credit a year came off your tax. Divided by ${w.count(factor)} that is ${w.money(tax.creditedLabourCredit)}.`,
    ),
  ];
  if (credited < nominal) {
    steps.push(
      w.say(
        `Je arbeidskorting zou ${w.euros(nominal)} zijn, maar er was niet meer belasting om van af te trekken.`,
        `Your labour credit would be ${w.euros(nominal)}, but there was no more tax to take it off.`,
      ),
    );
  }
  return steps;
}
