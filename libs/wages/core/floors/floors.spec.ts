import { describe, expect, it } from '@jest/globals';
import { cents, localDate, parseEuro, type Cents } from '#libs/kernel/index.js';
import { loadParameters } from '../../parameters.js';
import { floorSentences } from '../explain/floor-sentences.js';
import { Words } from '../explain/words.js';
import { proForma, readProForma } from '../pro-forma.js';
import { checkPayScale } from './pay-scale.js';

const book = loadParameters();
const d = localDate;
const euro = (text: string): Cents => parseEuro(text) ?? cents(NaN);
const on = d('2026-03-31');

const NORM = {
  publisher: 'Voorbeeld',
  version: '2018-12',
  area: 'Nederland',
  household: 'typical family',
  from: '2026-01-01',
  example: true,
  components: [{ name: 'all', per_month: '2880.83', source: 'test' }],
  buffer_percent: '0',
  workers_per_household: '1',
  hours_per_week: '36',
  counts: { overtime: false, holiday_allowance: false, incidental: false },
};

describe('pay scale', () => {
  const scale = (hourly: string, from: string) => ({ name: 'C1', hourly: euro(hourly), from: d(from), source: 'cao' });
  const at = (pay: string, minutes: number | undefined = 6_000) =>
    checkPayScale({
      scales: [scale('16.00', '2025-01-01'), scale('17.00', '2026-01-01'), scale('18.00', '2026-07-01')],
      on,
      policy: 'warn',
      deviation: undefined,
      pay: euro(pay),
      minutes,
    });
  it('uses the scale in force, to the cent', () => {
    expect(at('1700.00')).toMatchObject({ status: 'met', consequence: 'none', perHour: 1_700 });
    expect(at('1699.99')).toMatchObject({ status: 'below', consequence: 'warn', perHour: 1_699 });
  });
  it('cannot assess without hours, and does not apply without a scale', () => {
    expect(at('1700.00', 0)).toMatchObject({ status: 'not_assessable', reason: 'no_hours' });
    expect(
      checkPayScale({ scales: [], on, policy: 'block', deviation: undefined, pay: euro('1.00'), minutes: 60 }),
    ).toMatchObject({ status: 'not_applicable', consequence: 'none' });
  });
});

describe('an hourly wage of exactly the floor', () => {
  // 138.67 hours are 8,320 minutes; × 14.71 = 2,039.7866…, × 14.72 = 2,041.1733…: paid as 2,041.17
  const paid = (hourly: string, scale: string) => {
    const floors = { pay_scale: 'block', scales: [{ name: 'A', hourly: scale, from: '2026-01-01', source: 'cao' }] };
    const payslip = {
      period: { kind: 'month', from: '2026-03-01' },
      person: { birth_date: '1990-05-17' },
      tax: {},
      contract: { hours_per_week: '32' },
      employer: { size: 'small', whk: { wga: '0.96', zw: '0.56' } },
      hours: '138.67',
      pay: [{ kind: 'basic', hours: '138.67', hourly }],
    };
    return proForma(book, readProForma({ payslip, floors }, book)).floors;
  };
  it('is not below it for a fraction of a cent that rounding took off', () => {
    expect(paid('14.72', '14.72').payScale).toMatchObject({ status: 'met', perHour: 1_472 });
    expect(paid('14.71', '14.72').payScale).toMatchObject({ status: 'below', perHour: 1_471 });
    expect(paid('14.71', '14.71')).toMatchObject({ statutory: { status: 'met' }, blocked: false });
    expect(paid('14.70', '14.70').statutory).toMatchObject({ status: 'below' });
  });
  it('nor the statutory minimum: 8,320 minutes at 14.99 in August are 2,078.6133…, paid as 2,078.61', () => {
    const august = {
      period: { kind: 'month', from: '2026-08-01' },
      person: { birth_date: '1990-05-17' },
      tax: {},
      contract: { hours_per_week: '32' },
      employer: { size: 'small', whk: { wga: '0.96', zw: '0.56' } },
      hours: '138.67',
    };
    const of = (pay: object) => proForma(book, readProForma({ payslip: { ...august, pay: [pay] } }, book)).floors;
    expect(of({ kind: 'basic', hours: '138.67', hourly: '14.99' }).statutory).toMatchObject({
      status: 'met',
      paid: 207_861,
      required: 207_861,
    });
    // an agreed amount has no hours it was rounded from
    expect(of({ kind: 'basic', amount: '2078.61' }).statutory).toMatchObject({ status: 'below', required: 207_862 });
  });
});

