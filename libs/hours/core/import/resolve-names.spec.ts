import { describe, expect, it } from '@jest/globals';
import { newId, type Id } from '#libs/kernel/index.js';
import { NO_ANSWERS, type NameAnswers } from './answers.js';
import type { NameAssignment, NameAssignments } from './assign-names.js';
import { resolveNames } from './resolve-names.js';

const [mollie, customer, school] = [newId(), newId(), newId()];
const name = (key: string, text: string, match?: Id): NameAssignment => ({
  key,
  name: text,
  rows: 1,
  minutes: 60,
  suggestions: [],
  ...(match ? { match: { id: match, by: 'name' } } : {}),
});
const NAMES: NameAssignments = {
  members: [{ ...name('name:mollie', 'Mollie', mollie), member: { name: 'Mollie' } }],
  customers: [name('school', 'School', customer), name('buurt', 'Buurt')],
  projects: [
    { ...name('["school","kantine"]', 'Kantine'), customer: 'School' },
    { ...name('["buurt","plein"]', 'Plein'), customer: 'Buurt' },
    { ...name('["",""]', ''), customer: '' },
  ],
  activities: [name('koken', 'Koken'), name('', '')],
};

const resolve = (answers: Partial<NameAnswers> = {}) => {
  let made = 0;
  const makeId = () => `new-${(made += 1)}` as Id;
  return resolveNames(NAMES, { ...NO_ANSWERS, ...answers }, { makeId, plainWork: 'Werk' });
};

describe('resolveNames', () => {
  it('takes a match, and calls unknown what has neither match nor answer', () => {
    const { members, unknown } = resolve();
    expect(members.get('name:mollie')).toEqual({ id: mollie });
    expect(unknown.projects.map(({ key }) => key)).toEqual(['["school","kantine"]', '["buurt","plein"]', '["",""]']);
    expect(unknown.customers.map(({ key }) => key)).toEqual(['buurt']);
  });

  it('lets an answer go before a match, by key or by name', () => {
    const other = newId();
    expect(resolve({ members: { 'name:mollie': other } }).members.get('name:mollie')).toEqual({ id: other });
    expect(resolve({ projects: { Kantine: school } }).projects.get('["school","kantine"]')).toEqual({ id: school });
    expect(resolve({ projects: { Kantine: 'skip' } }).projects.get('["school","kantine"]')).toBe('skip');
  });

  it('makes projects for the customer the file names, when that one is known', () => {
    const { newProjects } = resolve({ projects: { Kantine: 'create', Plein: 'create', '["",""]': 'create' } });
    expect(newProjects.map(({ name: made, customerId }) => [made, customerId])).toEqual([
      ['Kantine', customer],
      ['Plein', null],
    ]);
  });

  it('calls the activity of rows that name none plain work', () => {
    const { newActivities, activities } = resolve({ activities: { koken: 'create', '': 'create' } });
    expect(newActivities.map((one) => one.name)).toEqual(['Koken', 'Werk']);
    expect(activities.get('')).toEqual({ id: newActivities[1]?.id });
  });

  it('does not take words that every object has for an answer', () => {
    expect(resolve().projects.get('constructor')).toBeUndefined();
    expect(resolve({ projects: {} }).unknown.projects).toHaveLength(3);
  });
});
