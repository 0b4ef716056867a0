import { cents, DomainError, type Cents, type Fault, type LocalDate } from '#libs/kernel/index.js';
import { ageOn } from '../calendar.js';
import { rate } from '../numbers.js';
import { type ParameterBook } from '../parameters/parameter-book.js';
import { NORMED_ALLOWANCES, type NormedAllowance } from '../pay/allowances.js';
import { type WorkedTime } from '../pay/minimum-wage.js';
import { isPayKind, PAY_KINDS, payKind, type PayKind } from '../pay/pay-kinds.js';
import { partTimeShare, pensionFaults, type PensionScheme } from '../pay/pension.js';
import { type PayslipInput, type PayItem, type UntaxedItem } from '../payslip/payslip-input.js';
import { type PayPeriod } from '../period.js';
import { FUNDS, type Cumulatives, type EmployerPremiums, type Fund } from '../premiums/premiums.js';
import { type Cumulative } from '../premiums/cumulative.js';
import { ObjectReader } from './object-reader.js';
import { MOST_HOURS, readPeriod } from './read-period.js';

/**
 * A payslip's input from its API form (amounts `"2143.10"`, percentages `"8.33"`, hours `"36.5"`, dates ISO).
 * @throws DomainError `invalid_input` with every fault and the pointer to its field; unknown fields are faults too
 */
export function readPayslipInput(raw: unknown, book: ParameterBook): PayslipInput {
  const faults: Fault[] = [];
  const reader = new ObjectReader(raw, '', faults);
  const input = readInput(reader, book);
  reader.close();
  if (faults.length === 0) checkTogether(input, book, faults);
  if (faults.length > 0) throw DomainError.faults(faults);
  return input;
}

/** The same on a reader that belongs to a larger request; faults go to that reader. */
export function readInput(reader: ObjectReader, book: ParameterBook): PayslipInput {
  const period = readPeriod(reader.object('period'), book);
  const contract = readContract(reader.object('contract'), period);
  return {
    period,
    paidOn: reader.has('paid_on') ? reader.date('paid_on') : period.to,
    person: readPerson(reader.object('person')),
    tax: readTax(reader.object('tax')),
    contract,
    employer: readEmployer(reader.object('employer')),
    worked: readWorked(reader, period),
    pay: reader.list('pay', (item) => readPay(item, period)),
    pension: reader.optional('pension', (pension) => readPension(pension, contract.minutesPerWeek)),
    holidayAllowance: reader.optional('holiday_allowance', readHolidayAllowance) ?? {
      rate: rate(8_000),
      reserved: true,
    },
    special: reader.optional('special', readSpecial),
    untaxed: reader.list('untaxed', readUntaxed),
    deductions: reader.list('deductions', (item) => ({
      code: item.choice('code', ['advance', 'attachment', 'private_use_car', 'share_instalment', 'other']),
      amount: item.euro('amount'),
    })),
    earlier: reader.optional('earlier_in_period', (item) => ({
      taxableWage: item.euro('taxable_wage'),
      wageTax: item.euro('wage_tax'),
      creditedLabourCredit: item.has('credited_labour_credit') ? item.euro('credited_labour_credit') : cents(0),
    })),
    cumulatives: reader.optional('cumulatives', readCumulatives) ?? {},
  };
}

function readPerson(reader: ObjectReader): PayslipInput['person'] {
  const person = { birthDate: reader.date('birth_date'), anonymous: reader.flag('anonymous', false) };
  reader.close();
  return person;
}

function readTax(reader: ObjectReader): PayslipInput['tax'] {
  const tax = {
    colour: reader.choice('table', ['white', 'green'], 'white'),
    taxCredit: reader.flag('tax_credit', false),
    singleElderly: reader.flag('single_elderly', false),
    youngDisabled: reader.flag('young_disabled', false),
  };
  reader.close();
  return tax;
}

