import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { assignNames, type KnownNames, type NameAssignment } from './assign-names.js';
import type { MemberReference, ParsedRow } from './parsed-row.js';

const KNOWN: KnownNames = {
  members: [
    { id: 'm1', name: 'Mollie Mosterdzaad', email: 'Mollie@voorbeeld.example', number: '1' },
    { id: 'm2', name: 'Jan Jansen', email: 'jan@voorbeeld.example', number: '2' },
    { id: 'm3', name: 'Jan Jansen', number: '3' },
    { id: 'm4', name: 'Brigitta Bakfiets-de Bommel', number: '4' },
  ],
  customers: [
    { id: 'c1', name: 'Woonstichting “De Vier Muren”' },
    { id: 'c2', name: 'Gemeente Nergenshuizen' },
  ],
  projects: [
    { id: 'p1', name: 'Onderhoud', customerId: 'c1' },
    { id: 'p2', name: 'Onderhoud', customerId: 'c2' },
    { id: 'p3', name: 'Intern overleg' },
    { id: 'p4', name: 'Plein', customerId: 'c2', code: 'PR-16' },
  ],
  activities: [{ id: 'a1', name: 'Tätigkeit' }],
};

const row = (names: {
  member?: MemberReference;
  customer?: string;
  project?: string;
  activity?: string;
}): ParsedRow => ({
  kind: 'entry',
  line: 2,
  notes: [],
  entry: {
    date: localDate('2026-09-07'),
    minutes: 30,
    member: names.member ?? {},
    customer: names.customer ?? '',
    project: names.project ?? '',
    activity: names.activity ?? '',
    description: '',
    alreadyInvoiced: false,
    tags: [],
    sourceKey: 'k',
  },
});

const answer = (assignment: NameAssignment | undefined): string =>
  assignment?.match
    ? `${assignment.match.id} by ${assignment.match.by}`
    : `? ${(assignment?.suggestions ?? []).map(({ id }) => id).join(' ')}`;

describe('assignNames', () => {
  it.each<[MemberReference, string]>([
    [{ name: 'Iemand Anders', email: 'mollie@voorbeeld.example' }, 'm1 by email'],
    [{ name: 'Mollie Mosterdzaad', email: 'andere@voorbeeld.example' }, 'm1 by name'],
    [{ name: 'MOLLIE  mosterdzaad' }, 'm1 by folded_name'],
    [{ name: 'Jan Jansen' }, '? m2 m3'],
    [{ name: 'Jan Jansen', email: 'jan@voorbeeld.example' }, 'm2 by email'],
    [{ name: 'Bakfiets-de Bommel, Brigitta' }, '? m4'],
    [{ name: 'Molly Mosterdzaad' }, '? m1'],
    [{ name: 'Zeppo Zaagselstra', number: '1' }, '? '],
    [{ number: '4' }, 'm4 by number'],
    [{}, '? '],
  ])('member %j is %s', (member, expected) => {
    expect(answer(assignNames([row({ member })], KNOWN).members[0])).toBe(expected);
  });

  it.each([
    ["Woonstichting ''De Vier Muren''", 'c1 by folded_name'],
    ['gemeente nergenshuizen', 'c2 by folded_name'],
    ['Gemeente Nergens', '? c2'],
    ['Basisschool De Vlieger', '? '],
  ])('customer %s is %s', (customer, expected) => {
    expect(answer(assignNames([row({ customer })], KNOWN).customers[0])).toBe(expected);
  });

  it.each([
    ['Gemeente Nergenshuizen', 'Onderhoud', 'p2 by name'],
    ['Woonstichting "De Vier Muren"', 'onderhoud', 'p1 by folded_name'],
    ['', 'Onderhoud', '? p1 p2'],
    ['', 'Plein', 'p4 by name'],
    ['', 'Intern overleg', 'p3 by name'],
    ['Woonstichting "De Vier Muren"', 'Plein', '? p4'],
    ['Onbekende klant', 'Intern overleg', 'p3 by name'],
    ['', 'pr-16', 'p4 by number'],
    ['Gemeente Nergenshuizen', 'PR-16', 'p4 by number'],
    ['Woonstichting "De Vier Muren"', 'PR-16', '? '],
    ['Gemeente Nergenshuizen', '', '? '],
  ])('of customer %j the project %j is %s', (customer, project, expected) => {
    expect(answer(assignNames([row({ customer, project })], KNOWN).projects[0])).toBe(expected);
  });

  it('counts rows and minutes per distinct name, and leaves out what rows need not name', () => {
    const rows = [row({ activity: 'TATIGKEIT', project: 'Plein' }), row({ activity: 'tätigkeit' }), row({})];
    const { activities, customers, members, projects } = assignNames(rows, KNOWN);
    expect(activities).toEqual([
      {
        key: 'tatigkeit',
        name: 'TATIGKEIT',
        rows: 2,
        minutes: 60,
        match: { id: 'a1', by: 'folded_name' },
        suggestions: [],
      },
    ]);
    expect(customers).toEqual([]);
    expect(members.map(({ key, rows: count }) => [key, count])).toEqual([['', 3]]);
    expect(projects.map(({ name, rows: count }) => [name, count])).toEqual([
      ['Plein', 1],
      ['', 2],
    ]);
  });

  it('stays quick with a wrong column of thousands of names', () => {
    const members = Array.from({ length: 2_000 }, (_, index) => ({ id: `m${index}`, name: `Naam ${index} van Lid` }));
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      row({ member: { name: `Omschrijving ${index} van iets` } }),
    );
    const begun = performance.now();
    assignNames(rows, { ...KNOWN, members });
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
