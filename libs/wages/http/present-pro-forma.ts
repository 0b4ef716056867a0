import { cents, formatEuro, sum, type DomainError } from '#libs/kernel/index.js';
import { problemOf } from '#libs/platform/index.js';
import { type Explanation } from '../core/explain/explain.js';
import { type Language } from '../core/explain/words.js';
import { inWords, type ProForma } from '../core/pro-forma.js';
import { presentFigure } from './present-figure.js';
import { type FloorView, type PayslipLineView, type ProFormaView, type RowRefusalView } from './pro-forma.views.js';

/** A pro-forma as the API tells it, every line and floor in words. */
export function presentProForma(result: ProForma, language: Language): ProFormaView {
  const { payslip, floors } = result;
  const { totals, input } = payslip;
  const words = inWords(result, language);
  return {
    period: { kind: input.period.kind, from: input.period.from, to: input.period.to },
    paid_on: input.paidOn,
    basic_pay: formatEuro(basicPayOf(result)),
    totals: {
      gross: formatEuro(totals.gross),
      taxable: formatEuro(totals.taxable),
      wage_tax: formatEuro(totals.wageTax),
      net: formatEuro(totals.net),
      payable: formatEuro(totals.payable),
      employer_cost: formatEuro(totals.employerCost),
    },
    lines: words.lines.map(presentLine),
    floors: presentFloors(result, words.floors),
    binding_floor: floors.binding?.floor ?? null,
    blocked: floors.blocked,
  };
}

const basicPayOf = ({ payslip }: ProForma) =>
  sum(payslip.lines.filter((line) => line.code === 'basic').map((line) => line.amount));

const presentLine = (line: Explanation): PayslipLineView => ({
  code: line.code,
  section: line.section,
  label: line.label,
  amount: formatEuro(line.amount),
  sentences: [...line.sentences],
  law: line.law,
  rounding: line.rounding,
  figures: line.figures.map(presentFigure),
});

function presentFloors({ floors }: ProForma, words: ReturnType<typeof inWords>['floors']): FloorView[] {
  const { statutory, payScale, livingWage } = floors;
  const highest = statutory.parts.reduce((most, part) => Math.max(most, part.hourly ?? 0), 0);
  return [
    {
      ...verdict('statutory', statutory),
      hourly: highest > 0 ? formatEuro(cents(highest)) : null,
      example: false,
      sentences: [...words.statutory],
    },
    {
      ...verdict('pay_scale', payScale),
      hourly: payScale.scale ? formatEuro(payScale.scale.hourly) : null,
      example: false,
      sentences: [...words.payScale],
    },
    {
      ...verdict('living_wage', livingWage),
      hourly: livingWage.living ? formatEuro(livingWage.living.grossPerHour) : null,
      example: livingWage.living?.norm.example ?? false,
      sentences: [...words.livingWage],
    },
  ];
}

const verdict = (
  floor: string,
  check: { status: string; consequence: string; reason: string | undefined },
): Pick<FloorView, 'floor' | 'status' | 'consequence' | 'reason'> => ({
  floor,
  status: check.status,
  consequence: check.consequence,
  reason: check.reason ?? null,
});

/** A refused row of a batch, in the words a single request would have been refused with. */
export function presentRefusal(error: DomainError, language: Language): RowRefusalView {
  const { code, detail, errors = [] } = problemOf(error, language, '');
  return { code, detail, errors };
}
