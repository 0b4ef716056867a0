import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { fingerprinter } from '#test/support/fingerprint.js';
import { exampleOf, routesOf } from '#test/support/routes.js';

type Json = Record<string, unknown>;
interface Line {
  code: string;
  section: string;
  label: string;
  amount: string;
  sentences: string[];
  law: string;
  rounding: string;
  figures: { id: string; value: string | null; sources: { publisher: string; title: string }[] }[];
}
interface GoldenCase {
  name: string;
  input: Json;
  expected: Partial<Record<'payslip' | 'employer' | 'information', [string, string][]>>;
}

const CASES = new URL('../../libs/wages/cases/', import.meta.url);
const golden = readdirSync(CASES).map((file) => JSON.parse(readFileSync(new URL(file, CASES), 'utf8')) as GoldenCase);
const printedRow = golden.find((one) => one.name.startsWith('Printed row'))!.input;

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let board: Person;

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  cooperative = await giveCooperative(office);
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  board = await givePerson(office, cooperative, ['board', 'member']);
});
afterAll(() => office.close());

const ask = (payslip: Json, more: Json = {}) => bookkeeper.post('C/pro-forma', { payslip, ...more });
const printed = (change: Json = {}): Json => ({ ...printedRow, ...change });
const within = (part: string, change: Json): Json => printed({ [part]: { ...(printedRow[part] as Json), ...change } });
const amounts = (lines: Line[]): [string, string][] => lines.map((line) => [line.code, line.amount]);
const faults = (answer: { body: { errors?: { pointer: string; code: string; detail: string }[] } }) =>
  (answer.body.errors ?? []).map((fault) => `${fault.pointer} ${fault.code}`);

describe('a golden case is a request body, and comes out to the cent', () => {
  it.each(golden)('$name', async ({ input, expected }) => {
    const answer = await ask(input);
    expect([answer.status, faults(answer)]).toEqual([200, []]);
    const all = Object.values(expected).flat();
    expect(amounts(answer.body.lines)).toEqual(expect.arrayContaining(all));
  });

  it('tells for every line how it came about, by which law, from which figures and how it was rounded', async () => {
    const { body } = await ask(printedRow);
    const lines = body.lines as Line[];
    const tax = lines.find((line) => line.code === 'wage_tax')!;
    expect(tax).toMatchObject({
      label: 'Loonheffing',
      amount: '-575.17',
      law: 'Rekenvoorschriften voor de geautomatiseerde loonadministratie, 1-9',
      rounding: 'half_up',
    });
    expect(tax.sentences[0]).toBe(
      'Je loon over een heel jaar zou 12 × € 3.456,00 zijn. De tabel gaat in stappen van € 54: we rekenen met € 41.472 per jaar.',
    );
    expect(tax.figures.find((figure) => figure.id === 'wageTax.tableStep')).toMatchObject({
      value: '54',
      sources: expect.arrayContaining([expect.objectContaining({ publisher: 'Belastingdienst' })]),
    });
    for (const line of lines)
      expect([line.code, line.sentences.length > 0, line.law !== '']).toEqual([line.code, true, true]);
    expect(body).toMatchObject({
      period: { kind: 'month', from: '2026-03-01', to: '2026-03-31' },
      totals: { gross: '3456.00', net: '2880.83', employer_cost: '4324.48' },
      blocked: false,
    });
  });

  it('speaks English to who asks for it', async () => {
    const { body } = await ask(printedRow).set('accept-language', 'en');
    expect((body.lines as Line[]).map((line) => line.label)).toContain('Wage tax');
    expect(body.floors[0].sentences.at(-1)).toBe('You earn €3,456.00. That is enough: the minimum is €2,294.76.');
  });

  it('goes from net to gross: the lowest pay whose net reaches it', async () => {
    const { body } = await ask(printed({ pay: [] }), { net: '2880.83' });
    expect([body.basic_pay, body.totals.net]).toEqual(['3454.16', '2880.83']);
  });
});

