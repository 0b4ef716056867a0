import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { openHoursOffice, refusal } from '#test/support/hours-office.js';
import type { Person, TestOffice } from '#test/support/office.js';

let office: TestOffice;
let member: Person;
let leadId: Id;
let board: Person;
let bookkeeper: Person;
let stranger: Person;
let customer: Id;
let project: Id;

beforeAll(async () => {
  ({ office, member, leadId, board, bookkeeper, stranger, customer, project } = await openHoursOffice());
});
afterAll(() => office.close());

const made = async (asked: ReturnType<Person['post']>) => {
  const answer = await asked;
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body;
};

describe('projects', () => {
  it('shows a project with its customer, and its version as ETag', async () => {
    const answer = await member.get(`C/projects/${project}`);
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body).toEqual({
      project_id: project,
      code: 'KANTINE',
      name: 'Kantine',
      customer_id: customer,
      customer_name: 'School De Proef',
      lead_member_id: leadId,
      starts_on: '2026-01-01',
      ends_on: null,
      your_reference: '',
      vat_treatment: 'standard',
      vat_reason: '',
      version: 1,
    });
  });

  it.each<[string, object, unknown[]]>([
    ['a code twice', { code: 'KANTINE', name: 'x' }, [409, 'project_code_taken', '/code project_code_taken']],
    [
      'an unknown customer',
      { code: 'A', name: 'x', customer_id: newId() },
      [422, 'hours_unknown_customer', '/customer_id hours_unknown_customer'],
    ],
    [
      'an unknown lead',
      { code: 'A', name: 'x', lead_member_id: newId() },
      [422, 'hours_unknown_member', '/lead_member_id hours_unknown_member'],
    ],
    [
      'an end before the start and no reason for no VAT',
      { code: 'A', name: 'x', starts_on: '2026-02-01', ends_on: '2026-01-01', vat_treatment: 'exempt' },
      [422, 'invalid_input', '/ends_on project_ends_before_start', '/vat_reason project_vat_reason'],
    ],
    ['an unknown field', { code: 'A', name: 'x', price: '1.00' }, [422, 'invalid_input', '/price unknown_field']],
    ['nothing', {}, [422, 'invalid_input', '/code text', '/name text']],
  ])('refuses %s', async (_, body, expected) => {
    expect(refusal(await bookkeeper.post('C/projects', body))).toEqual(expected);
  });

  it('changes only the version somebody saw', async () => {
    const { project_id } = await made(board.post('C/projects', { code: 'TUIN', name: 'Tuin' }));
    const url = `C/projects/${project_id}`;
    expect((await board.patch(url, { name: 'Tuinen' })).status).toBe(428);
    const changed = await board.patch(url, { name: 'Tuinen' }).set('if-match', '"1"');
    expect([changed.status, changed.body.name, changed.body.version]).toEqual([200, 'Tuinen', 2]);
    expect((await board.patch(url, { name: 'Te laat' }).set('if-match', '"1"')).status).toBe(412);
  });

  it('lists by name, a page at a time, searched and without what has ended', async () => {
    const first = await member.get('C/projects?limit=1');
    expect(first.body.items.map((one: { name: string }) => one.name)).toEqual(['Kantine']);
    const second = await member.get(`C/projects?limit=1&cursor=${first.body.next_cursor}`);
    expect(second.body.items.map((one: { name: string }) => one.name)).toEqual(['Plein']);
    const names = async (query: string) =>
      (await member.get(`C/projects?${query}`)).body.items.map((one: { name: string }) => one.name);
    expect(await names('search=schoo')).toEqual(['Kantine']);
    expect(await names('search=%25')).toEqual([]);
    expect(await names('open=true')).not.toContain('Plein');
    expect((await member.get('C/projects?open=maybe')).status).toBe(422);
  });

  it('is not for members to change, nor for another co-operative to see', async () => {
    expect((await member.post('C/projects', { code: 'A', name: 'x' })).status).toBe(403);
    expect((await stranger.get(`C/projects/${project}`)).status).toBe(404);
    expect((await stranger.get('C/projects')).body).toEqual({ items: [], next_cursor: null });
  });
});

describe('activities and rates', () => {
  it('keeps an activity under a name of its own', async () => {
    expect(refusal(await board.post('C/activities', { name: 'Lunch bereiden' }))).toEqual([
      409,
      'activity_name_taken',
      '/name activity_name_taken',
    ]);
    const { activity_id } = await made(board.post('C/activities', { name: 'Vergaderen', billable: false }));
    const changed = await board.patch(`C/activities/${activity_id}`, { name: 'Overleg' }).set('if-match', '"1"');
    expect(changed.body).toEqual({ activity_id, name: 'Overleg', billable: false, version: 2 });
    expect((await member.get('C/activities')).body.items).toContainEqual(changed.body);
  });

  it('keeps one rate per combination and date', async () => {
    const rate = { project_id: project, valid_from: '2026-01-01', hourly_rate: '27.50' };
    const kept = await made(bookkeeper.post('C/rates', rate));
    expect(kept).toEqual({ rate_id: kept.rate_id, activity_id: null, member_id: null, ...rate });
    expect(refusal(await bookkeeper.post('C/rates', rate))).toEqual([409, 'rate_exists', '/valid_from rate_exists']);
    const general = await made(bookkeeper.post('C/rates', { valid_from: '2026-01-01', hourly_rate: '30.00' }));
    const listed = await bookkeeper.get(`C/rates?project_id=${project}`);
    expect(listed.body.items).toEqual([general, kept]);
    expect((await bookkeeper.delete(`C/rates/${kept.rate_id}`)).status).toBe(204);
    expect((await bookkeeper.delete(`C/rates/${kept.rate_id}`)).status).toBe(404);
  });

  it.each([
    ['27.505', '/hourly_rate euro'],
    ['-1.00', '/hourly_rate euro'],
    [27.5, '/hourly_rate euro'],
  ])('refuses a rate of %j', async (hourly_rate, fault) => {
    expect(refusal(await bookkeeper.post('C/rates', { valid_from: '2026-01-01', hourly_rate }))).toContain(fault);
  });

  it('shows no rates to members', async () => {
    expect((await member.get('C/rates')).status).toBe(403);
  });
});
