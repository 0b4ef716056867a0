import v8 from 'node:v8';
import vm from 'node:vm';
import { SalaryPaycheck } from 'dutch-tax-income-calculator';
import { cents, localDate, type Cents } from '#libs/kernel/index.js';
import { parameterBook, payslipOf, readPayslipInput, type PayslipInput } from '#libs/wages/index.js';
import { atLeast, atMost, type Finding, type Scenario, type Size } from '../support/scenario.js';
import { digits, spreadOf, spreadText } from '../support/spread.js';

const ROUNDS = 7;
const PER_ROUND = 20_000;
const DISCARDED = 2_000;

export const wageEngine: Scenario = {
  id: 'S12',
  title: 'Wages to the cent',
  about:
    'Full explained payslips beside the npm package dutch-tax-income-calculator computing only its annual figure, in alternating rounds on one core, in cpu-seconds. Then a million payslips, to see that memory stays flat.',
  run: (size) => Promise.resolve(measure(size)),
};

const book = parameterBook();
const template = readPayslipInput(
  {
    period: { kind: 'month', from: '2026-03-01' },
    person: { birth_date: '1990-05-17' },
    tax: { tax_credit: true },
    contract: { hours_per_week: '36', full_time: true },
    employer: { size: 'small', whk: { wga: '0.96', zw: '0.56' } },
    hours: '156',
    pay: [{ kind: 'basic', amount: '3600.00' }],
    pension: { employee_percent: '7.2', employer_percent: '14.4', franchise: '19200.00', maximum: '137800.00' },
    untaxed: [{ code: 'mileage', units: 400, per_unit: '0.25' }],
  },
  book,
);

/** Month wages from 1,500.00 up, no two the same in a round. */
const wage = (index: number): Cents => cents(150_000 + ((index * 7_919) % 900_000));
const inputs: PayslipInput[] = Array.from({ length: PER_ROUND }, (_, index) => ({
  ...template,
  pay: [{ kind: 'basic', amount: wage(index) }],
}));

/** cpu-seconds of a piece of work. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

let checksum = 0;
function ours(count: number): void {
  for (let index = 0; index < count; index += 1) {
    const { lines, totals } = payslipOf(book, inputs[index] ?? template);
    checksum += totals.net + lines.length;
  }
}

function theirs(count: number): void {
  for (let index = 0; index < count; index += 1) {
    const salary = { income: wage(index) / 100, allowance: false, socialSecurity: true, older: false, hours: 36 };
    checksum += new SalaryPaycheck(salary, 'Month', 2026, { checked: false }).netYear;
  }
}

/** The run is void unless a printed row comes out to the cent and every payslip adds up. */
function assertCorrect(): void {
  const printed = payslipOf(book, {
    ...template,
    pension: undefined,
    untaxed: [],
    pay: [{ kind: 'basic', amount: cents(345_600) }],
  }).totals;
  if (printed.net !== 288_083 || printed.creditedLabourCredit !== 46_708)
    throw new Error('the printed row of 3,456.00 does not come out');
  for (const input of inputs.slice(0, 500)) {
    const { lines, totals } = payslipOf(book, input);
    const sum = lines
      .filter((line) => ['gross', 'taxable', 'net', 'payable'].includes(line.section))
      .reduce((total, line) => total + line.amount, 0);
    if (sum !== totals.payable) throw new Error('a payslip does not add up');
  }
  if (book.on(localDate('2026-07-01')).year !== 2026) throw new Error('the wrong year');
}

function measure(size: Size): Finding[] {
  assertCorrect();
  ours(DISCARDED);
  theirs(DISCARDED);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: PER_ROUND / cpuSeconds(() => ours(PER_ROUND)),
    theirs: PER_ROUND / cpuSeconds(() => theirs(PER_ROUND)),
  }));
  const [product, pair] = [spreadOf(rounds.map((round) => round.ours)), spreadOf(rounds.map((round) => round.theirs))];
  size.say(`${spreadText(product)} explained payslips, ${spreadText(pair)} annual figures per cpu-second`);
  const grown = memoryAfterAMillion();
  size.say(`checksum ${checksum.toFixed(0)}`);
  return [
    {
      what: 'explained payslips per cpu-second',
      product: digits(product.median),
      pair: digits(pair.median),
      figure: spreadOf(rounds.map((round) => round.ours / round.theirs)),
      target: atLeast(1),
    },
    {
      what: 'heap after a million payslips, MB more',
      product: grown.toFixed(1),
      pair: '',
      figure: spreadOf([grown]),
      target: atMost(10),
    },
  ];
}

function memoryAfterAMillion(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = heap();
  for (let round = 0; round < 50; round += 1) ours(PER_ROUND);
  return heap() - before;
}