describe('floors', () => {
  const NORM = {
    publisher: 'Voorbeeld',
    version: '1',
    area: 'Nederland',
    household: 'gezin',
    from: '2026-01-01',
    example: true,
    components: [{ name: 'alles', per_month: '2880.83', source: 'voorbeeld' }],
    buffer_percent: '0',
    workers_per_household: '1',
    hours_per_week: '36',
    counts: {},
  };
  const SCALE = { name: 'C1', hourly: '23.00', from: '2026-01-01', source: 'reglement' };

  it('blocks below the statutory minimum, whatever the policy', async () => {
    const { body } = await ask(printed({ pay: [{ kind: 'basic', amount: '2294.75' }] }));
    expect(body.floors[0]).toMatchObject({
      floor: 'statutory',
      status: 'below',
      consequence: 'block',
      hourly: '14.71',
    });
    expect(body.blocked).toBe(true);
  });

  it('holds pay against the co-operative’s own scale and norm, and says that an example is one', async () => {
    const { body } = await ask(printedRow, {
      floors: { area: 'Nederland', norms: [NORM], living_wage: 'warn', scales: [SCALE], pay_scale: 'warn' },
    });
    // 3,456.00 / 156 hours is 22.15 an hour; the norm asks 3,454.16 / 156 = 22.15 (rounded up)
    expect(body.floors.slice(1)).toMatchObject([
      { floor: 'pay_scale', status: 'below', consequence: 'warn', hourly: '23.00' },
      { floor: 'living_wage', status: 'met', consequence: 'none', hourly: '22.15', example: true },
    ]);
    expect(body.floors[2].sentences[0]).toContain('dit is een voorbeeld, geen echte norm');
    expect(body.binding_floor).toBe('pay_scale');
  });

  it('says that it cannot assess, and why', async () => {
    const { body } = await ask(printed({ hours: undefined }));
    expect(body.floors).toMatchObject([
      { status: 'not_assessable', reason: 'hours_unknown' },
      { status: 'not_applicable', reason: 'no_scale' },
      { status: 'not_assessable', reason: 'no_norm' },
    ]);
  });
});

describe('bad input is refused with its field and a sentence', () => {
  it.each<[string, Json, string]>([
    ['negative hours', { payslip: printed({ hours: '-1' }) }, '/payslip/hours hours_negative'],
    ['300 hours in a month', { payslip: printed({ hours: '300' }) }, '/payslip/hours hours_too_many'],
    [
      'a birth date in the future',
      { payslip: within('person', { birth_date: '2030-01-01' }) },
      '/payslip/person/birth_date birth_date_in_future',
    ],
    [
      'the tax credit with missing data',
      { payslip: within('person', { anonymous: true }) },
      '/payslip/tax/tax_credit tax_credit_without_data',
    ],
    ['a period that is none', { payslip: within('period', { kind: 'fortnight' }) }, '/payslip/period/kind choice'],
    [
      'a month from the second',
      { payslip: within('period', { from: '2026-03-02' }) },
      '/payslip/period/from pay_period_invalid',
    ],
    [
      'a rate above 100%',
      { payslip: within('employer', { whk: { wga: '100.1', zw: '0' } }) },
      '/payslip/employer/whk/wga percentage_too_high',
    ],
    [
      'an unknown year',
      { payslip: within('period', { from: '2031-03-01' }) },
      '/payslip/period/from wage_year_unknown',
    ],
    [
      'a week into an unknown year',
      { payslip: printed({ period: { kind: 'week', from: '2026-12-28' }, hours: '36' }) },
      '/payslip/period/to wage_year_unknown',
    ],
    [
      'a norm without hours',
      { payslip: printedRow, floors: { norms: [{}] } },
      '/floors/norms/0/hours_per_week norm_without_hours',
    ],
    ['a mistyped field', { payslip: printed({ birth_dat: 'x' }) }, '/payslip/birth_dat unknown_field'],
    [
      'a field in another spelling',
      { payslip: within('tax', { taxCredit: true }) },
      '/payslip/tax/taxCredit unknown_field',
    ],
    [
      'a joiner on the last weekend',
      { payslip: within('contract', { from: '2026-02-28', to: '2026-03-01', full_time: true }) },
      '/payslip/contract/from no_workdays_in_period',
    ],
    [
      'a month’s pay an hour',
      { payslip: printed({ pay: [{ kind: 'basic', hours: '1', hourly: '3456.00' }] }) },
      '/payslip/pay/0/hourly amount_too_large',
    ],
    [
      'pay too large to be exact',
      {
        payslip: printed({
          period: { kind: 'day', from: '2026-03-02' },
          hours: '8',
          pay: Array.from({ length: 100 }, () => ({ kind: 'basic', amount: '1000000.00' })),
        }),
      },
      '/payslip/pay amount_too_large',
    ],
    [
      'more waiting days than sick days',
      { payslip: printed({ pay: [{ kind: 'sick', wage: '1.00', hours: '8', days: 1, waiting_days: 2, week: 1 }] }) },
      '/payslip/pay/0/days sick_days_too_few',
    ],
    ['no gross for a net', { payslip: printedRow, net: '999999.00' }, '/net net_not_reachable'],
    ['nothing', {}, '/payslip required'],
  ])('%s', async (_, body, fault) => {
    const answer = await bookkeeper.post('C/pro-forma', body);
    expect(answer.status).toBe(422);
    expect(faults(answer)).toContain(fault);
    for (const one of answer.body.errors) expect(one.detail).toMatch(/^\p{Lu}.+[.!?]$/u);
  });

  it.each([[[]], ['text'], [null]])('a body that is %j', async (body) => {
    const answer = await bookkeeper
      .post('C/pro-forma')
      .set('content-type', 'application/json')
      .send(JSON.stringify(body));
    expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([422, 'object']);
  });
});

