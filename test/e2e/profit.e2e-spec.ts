import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cents, localDate, newId, systemClock, type Id } from '#libs/kernel/index.js';
import { createChart, Ledger, openYear, type JournalLineDraft } from '#libs/ledger/index.js';
import { TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import { takeWageLines, waitingWageLines } from '#libs/wages/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';
import { pdfPages } from '#test/support/pdf-text.js';

let office: TestOffice;
let cooperative: Id;
let bookkeeper: Person;
let board: Person;
let member: Person;
const [anna, bram, cleo] = [newId(), newId(), newId()];

const inside = <Result>(work: (tx: Tx) => Promise<Result>) =>
  office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), work);
const post = (date: string, lines: JournalLineDraft[]) =>
  inside((tx) => {
    const sourceId = newId();
    const of = { sourceKey: `test:${sourceId}`, sourceKind: 'test', sourceId, description: 'Proef' };
    return office.app.get(Ledger).post(tx, { journal: 'memorial', date: localDate(date), lines, ...of });
  });
const put = (table: string, row: Record<string, unknown>) => {
  const all = { cooperative_id: cooperative, ...row };
  const places = Object.keys(all).map((_, index) => `$${index + 1}`);
  return office.sql(
    `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
    Object.values(all),
  );
};
const close = (year: number) =>
  office.sql(`update accounting_period set state = 'soft_closed' where cooperative_id = $1 and year = $2`, [
    cooperative,
    year,
  ]);

beforeAll(async () => {
  office = await openOffice();
  cooperative = await giveCooperative(office);
  await inside(async (tx) => {
    await createChart(tx);
    await openYear(tx, 2025);
    await openYear(tx, 2026);
  });
  const project_id = newId();
  const activity_id = newId();
  await put('project', { project_id, code: 'P1', name: 'Proef', starts_on: '2025-01-01' });
  await put('activity', { activity_id, name: 'Werk' });
  const people = [
    [anna, 'Anna', 'employed', 1200],
    [bram, 'Bram', 'employed', 800],
    [cleo, 'Cleo', 'self_employed', 20],
  ] as const;
  for (const [index, [member_id, given_name, engagement, minutes]] of people.entries()) {
    await put('member', {
      ...{ member_id, number: index + 1, given_name, family_name: 'Proef', class: 'worker', engagement },
      ...{ status: 'member', joined_on: '2025-01-01' },
    });
    const entry = { member_id, project_id, activity_id, billable: true };
    await put('time_entry', { entry_id: newId(), ...entry, date: '2025-03-03', minutes, state: 'approved' });
    await put('time_entry', { entry_id: newId(), ...entry, date: '2025-03-04', minutes: 60, state: 'submitted' });
    await put('time_entry', { entry_id: newId(), ...entry, date: '2026-03-03', minutes: 60, state: 'approved' });
  }
  bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
  board = await givePerson(office, cooperative, ['board']);
  member = await givePerson(office, cooperative, ['member'], anna);
  // 10,000.00 in, 2,000.00 out; 500.00 lost before
  await post('2025-06-01', [
    { account: 'bank', debit: cents(1_000_000) },
    { account: '8000', credit: cents(1_000_000) },
  ]);
  await post('2025-07-01', [
    { account: '4200', debit: cents(200_000) },
    { account: 'bank', credit: cents(200_000) },
  ]);
  await post('2025-01-01', [
    { account: '0580', debit: cents(50_000) },
    { account: '0520', credit: cents(50_000) },
  ]);
});
afterAll(() => office.close());

const choices = (parts: object[], given: object = {}) => ({
  cover_losses: true,
  parts,
  bonus_basis: 'hours',
  charges_percent: '25',
  distribution_basis: 'hours',
  capital_interest_percent: '0',
  ...given,
});
const PARTS = [
  { kind: 'indivisible_reserve', percent: '30' },
  { kind: 'wage_bonus', percent: '40' },
  { kind: 'price_supplement', amount: '100.00' },
  { kind: 'member_distribution', percent: '10' },
];
const whatIf = (parts: object[], given: object = {}) =>
  board.post('C/profit-appropriations/what-if', { year: 2025, ...choices(parts, given) });
const ifMatch = (version: number) => `"${version}"`;
const pieces = (body: { pieces: { kind: string; amount: string }[] }) =>
  Object.fromEntries(body.pieces.map(({ amount, kind }) => [kind, amount]));

describe('the profit of a year', () => {
  let id: string;
  let version: number;

  it('shows what choices would give, and keeps nothing', async () => {
    const { body, status } = await whatIf(PARTS);
    expect([status, body.result, body.old_losses, body.is_final]).toEqual([200, '8000.00', '500.00', false]);
    expect(pieces(body)).toEqual({
      cover_losses: '500.00',
      indivisible_reserve: '2250.00',
      wage_bonus: '3000.00',
      price_supplement: '100.00',
      member_distribution: '750.00',
      carried_forward: '1400.00',
    });
    expect([body.bonus_total, body.charges_total]).toEqual(['2400.00', '600.00']);
    const of = (name: string) => body.members.find((one: { name: string }) => one.name === `${name} Proef`);
    expect(of('Anna')).toMatchObject({ minutes: 1200, bonus: '1440.00', charges: '360.00', supplement: '0.00' });
    expect(of('Bram')).toMatchObject({ minutes: 800, bonus: '960.00', charges: '240.00' });
    expect(of('Cleo')).toMatchObject({ minutes: 20, bonus: '0.00', supplement: '100.00' });
    expect((await board.get('C/profit-appropriations')).body.items[1]).toMatchObject({ year: 2025, state: 'none' });
  });

  it.each<[string, object[], object]>([
    [
      'profit_percent_over',
      [
        { kind: 'community_fund', percent: '60' },
        { kind: 'education_fund', percent: '41' },
      ],
      {},
    ],
    ['profit_too_much', [{ kind: 'community_fund', amount: '7500.01' }], {}],
    ['profit_percent_or_amount', [{ kind: 'community_fund' }], {}],
    ['quantity', [{ kind: 'community_fund', percent: '100.1' }], {}],
    ['profit_interest_not_allowed', [], { capital_interest_percent: '1' }],
    ['profit_nobody_wage', [{ kind: 'wage_bonus', percent: '1' }], { bonus_basis: 'wage' }],
    ['profit_member_unknown', [], { wages: [{ member_id: newId(), amount: '1.00' }] }],
    ['profit_member_unknown', [], { charges: [{ member_id: newId(), percent: '12' }] }],
    ['profit_year_unknown', [], { year: 2024 }],
    ['profit_step_half', [{ kind: 'general_reserve', percent: '10', until_times: '2' }], {}],
    ['profit_step_half', [{ kind: 'general_reserve', amount: '10.00', until_times: '2', then_percent: '1' }], {}],
    ['euro', [], { bonus_cap: '0.00' }],
    ['choice', [], { over_cap: 'price_supplement' }],
  ])('refuses %s in words', async (code, parts, given) => {
    const { body, status } = await whatIf(parts, given);
    expect([status, body.errors[0].code]).toEqual([422, code]);
    expect(body.errors[0].detail).not.toMatch(/[{}]/);
  });

  it('caps a bonus, counts charges per person and freezes both with the proposal', async () => {
    const given = { bonus_cap: '1000.00', over_cap: 'community_fund', charges: [{ member_id: bram, percent: '50' }] };
    const made = await board.make('C/profit-appropriations', { year: 2025, ...choices(PARTS, given) });
    const of = (name: string) => made.body.members.find((one: { name: string }) => one.name === `${name} Proef`);
    // 3,000.00 over 1,200 hours at 25% and 800 at 50% on top: 1.1111 an hour, so 1,333.33 and 888.89 gross
    expect([of('Anna').bonus, of('Anna').charges, of('Bram').bonus, of('Bram').charges]).toEqual([
      '1000.00',
      '250.00',
      '888.89',
      '444.44',
    ]);
    expect(of('Bram').charges_percent).toBe('50');
    const fund = made.body.pieces.find((piece: { kind: string }) => piece.kind === 'community_fund');
    expect([pieces(made.body).wage_bonus, fund.amount, fund.over_cap]).toEqual(['2583.33', '416.67', '416.67']);
    const kept = (await board.get(`C/profit-appropriations/${made.body.appropriation_id}`)).body;
    expect(kept).toEqual(made.body);
    expect(kept.choices).toMatchObject({ bonus_cap: '1000.00', over_cap: 'community_fund' });
    const drawn = await board.get(`C/profit-appropriations/${kept.appropriation_id}/paper`).buffer(true);
    const [proposal, annex] = pdfPages(drawn.body as Buffer) as [string, string];
    for (const part of [
      'Voorstel voor de',
      '8.000,00',
      '2.583,33',
      'waarvan € 416,67',
      'Niemand krijgt meer dan € 1.000,00',
    ])
      expect(proposal.replaceAll('\u00a0', ' ')).toContain(part);
    for (const part of ['Anna Proef', '20:00', '1.000,00', '1.888,89', '33:40']) expect(annex).toContain(part);
    expect((await member.get(`C/profit-appropriations/${kept.appropriation_id}/paper`)).status).toBe(403);
    await board.delete(`C/profit-appropriations/${kept.appropriation_id}`).set('if-match', ifMatch(1));
  });

  it('is held to the articles as they were at the end of the year', async () => {
    const recorded = await board.make('C/articles', {
      valid_from: '2025-01-01',
      clause: 'artikel 21',
      settings: [{ setting: 'profit_reserves_least', value: '25' }],
    });
    expect(recorded.status).toBe(201);
    const refused = await whatIf([{ kind: 'indivisible_reserve', percent: '24' }]);
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'profit_rule_reserves_least_clause']);
    expect(refused.body.errors[0].detail).toBe('Volgens de statuten (artikel 21) gaat minstens 25% naar de reserves.');
    expect((await whatIf([{ kind: 'indivisible_reserve', percent: '25' }])).status).toBe(200);
  });

  it('is proposed once a year, and changed while it is a proposal', async () => {
    const made = await bookkeeper.make('C/profit-appropriations', { year: 2025, ...choices(PARTS) });
    expect([made.status, made.body.state]).toEqual([201, 'draft']);
    expect((await board.make('C/profit-appropriations', { year: 2025, ...choices(PARTS) })).body.code).toBe(
      'profit_year_taken',
    );
    id = made.body.appropriation_id;
    const stale = await board.put(`C/profit-appropriations/${id}`, choices(PARTS)).set('if-match', ifMatch(9));
    expect(stale.status).toBe(412);
    const changed = await board.put(`C/profit-appropriations/${id}`, choices(PARTS)).set('if-match', ifMatch(1));
    expect(pieces(changed.body).carried_forward).toBe('1400.00');
    version = changed.body.version;
    expect((await member.get(`C/profit-appropriations/${id}`)).status).toBe(403);
  });

  it('is adopted only when the result is final and still the same, after the year', async () => {
    const adopt = (by: Person, adopted_on: string) =>
      by
        .post(`C/profit-appropriations/${id}/adoption`, { adopted_on, decision: '2026-3' })
        .set('if-match', ifMatch(version));
    expect((await bookkeeper.make(`C/profit-appropriations/${id}/confirmation`)).body.code).toBe('profit_not_adopted');
    expect((await adopt(board, '2026-06-20')).body.code).toBe('profit_result_not_final');
    await post('2025-12-31', [
      { account: '4200', debit: cents(1) },
      { account: 'bank', credit: cents(1) },
    ]);
    await close(2025);
    expect((await adopt(board, '2026-06-20')).body.code).toBe('profit_result_changed');
    const saved = await board.put(`C/profit-appropriations/${id}`, choices(PARTS)).set('if-match', ifMatch(version));
    expect([saved.body.result, pieces(saved.body).carried_forward]).toEqual(['7999.99', '1400.00']);
    version = saved.body.version;
    expect((await adopt(bookkeeper, '2026-06-20')).status).toBe(403);
    expect((await adopt(board, '2025-12-31')).body.errors[0].code).toBe('profit_adopted_too_early');
    expect((await adopt(board, '2126-01-01')).body.errors[0].code).toBe('profit_adopted_later');
    const adopted = await adopt(board, '2026-06-20');
    expect([adopted.status, adopted.body.state, adopted.body.decision]).toEqual([200, 'adopted', '2026-3']);
    version = adopted.body.version;
    expect((await adopt(board, '2026-06-21')).body.code).toBe('profit_adopted_already');
    const late = await board.put(`C/profit-appropriations/${id}`, choices(PARTS)).set('if-match', ifMatch(version));
    expect(late.body.code).toBe('profit_stands');
  });

  const takeBack = (by: Person, of: string, date = '2026-07-01') =>
    by.make(`C/profit-appropriations/${of}/withdrawal`, { date, reason: 'verkeerde vergadering' });

  it('is taken back with its entry and its bonuses, and makes room for another proposal', async () => {
    const first = id;
    // two people at once: one of them books, the other hears that it was done
    const both = await Promise.all([1, 2].map(() => bookkeeper.make(`C/profit-appropriations/${first}/confirmation`)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [entry] = (await bookkeeper.get(`C/journal-entries?source_id=${first}`)).body.items;
    const aside = { date: '2026-07-01', reason: 'fout' };
    const general = await bookkeeper.make(`C/journal-entries/${entry.entry_id}/reversal`, aside);
    expect([general.status, general.body.code]).toEqual([409, 'entry_of_room']);
    expect((await takeBack(board, first)).status).toBe(403);
    expect((await takeBack(bookkeeper, first, '2026-06-19')).body.errors[0].code).toBe('profit_back_too_early');
    expect((await takeBack(bookkeeper, first, '2126-01-01')).body.errors[0].code).toBe('profit_back_later');
    expect(await inside((tx) => waitingWageLines(tx))).toHaveLength(2);

    const back = await takeBack(bookkeeper, first);
    expect([back.status, back.body.state, back.body.taken_back_why]).toEqual([
      200,
      'taken_back',
      'verkeerde vergadering',
    ]);
    expect(back.body.funds.map(({ now }: { now: string }) => now).join(' ')).toBe('0.00 500.00 0.00 0.00 -500.00');
    expect(await inside((tx) => waitingWageLines(tx))).toEqual([]);
    expect((await takeBack(bookkeeper, first)).body.code).toBe('profit_taken_back_already');
    expect((await bookkeeper.make(`C/profit-appropriations/${first}/confirmation`)).body.code).toBe(
      'profit_taken_back_already',
    );

    const again = await board.make('C/profit-appropriations', { year: 2025, ...choices(PARTS) });
    id = again.body.appropriation_id;
    const adopted = await board
      .post(`C/profit-appropriations/${id}/adoption`, { adopted_on: '2026-06-27', decision: '2026-4' })
      .set('if-match', ifMatch(again.body.version));
    expect(adopted.status).toBe(200);
    const [, of2025] = (await board.get('C/profit-appropriations')).body.items;
    expect([of2025.appropriation_id, of2025.taken_back]).toEqual([
      id,
      [expect.objectContaining({ appropriation_id: first, decision: '2026-3' })],
    ]);
  });

  it('is booked once by the bookkeeper, with bonuses that wait for payroll', async () => {
    expect((await board.make(`C/profit-appropriations/${id}/confirmation`)).status).toBe(403);
    const { body, status } = await bookkeeper.make(`C/profit-appropriations/${id}/confirmation`);
    expect([status, body.state]).toEqual([200, 'confirmed']);
    expect((await bookkeeper.make(`C/profit-appropriations/${id}/confirmation`)).body.code).toBe(
      'profit_confirmed_already',
    );
    const { items } = (await bookkeeper.get(`C/journal-entries?source_id=${id}`)).body;
    expect(items).toHaveLength(1);
    // 40% of 7,499.99 is 2,999.996: the cents that are left go to larger fractions, so the bonus pool is 2,999.99
    expect(items[0].lines.map((line: Record<string, string>) => [line.account, line.debit, line.credit])).toEqual([
      ['0590', '4900.00', '0.00'],
      ['0510', '0.00', '2250.00'],
      ['0580', '0.00', '1900.00'],
      ...[anna, bram, cleo].map(() => ['1645', '0.00', expect.any(String)]),
    ]);
    expect(body.funds.find((fund: { account: string }) => fund.account === '0510')).toMatchObject({ now: '2250.00' });

    const own = async () => (await member.get('C/profit-appropriations/own')).body.items[0];
    expect(await own()).toMatchObject({ year: 2025, minutes: 1200, bonus: '1439.99', bonus_state: 'waiting' });
    const waiting = await inside((tx) => waitingWageLines(tx));
    expect(waiting.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([96_000, 143_999]);
    expect(await inside((tx) => waitingWageLines(tx, 'price_supplement'))).toHaveLength(1);
    const ids = waiting.map(({ line_id }) => line_id);
    const run = newId();
    expect(await inside((tx) => takeWageLines(tx, ids, run))).toEqual(waiting);
    expect(await inside((tx) => takeWageLines(tx, ids, run))).toEqual(waiting);
    await expect(inside((tx) => takeWageLines(tx, ids, newId()))).rejects.toMatchObject({ code: 'wage_line_taken' });
    expect(await inside((tx) => waitingWageLines(tx))).toEqual([]);
    expect((await own()).bonus_state).toBe('taken');
    const paid = await takeBack(bookkeeper, id);
    expect([paid.status, paid.body.code]).toEqual([409, 'profit_bonus_taken']);
    expect((await bookkeeper.get(`C/journal-entries?source_id=${id}`)).body.items[0].reversed_by).toBeNull();
  });

  it('of which something is in the indivisible reserve never goes from there to members', async () => {
    const toMember = post('2026-07-01', [
      { account: '0510', debit: cents(100) },
      { account: '1645', credit: cents(100), memberId: anna },
    ]);
    await expect(toMember).rejects.toMatchObject({ code: 'reserve_indivisible' });
    await post('2026-07-01', [
      { account: '0510', debit: cents(100) },
      { account: '0520', credit: cents(100) },
    ]);
  });

  it('stands in the database as it was adopted, and always adds up', async () => {
    const change = (sql: string) =>
      office.sql(sql).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect(await change(`update profit_appropriation set decision = 'x'`)).toBe('CK742');
    expect(await change(`update profit_piece set amount_cents = amount_cents + 1`)).toBe('CK742');
    const made = await board.make('C/profit-appropriations', { year: 2026, ...choices([]) });
    const of = `where appropriation_id = '${made.body.appropriation_id}'`;
    expect(await change(`update profit_piece set amount_cents = amount_cents + 1 ${of}`)).toBe('CK743');
    expect(await change(`update profit_member set bonus_cents = 1 ${of}`)).toBe('CK743');
    const gone = await board
      .delete(`C/profit-appropriations/${made.body.appropriation_id}`)
      .set('if-match', ifMatch(1));
    expect(gone.status).toBe(204);
    expect((await board.get(`C/profit-appropriations/${made.body.appropriation_id}`)).status).toBe(404);
  });
});
