import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

type Json = Record<string, unknown>;

const PRINTED_ROW = new URL('../../libs/wages/cases/month-2026-printed-row.json', import.meta.url);
const { input: printedRow } = JSON.parse(readFileSync(PRINTED_ROW, 'utf8')) as { input: Json };

let office: TestOffice;
let bookkeeper: Person;

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  bookkeeper = await givePerson(office, await giveCooperative(office), ['bookkeeper']);
});
afterAll(() => office.close());

const printed = (change: Json = {}): Json => ({ ...printedRow, ...change });
const faults = (answer: { body: { errors?: { pointer: string; code: string }[] } }) =>
  (answer.body.errors ?? []).map((fault) => `${fault.pointer} ${fault.code}`);

describe('members who are not employed', () => {
  const RATE = {
    on: '2026-03-31',
    income: '30000.00',
    weeks_per_year: 46,
    hours_per_week: '40',
    billable_percent: '67',
    assumptions: [{ part: 'pension', percent: '15', source: 'aanname', from: '2026-01-01' }],
    hourly: '25.00',
  };

  it('get a rate built up from stated assumptions', async () => {
    const { body } = await bookkeeper.post('C/rate-build-ups', RATE);
    // 30,000 + 15% + Zvw 4.85% of 30,000 = 35,955.00; 46 × 40 × 67% = 1,232.8 hours; 29.1653… rounded up
    expect(body).toMatchObject({
      per_year: '35955.00',
      billable_hours: '1232.8',
      hourly: '29.17',
      check: { hourly: '25.00', status: 'below', shortfall: '4.17' },
    });
    expect(body.parts.map((part: { label: string; per_year: string }) => [part.label, part.per_year])).toEqual([
      ['Inkomen', '30000.00'],
      ['Pensioen', '4500.00'],
      ['Bijdrage Zvw', '1455.00'],
    ]);
  });

  it.each<[Json, string]>([
    [{ billable_percent: '0' }, '/billable_percent no_billable_hours'],
    [{ billable_percent: '101' }, '/billable_percent percentage_too_high'],
    [{ on: '2031-01-01' }, '/on wage_year_unknown'],
    [{ weeks_per_year: 53 }, '/weeks_per_year whole'],
    [{ assumptions: [{ part: 'pension', source: 'x', from: '2026-01-01' }] }, '/assumptions/0/percent required'],
    [{ assumptions: [{ part: 'pension', percent: '1', from: '2026-01-01' }] }, '/assumptions/0/source required'],
  ])('are told what is wrong: %j', async (change, fault) => {
    const answer = await bookkeeper.post('C/rate-build-ups', { ...RATE, ...change });
    expect(answer.status).toBe(422);
    expect(faults(answer)).toContain(fault);
  });

  it('see the same money as employee and as self-employed', async () => {
    const body = { payslip: printed({ pay: [] }), per_month: '4324.48', costs: '324.48', provisions_percent: '13.6' };
    const answer = await bookkeeper.post('C/employment-comparisons', body);
    expect(answer.body.employed).toMatchObject({ gross: '3456.00', net: '2880.83', employer_cost: '4324.48' });
    // 4,000.00 less 13.6% is 3,456.00: tax of the printed row, Zvw 4.85% of it
    expect(answer.body.self_employed).toMatchObject({
      profit: '3456.00',
      income_tax: '575.17',
      zvw: '167.61',
      net: '2713.22',
    });
    expect(answer.body.sentences.length).toBeGreaterThan(2);
  });

  it('are compared a month at a time', async () => {
    const payslip = printed({ period: { kind: 'week', from: '2026-03-02' }, hours: '36', pay: [] });
    const body = { payslip, per_month: '4324.48', costs: '0.00', provisions_percent: '0' };
    expect(faults(await bookkeeper.post('C/employment-comparisons', body))).toEqual(['/payslip/period/kind choice']);
  });

  it('see how far the co-operative is from employment', async () => {
    const year = {
      turnover: '400000.00',
      purchases: '60000.00',
      overhead: '40000.00',
      reserves: '20000.00',
      members: 7,
    };
    const { body } = await bookkeeper.post('C/wage-spaces', year);
    expect(body).toMatchObject({
      total: '280000.00',
      per_member: '40000.00',
      missing: '10000.00',
      percent: 80,
      reached: false,
    });
    expect(faults(await bookkeeper.post('C/wage-spaces', { ...year, members: 0 }))).toEqual(['/members whole']);
    expect(faults(await bookkeeper.post('C/wage-spaces', { ...year, target: '0.00' }))).toEqual([
      '/target amount_not_zero',
    ]);
  });

  it('get signals with their facts, never a verdict, and no promise about membership', async () => {
    const fact = {
      criterion: 3,
      on: '2026-02-01',
      text: 'Draagt bedrijfskleding',
      source: 'bezoek',
      points: 'employment',
    };
    const later = { ...fact, criterion: 8, on: '2026-04-01' };
    const { body } = await bookkeeper.post('C/employment-file-notes', { on: '2026-03-31', facts: [fact, later] });
    expect(body.signals).toEqual([{ criterion: 3, title: 'Inbedding in de organisatie', facts: [fact] }]);
    expect(body.unanswered).toHaveLength(8);
    expect(body.caution.join(' ')).toMatch(/geen oordeel.*beschermt niet/);
    expect(Object.keys(body).sort()).toEqual(['caution', 'on', 'presumption', 'signals', 'unanswered']);
  });
});
