import { amountOf, centsOf, showDecimal, showMoney, typedAmount, typedDecimal } from '../../lib/money';
import type { Values } from '../../ui/form';

/**
 * From the fields of the form to a request. Fields carry the pointer of what they become ("payslip.hours"), so that a fault
 * of the API finds its field by itself.
 */
export const defaultsFor = (month: string): Values => ({
  month,
  way: 'hourly',
  contract: 'open_ended',
  allowance: 'reserved',
  tax_credit: 'on',
  'payslip.person.birth_date': '1990-05-17',
  'payslip.pay.0.hourly': showMoney('18.50'),
  'payslip.pay.0.amount': showMoney('2600.00'),
  net: showMoney('2100.00'),
  'payslip.contract.hours_per_week': '32',
  'payslip.hours': '',
  'payslip.untaxed.0.units': '',
  'payslip.pension.employee_percent': '',
  'payslip.pension.employer_percent': '',
  'payslip.pension.franchise': showMoney('19172.00'),
  'payslip.pension.maximum': showMoney('137800.00'),
  'payslip.employer.size': 'small',
  'payslip.employer.whk.wga': showDecimal('0.96'),
  'payslip.employer.whk.zw': showDecimal('0.56'),
  'floors.scales.0.hourly': '',
  'floors.living_wage': 'inform',
  'floors.living_wage_deviation.reason': '',
  'floors.norms.0.components.0.per_month': showMoney('3600.00'),
  'floors.norms.0.buffer_percent': '5',
  'floors.norms.0.workers_per_household': showDecimal('1.6'),
  'floors.norms.0.hours_per_week': '36',
});

const AREA = 'Nederland';
const PER_KM = '0.25';

export function proFormaBody(v: Values, word: (key: string) => string): object {
  return {
    payslip: payslipOf(v),
    ...(v['way'] === 'net' ? { net: typedAmount(v['net'] ?? '') } : {}),
    floors: floorsOf(v, word),
  };
}

function payslipOf(v: Values): object {
  const kilometres = (v['payslip.untaxed.0.units'] ?? '').trim();
  return {
    ...contractOf(v),
    hours: hoursOf(v),
    pay: payOf(v),
    ...(kilometres === '' ? {} : { untaxed: [{ code: 'mileage', units: wholeOf(kilometres), per_unit: PER_KM }] }),
  };
}

/** Everything but hours and pay: what employment and self-employment are compared with too. */
export function contractOf(v: Values): Record<string, unknown> {
  const pension = (v['payslip.pension.employee_percent'] ?? '').trim();
  return {
    period: { kind: 'month', from: `${v['month']}-01` },
    person: { birth_date: v['payslip.person.birth_date'] },
    tax: { tax_credit: v['tax_credit'] === 'on' },
    contract: {
      hours_per_week: typedDecimal(v['payslip.contract.hours_per_week'] ?? ''),
      open_ended: v['contract'] === 'open_ended',
      on_call: v['contract'] === 'on_call',
    },
    employer: {
      size: v['payslip.employer.size'],
      whk: {
        wga: typedDecimal(v['payslip.employer.whk.wga'] ?? ''),
        zw: typedDecimal(v['payslip.employer.whk.zw'] ?? ''),
      },
    },
    holiday_allowance: { reserved: !paidNow(v) },
    ...(pension === '' ? {} : { pension: pensionOf(v, pension) }),
  };
}

const pensionOf = (v: Values, employee: string): object => ({
  employee_percent: typedDecimal(employee),
  employer_percent: typedDecimal(v['payslip.pension.employer_percent'] || '0'),
  franchise: typedAmount(v['payslip.pension.franchise'] ?? ''),
  maximum: typedAmount(v['payslip.pension.maximum'] ?? ''),
});

/** Holiday allowance with every wage; a net wage that is searched for has no such part yet. */
export const paidNow = (v: Values): boolean => v['allowance'] === 'paid' && v['way'] !== 'net';

const EIGHT = 8;

function payOf(v: Values): object[] {
  if (v['way'] === 'net') return [];
  if (v['way'] === 'amount') {
    const amount = typedAmount(v['payslip.pay.0.amount'] ?? '');
    const allowance = amountOf(Math.floor((centsOf(amount) * EIGHT + 50) / 100));
    return [
      { kind: 'basic', amount },
      ...(paidNow(v) ? [{ kind: 'holiday_allowance_period', amount: allowance }] : []),
    ];
  }
  const timed = { hours: hoursOf(v), hourly: typedAmount(v['payslip.pay.0.hourly'] ?? '') };
  return [
    { kind: 'basic', ...timed },
    ...(paidNow(v) ? [{ kind: 'holiday_allowance_period', ...timed, percent: String(EIGHT) }] : []),
  ];
}

/** Hours typed, or the average of a month: a week × 52 / 12, in hundredths. */
export function hoursOf(v: Values): string {
  const typed = (v['payslip.hours'] ?? '').trim();
  return typed === '' ? averageOf(v['payslip.contract.hours_per_week'] ?? '') : typedDecimal(typed);
}

export function averageOf(perWeek: string): string {
  const week = typedDecimal(perWeek);
  return /^\d+(\.\d{1,2})?$/.test(week) ? amountOf(Math.round((centsOf(week) * 52) / 12)) : week;
}

const wholeOf = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

function floorsOf(v: Values, word: (key: string) => string): object {
  const scale = (v['floors.scales.0.hourly'] ?? '').trim();
  const reason = (v['floors.living_wage_deviation.reason'] ?? '').trim();
  const from = `${(v['month'] ?? '').slice(0, 4)}-01-01`;
  return {
    area: AREA,
    living_wage: v['floors.living_wage'],
    norms: [exampleNorm(v, from, word)],
    ...(scale === ''
      ? {}
      : {
          pay_scale: 'warn',
          scales: [
            { name: word('wage.own_scale'), hourly: typedAmount(scale), from, source: word('wage.own_scale_source') },
          ],
        }),
    ...(reason === '' ? {} : { living_wage_deviation: { reason, decided_on: from } }),
  };
}

/** Amounts of nowhere, to show how a norm works. It says of itself that it is an example. */
const exampleNorm = (v: Values, from: string, word: (key: string) => string): object => ({
  publisher: word('wage.norm_publisher'),
  version: word('wage.norm_version'),
  area: AREA,
  household: word('wage.norm_household'),
  from,
  example: true,
  components: [
    {
      name: word('wage.norm_basket'),
      per_month: typedAmount(v['floors.norms.0.components.0.per_month'] ?? ''),
      source: word('wage.norm_source'),
    },
  ],
  buffer_percent: typedDecimal(v['floors.norms.0.buffer_percent'] ?? ''),
  workers_per_household: typedDecimal(v['floors.norms.0.workers_per_household'] ?? ''),
  hours_per_week: typedDecimal(v['floors.norms.0.hours_per_week'] ?? ''),
  counts: {},
});
