import { DomainError, type Cents, type Fault } from '#libs/kernel/index.js';
import { explain, type Explanation } from './explain/explain.js';
import { floorSentences, type FloorSentences } from './explain/floor-sentences.js';
import { Words, type Language } from './explain/words.js';
import { floorsOf, type Floors, type FloorSettings } from './floors/floors.js';
import { readNormFields } from './floors/read-norm.js';
import { POLICIES, type Deviation } from './floors/policy.js';
import { ObjectReader } from './input/object-reader.js';
import { checkTogether, readInput } from './input/read-payslip-input.js';
import { type ParameterBook } from './parameters/parameter-book.js';
import { grossForNet } from './payslip/net-to-gross.js';
import { payslipOf, type Payslip } from './payslip/payslip.js';
import { type PayslipInput } from './payslip/payslip-input.js';

/** A calculation nobody stores: contract and period in, payslip, floors and employer cost out. */
export interface ProFormaInput {
  readonly payslip: PayslipInput;
  readonly floors: FloorSettings;
  /** when given, basic pay is searched so that net pay reaches it; other pay stays as it is */
  readonly net: Cents | undefined;
}

export interface ProForma {
  readonly payslip: Payslip;
  readonly floors: Floors;
  readonly employerCost: Cents;
}

/** Payslip, floors and employer cost; with `net`, for the lowest basic pay whose net reaches it. */
export function proForma(book: ParameterBook, input: ProFormaInput): ProForma {
  const payslip = underPayslip(() =>
    payslipOf(book, input.net === undefined ? input.payslip : withNet(book, input.payslip, input.net)),
  );
  return { payslip, floors: floorsOf(book, payslip, input.floors), employerCost: payslip.totals.employerCost };
}

/**
 * Faults that only the computation finds point into the payslip, which here is a part of the request. A sum too large to be
 * exact is a fault of the pay, not of ours.
 */
function underPayslip<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError)
      throw DomainError.field('/payslip/pay', 'amount_too_large', { most: '1000000.00' });
    if (!(error instanceof DomainError)) throw error;
    const faults = error.faults.map((fault) =>
      fault.pointer === '/net' ? fault : { ...fault, pointer: `/payslip${fault.pointer}` },
    );
    throw new DomainError(error.kind, error.code, error.params, faults);
  }
}

/** One result or one refusal per input, in order: a faulty row does not stop the others. */
export function proFormaBatch(book: ParameterBook, inputs: readonly unknown[]): (ProForma | DomainError)[] {
  return inputs.map((raw) => {
    try {
      return proForma(book, readProForma(raw, book));
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  });
}

/** The same payslip input with the lowest basic pay whose net reaches a target. */
export function withNet(book: ParameterBook, input: PayslipInput, net: Cents): PayslipInput {
  const others = input.pay.filter((item) => item.kind !== 'basic');
  const withBasic = (amount: Cents): PayslipInput => ({ ...input, pay: [{ kind: 'basic', amount }, ...others] });
  const basic = grossForNet(
    book.on(input.paidOn),
    input.period.kind,
    net,
    (gross) => payslipOf(book, withBasic(gross)).totals.net,
  );
  return withBasic(basic);
}

/**
 * A pro-forma request from its API form: `{ payslip, net?, floors? }`.
 * @throws DomainError `invalid_input` with every fault and the pointer to its field
 */
export function readProForma(raw: unknown, book: ParameterBook): ProFormaInput {
  const faults: Fault[] = [];
  const reader = new ObjectReader(raw, '', faults);
  const payslipReader = reader.object('payslip');
  const payslip = readInput(payslipReader, book);
  payslipReader.close();
  const net = reader.has('net') ? reader.euro('net') : undefined;
  const floors = reader.optional('floors', readFloorSettings) ?? NO_SETTINGS;
  reader.close();
  if (faults.length === 0) checkTogether(payslip, book, faults, '/payslip');
  if (faults.length > 0) throw DomainError.faults(faults);
  return { payslip, net, floors };
}

const NO_SETTINGS: FloorSettings = {
  area: '',
  norms: [],
  livingWage: 'inform',
  scales: [],
  payScale: 'inform',
  weeksPerYear10: 520,
  livingWageDeviation: undefined,
  payScaleDeviation: undefined,
};

function readFloorSettings(reader: ObjectReader): FloorSettings {
  return {
    area: reader.has('area') ? reader.text('area') : '',
    norms: reader.list('norms', readNormFields),
    livingWage: reader.choice('living_wage', POLICIES, 'inform'),
    scales: reader.list('scales', (item) => ({
      name: item.text('name'),
      hourly: item.euro('hourly'),
      from: item.date('from'),
      source: item.text('source'),
    })),
    payScale: reader.choice('pay_scale', POLICIES, 'inform'),
    weeksPerYear10: reader.choice('weeks_per_month', ['52/12', '4.35'], '52/12') === '4.35' ? 522 : 520,
    livingWageDeviation: reader.optional('living_wage_deviation', readDeviation),
    payScaleDeviation: reader.optional('pay_scale_deviation', readDeviation),
  };
}

const readDeviation = (reader: ObjectReader): Deviation => ({
  reason: reader.text('reason'),
  decidedOn: reader.date('decided_on'),
  until: reader.has('until') ? reader.date('until') : undefined,
});

/** A pro-forma result in words: every line and every floor, in one language. */
export interface ProFormaInWords {
  readonly lines: readonly Explanation[];
  readonly floors: FloorSentences;
}

export const inWords = (result: ProForma, language: Language): ProFormaInWords => ({
  lines: result.payslip.lines.map((line) => explain(line, result.payslip.parameters, language)),
  floors: floorSentences(new Words(language), result.floors),
});