function readContract(reader: ObjectReader, period: PayPeriod): PayslipInput['contract'] {
  const contract = {
    facts: {
      written: reader.flag('written', true),
      openEnded: reader.flag('open_ended', true),
      onCall: reader.flag('on_call', false),
      apprentice: reader.flag('apprentice', false),
    },
    minutesPerWeek: reader.minutes('hours_per_week', 60),
    fullTime: reader.flag('full_time', false),
    notInsured: reader.flag('not_insured', false),
    from: reader.has('from') ? reader.date('from') : period.from,
    to: reader.has('to') ? reader.date('to') : undefined,
  };
  reader.close();
  if (contract.to !== undefined && contract.to < contract.from) reader.fault('to', 'ends_before_it_starts');
  if (contract.from > period.to) reader.fault('from', 'contract_starts_after_period');
  return contract;
}

function readEmployer(reader: ObjectReader): EmployerPremiums {
  const whk = reader.object('whk');
  const employer = {
    size: reader.choice('size', ['small', 'medium', 'large']),
    whkWga: whk.percent('wga'),
    whkZw: whk.percent('zw'),
    wgaFromNet: reader.has('wga_from_net') ? reader.percent('wga_from_net') : rate(0),
    publicBody: reader.flag('public_body', false),
    rounding: reader.choice('rounding', ['down', 'half_up'], 'down'),
  };
  whk.close();
  reader.close();
  if (employer.wgaFromNet * 2 > employer.whkWga) reader.fault('wga_from_net', 'wga_more_than_half');
  return employer;
}

function readWorked(reader: ObjectReader, period: PayPeriod): readonly WorkedTime[] | undefined {
  const most = MOST_HOURS[period.kind];
  const times = reader.list('worked_hours', (item) => {
    const time = { from: item.date('from'), to: item.date('to'), minutes: item.minutes('hours', most) };
    if (time.from < period.from || time.to > period.to || time.to < time.from) item.fault('from', 'outside_the_period');
    return time;
  });
  if (times.length === 0)
    return reader.has('hours')
      ? [{ from: period.from, to: period.to, minutes: reader.minutes('hours', most) }]
      : undefined;
  if (reader.has('hours')) reader.fault('hours', 'hours_given_twice');
  if (times.reduce((total, time) => total + time.minutes, 0) > most * 60)
    reader.fault('worked_hours', 'hours_too_many', { most });
  return times;
}

/** 1,000 euros: a month's pay typed into the field of an hour's is a mistake, not a wage. */
const HIGHEST_HOURLY = 1_000_00;

const KINDS = Object.keys(PAY_KINDS).filter(isPayKind);

function readPay(reader: ObjectReader, period: PayPeriod): PayItem {
  const kind: PayKind = reader.choice('kind', KINDS);
  if (kind === 'sick') return { kind, sick: readSick(reader, period) };
  const asSpecial = reader.flag('as_special', false);
  if (asSpecial && !payKind(kind).mayBeSpecial) reader.fault('as_special', 'special_rate_not_allowed', { kind });
  if (!reader.has('hourly')) return { kind, amount: reader.euro('amount', true), asSpecial };
  const timed = {
    kind,
    minutes: reader.minutes('hours', MOST_HOURS[period.kind]),
    hourly: reader.euro('hourly', false, HIGHEST_HOURLY),
    asSpecial,
  };
  return reader.has('percent') ? { ...timed, percent: reader.percent('percent', 500_000) } : timed;
}

function readSick(reader: ObjectReader, period: PayPeriod): Extract<PayItem, { kind: 'sick' }>['sick'] {
  const sick = {
    wage: reader.euro('wage'),
    minutes: reader.minutes('hours', MOST_HOURS[period.kind]),
    days: reader.count('days', 1, 92),
    waitingDays: reader.has('waiting_days') ? reader.count('waiting_days', 0, 2) : 0,
    week: reader.count('week', 1, 520),
    agreedRate: reader.has('agreed_percent') ? reader.percent('agreed_percent') : undefined,
    capped: reader.flag('capped', false),
  };
  if (sick.waitingDays > sick.days) reader.fault('days', 'sick_days_too_few');
  return sick;
}