describe('the three floors of a payslip', () => {
  const request = (amount: string, hours: string | undefined, floors: object = {}) => ({
    payslip: {
      period: { kind: 'month', from: '2026-03-01' },
      person: { birth_date: '1990-05-17' },
      tax: { tax_credit: true },
      contract: { hours_per_week: '36', full_time: true },
      employer: { size: 'small', whk: { wga: '0.96', zw: '0.56' } },
      ...(hours === undefined ? {} : { hours }),
      pay: [{ kind: 'basic', amount }],
    },
    floors: {
      area: 'Nederland',
      norms: [NORM],
      ...floors,
    },
  });
  const floors = (amount: string, hours?: string, settings?: object) =>
    proForma(book, readProForma(request(amount, hours, settings), book)).floors;

  it('blocks below the statutory minimum, whatever the policy', () => {
    // 156 × 14.71 = 2,294.76
    expect(floors('2294.75', '156')).toMatchObject({
      statutory: { status: 'below', consequence: 'block', shortfall: 1 },
      blocked: true,
    });
    expect(floors('2294.76', '156')).toMatchObject({
      statutory: { status: 'met', consequence: 'none' },
      livingWage: { status: 'below', consequence: 'inform' },
      blocked: false,
    });
  });
  it('says which floor binds', () => {
    expect(floors('3500.00', '156').binding).toEqual({ floor: 'living_wage', hourly: 2_215 });
    const scales = [{ name: 'C1', hourly: '25.00', from: '2026-01-01', source: 'cao' }];
    expect(floors('3500.00', '156', { scales, pay_scale: 'block' })).toMatchObject({
      binding: { floor: 'pay_scale', hourly: 2_500 },
      blocked: true,
    });
    expect(floors('3500.00', '156', { norms: [] }).binding).toEqual({ floor: 'statutory', hourly: 1_471 });
  });
  it('takes the contract week for the living wage when hours are unknown, and warns about the minimum wage', () => {
    expect(floors('3455.40')).toMatchObject({
      statutory: { status: 'not_assessable', consequence: 'warn' },
      livingWage: { status: 'met' },
      blocked: false,
    });
  });
  it('turns a week into a month by the factor that was agreed', () => {
    const perHour = (settings: object) => floors('3455.40', undefined, settings).livingWage.perHour;
    expect([perHour({}), perHour({ weeks_per_month: '4.35' })]).toEqual([2_215, 2_206]); // 156 or 156.6 hours
  });
  it('puts them into words', () => {
    const words = floorSentences(new Words('nl'), floors('2294.75', '156'));
    expect(words.statutory).toEqual([
      '156 uur × € 14,71 per uur (35 jaar).',
      'Je verdient € 2.294,75. Dat is € 0,01 te weinig: het minimum is € 2.294,76. Dit loon mag niet betaald worden.',
    ]);
    expect(words.payScale).toEqual(['Er is geen loonschaal ingesteld.']);
    expect(words.livingWage).toEqual([
      'Norm voor Nederland, typical family, versie 2018-12 van Voorbeeld. Let op: dit is een voorbeeld, geen echte norm.',
      'De kosten per maand zijn € 2.880,83. Met een buffer van 0,00% is dat € 2.880,83 voor het huishouden.',
      'Aantal werkenden in dit huishouden: 1. Ieder heeft dus netto € 2.880,83 per maand nodig.',
      'Daarvoor is bruto € 3.454,16 per maand nodig. Bij 36 uur per week is dat € 22,15 per uur, naar boven afgerond.',
      'Je verdient € 14,70 per uur. Dat is € 7,45 per uur onder deze norm.',
    ]);
    expect(floorSentences(new Words('en'), floors('3500.00', '156')).livingWage.at(-1)).toBe(
      'You earn €22.43 an hour. That is a living wage by this norm.',
    );
  });
  it('does not let sick pay stand in for the wage of hours worked', () => {
    const base = request('1000.00', '78');
    const payslip = {
      ...base.payslip,
      pay: [
        { kind: 'basic', amount: '1000.00' },
        { kind: 'sick', wage: '1500.00', hours: '78', days: 11, week: 1 },
      ],
    };
    expect(proForma(book, readProForma({ ...base, payslip }, book)).floors.statutory).toMatchObject({
      status: 'below',
      paid: 100_000,
      required: 114_738,
    });
  });
});