describe('a batch', () => {
  it('answers in order, and refuses a faulty row by itself', async () => {
    const items = [{ payslip: printedRow }, { payslip: printed({ hours: '-1' }) }, { payslip: printedRow }];
    const { status, body } = await bookkeeper.post('C/pro-forma-batches', { items });
    expect([status, body.refused, body.items.length]).toEqual([200, 1, 3]);
    expect(body.items[0].result.totals.net).toBe('2880.83');
    expect(body.items[1]).toEqual({
      index: 1,
      result: null,
      refusal: {
        code: 'invalid_input',
        detail: expect.any(String),
        errors: [{ pointer: '/payslip/hours', code: 'hours_negative', detail: 'Uren kunnen niet onder nul zijn.' }],
      },
    });
    expect(body.items[2].result).toEqual(body.items[0].result);
  });

  it.each([[[]], [Array.from({ length: 201 }, () => ({}))], ['none']])('has 1 to 200 rows', async (items) => {
    const answer = await bookkeeper.post('C/pro-forma-batches', { items });
    expect([answer.status, faults(answer)]).toEqual([422, ['/items list']]);
  });
});

describe('the figures of a date', () => {
  it('come with unit and source', async () => {
    const { body } = await board.get('C/wage-parameters?date=2026-07-01');
    const figure = (id: string) => body.figures.find((one: { id: string }) => one.id === id);
    expect(body).toMatchObject({ year: 2026, known_years: [2025, 2026] });
    expect(figure('awf.low')).toMatchObject({ unit: 'percent', value: '2.74', table: null });
    expect(figure('minimumWage.hourly').table.rows).toContainEqual(['21', '14.99']);
    for (const one of body.figures) expect([one.id, one.sources.length > 0]).toEqual([one.id, true]);
  });

  it.each([
    ['', '/date date'],
    ['?date=2026-02-30', '/date date'],
    ['?date=2031-01-01', '/date wage_year_unknown'],
  ])('are not guessed: %s', async (query, fault) => {
    const answer = await board.get(`C/wage-parameters${query}`);
    expect([answer.status, faults(answer)]).toEqual([422, [fault]]);
  });
});

describe('who may ask', () => {
  const POSTS = [
    'pro-forma',
    'pro-forma-batches',
    'rate-build-ups',
    'employment-comparisons',
    'wage-spaces',
    'employment-file-notes',
  ];

  it('the board and the bookkeeper, nobody else', async () => {
    expect((await board.post('C/pro-forma', { payslip: printedRow })).status).toBe(200);
    const others = await givePerson(office, cooperative, ['member', 'project_lead']);
    for (const path of POSTS) expect([path, (await others.post(`C/${path}`, {})).status]).toEqual([path, 403]);
    expect((await others.get('C/wage-parameters?date=2026-03-01')).status).toBe(403);
  });

  it('for the own co-operative only', async () => {
    const elsewhere = await giveCooperative(office, 'Buurtbus De Proef');
    for (const id of [elsewhere, newId()])
      for (const path of POSTS)
        expect([
          path,
          (await bookkeeper.post(`/v1/cooperatives/${id}/${path}`, { payslip: printedRow })).status,
        ]).toEqual([path, 404]);
  });

  it('and nothing is stored', async () => {
    const print = await fingerprinter(office);
    const before = await print();
    await ask(printedRow);
    await bookkeeper.post('C/pro-forma-batches', { items: [{ payslip: printedRow }] });
    expect(await print()).toBe(before);
  });
});

describe('the description of the API', () => {
  const described = () =>
    routesOf(office.app).filter((route) => /pro-forma|rate-build|comparisons|wage-spaces|file-notes/.test(route.path));

  it('gives an example of every request with every field in it, and the readers take it', async () => {
    const routes = described();
    expect(routes).toHaveLength(6);
    for (const route of routes) {
      const body = exampleOf(route.body!, () => newId()) as object;
      const answer = await bookkeeper.post(route.path.replace('{cooperativeId}', cooperative), body);
      expect([route.path, answer.status, faults(answer)]).toEqual([route.path, 200, []]);
    }
  });

  it('describes every field a golden case uses', () => {
    const payslip = described().find((route) => route.path.endsWith('/pro-forma'))!.body!.properties!.payslip!;
    const missing = (value: unknown, schema: typeof payslip | undefined, at: string): string[] => {
      if (Array.isArray(value)) return value.flatMap((one) => missing(one, schema?.items, at));
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([field, inner]) =>
        schema?.properties?.[field] ? missing(inner, schema.properties[field], `${at}/${field}`) : [`${at}/${field}`],
      );
    };
    expect(golden.flatMap((one) => missing(one.input, payslip, ''))).toEqual([]);
  });
});