function readPension(reader: ObjectReader, minutesPerWeek: number): PensionScheme {
  return {
    employee: reader.percent('employee_percent'),
    employer: reader.percent('employer_percent'),
    franchise: reader.euro('franchise'),
    maximum: reader.euro('maximum'),
    partTime: reader.has('full_time_hours')
      ? partTimeShare(minutesPerWeek, Math.max(1, reader.minutes('full_time_hours', 60)))
      : rate(100_000),
  };
}

const readHolidayAllowance = (reader: ObjectReader): PayslipInput['holidayAllowance'] => ({
  rate: reader.has('percent') ? reader.percent('percent') : rate(8_000),
  reserved: reader.flag('reserved', true),
});

const readSpecial = (reader: ObjectReader): PayslipInput['special'] => ({
  annualWage: reader.euro('annual_wage'),
  requested: reader.has('requested_percent') ? reader.percent('requested_percent') : undefined,
});

function readUntaxed(reader: ObjectReader): UntaxedItem {
  const code = reader.choice('code', ['exempt', ...(Object.keys(NORMED_ALLOWANCES) as NormedAllowance[])] as const);
  if (code === 'exempt') return { code, amount: reader.euro('amount') };
  return { code, units: reader.count('units', 0, 100_000), perUnit: reader.euro('per_unit') };
}

function readCumulatives(reader: ObjectReader): Cumulatives {
  const read = (one: ObjectReader): Cumulative => {
    const amount = (field: string): Cents => one.euro(field, true);
    return { wage: amount('wage'), maximum: amount('maximum'), base: amount('base') };
  };
  const entries = FUNDS.map((fund): [Fund, Cumulative | undefined] => [fund, reader.optional(fund, read)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** What can only be judged when every field is readable. */
export function checkTogether(input: PayslipInput, book: ParameterBook, faults: Fault[], pointer = ''): void {
  const fault = (field: string, code: string, params: Fault['params'] = {}): void =>
    void faults.push({ pointer: `${pointer}${field}`, code, params });
  const { birthDate, anonymous } = input.person;
  if (!book.knownYears.includes(Number(input.paidOn.slice(0, 4))))
    return fault('/paid_on', 'wage_year_unknown', { date: input.paidOn, years: book.knownYears.join(', ') });
  if (birthDate > input.period.from) fault('/person/birth_date', 'birth_date_in_future');
  else if (tooOldOrYoung(birthDate, input.paidOn)) fault('/person/birth_date', 'birth_date_implausible');
  if (anonymous && input.tax.taxCredit) fault('/tax/tax_credit', 'tax_credit_without_data');
  if (input.tax.youngDisabled && !input.tax.taxCredit) fault('/tax/young_disabled', 'needs_the_tax_credit');
  if (input.tax.singleElderly && !input.tax.taxCredit) fault('/tax/single_elderly', 'needs_the_tax_credit');
  input.pay.forEach((item, index) => {
    const special = payKind(item.kind).taxation !== 'regular' || ('asSpecial' in item && item.asSpecial);
    if (special && !input.special && !anonymous)
      fault('/special/annual_wage', 'annual_wage_missing', { kind: item.kind, item: index + 1 });
  });
  const least = book.on(input.paidOn).figures.get('holidayAllowance.minimum');
  if (input.holidayAllowance.reserved && input.holidayAllowance.rate < least)
    fault('/holiday_allowance/percent', 'holiday_allowance_below_minimum', { least: least / 1000 });
  if (input.pension) faults.push(...pensionFaults(book.on(input.paidOn), input.pension, `${pointer}/pension`));
}

const tooOldOrYoung = (birthDate: LocalDate, on: LocalDate): boolean =>
  ageOn(birthDate, on) < 12 || ageOn(birthDate, on) > 110;
