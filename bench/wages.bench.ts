/**
 * Full explained payslips beside the npm package dutch-tax-income-calculator computing only its annual figure, in one run,
 * in alternating rounds on one core. The number to read is the ratio; target: at least 1. Then a million payslips, to see
 * that memory stays flat.
 *
 *     node --expose-gc dist/bench/wages.bench.js
 */
import { cents, localDate, type Cents } from '#libs/kernel/index.js';
import { parameterBook, payslipOf, readPayslipInput, type PayslipInput } from '#libs/wages/index.js';
import { SalaryPaycheck } from 'dutch-tax-income-calculator';

const ROUNDS = 7;
const PER_ROUND = 20_000;
const DISCARDED = 2_000;

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

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const show = (value: number): string => Math.round(value).toLocaleString('en');

assertCorrect();
ours(DISCARDED);
theirs(DISCARDED);
const rounds = Array.from({ length: ROUNDS }, () => ({
  ours: PER_ROUND / cpuSeconds(() => ours(PER_ROUND)),
  theirs: PER_ROUND / cpuSeconds(() => theirs(PER_ROUND)),
}));
const ratios = rounds.map((round) => round.ours / round.theirs);
const report = [
  `explained payslips     ${show(median(rounds.map((round) => round.ours)))} per cpu-second`,
  `annual figure only     ${show(median(rounds.map((round) => round.theirs)))} per cpu-second`,
  `ratio                  ${median(ratios).toFixed(2)} [${Math.min(...ratios).toFixed(2)}..${Math.max(...ratios).toFixed(2)}], target 1.00`,
];

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};
const before = heap();
for (let round = 0; round < 50; round += 1) ours(PER_ROUND);
const grown = heap() - before;
report.push(
  `memory after a million ${grown >= 0 ? '+' : ''}${grown.toFixed(1)} MB ${globalThis.gc ? '' : '(run with --expose-gc to measure)'}`,
);
process.stdout.write(`${report.join('\n')}\nchecksum ${checksum.toFixed(0)}\n`);
