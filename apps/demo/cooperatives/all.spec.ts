import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { emailOf } from '../making/register.js';
import { COOPERATIVES } from './all.js';
import { greenery } from './greenery.js';

/** Organisations of the neighbourhood and of the country that a reader could take these for. */
const EXISTING = [
  [
    'Groen Nieuw-West',
    'ReNieuw',
    'Buurtbus Nieuw-West',
    'Kantine Moeders',
    'Kantine moeders',
    'Creative Coup',
    'Wise Minds',
  ],
  [
    'Circulair Wildeman',
    'Stadsmakers',
    'GeuzenNest',
    'Wereld Groent',
    'Vrije Ruimte',
    'Community Wealth',
    'CWS',
    'DienstenCoop CWS',
  ],
  ['Cordaan', 'Combiwel', 'Lumion', 'Caland', 'Hogeschool', 'HvA', 'OLVG', 'Pantar', 'Rabobank', 'Triodos', 'ParaBus'],
  [
    'Alliantie',
    'Stadgenoot',
    'Rochdale',
    'Eigen Haard',
    'Ymere',
    'De Key',
    'GVB',
    'Gemeente Amsterdam',
    'Stadsdeel Nieuw-West',
  ],
].flat();

const text = JSON.stringify(COOPERATIVES);

describe('the invented co-operatives', () => {
  it.each(EXISTING)('have nothing of %s', (name) => {
    expect(text.toLowerCase()).not.toContain(name.toLowerCase());
  });

  it.each(COOPERATIVES)('$name has 8 to 25 members, no two with the same given name or address', ({ members }) => {
    expect(members.length).toBeGreaterThanOrEqual(8);
    expect(members.length).toBeLessThanOrEqual(25);
    expect(new Set(members.map(({ given }) => given)).size).toBe(members.length);
    expect(new Set(members.map(emailOf)).size).toBe(members.length);
  });

  it.each(COOPERATIVES)(
    '$name names only what it has',
    ({ activities, customers, members, projects, rates, signsIn }) => {
      const known = {
        member: members.map(({ given }) => given),
        activity: activities.map(({ name }) => name),
        customer: customers.map(({ name }) => name),
        project: projects.map(({ code }) => code),
      };
      const named = {
        member: [
          ...projects.flatMap(({ crew = [], lead }) => [...crew.map(([given]) => given), ...(lead ? [lead] : [])]),
          ...rates.flatMap(({ member }) => member ?? []),
          ...Object.values(signsIn),
        ],
        activity: [
          ...projects.flatMap(({ crew = [] }) => crew.map(([, activity]) => activity)),
          ...rates.flatMap((rate) => rate.activity ?? []),
        ],
        customer: projects.flatMap(({ customer }) => customer ?? []),
        project: rates.flatMap(({ project }) => project ?? []),
      };
      for (const kind of ['member', 'activity', 'customer', 'project'] as const)
        expect(known[kind]).toEqual(expect.arrayContaining(named[kind]));
    },
  );

  it('has everybody of the sample exports in the greenery, and two of their projects', () => {
    const sample = fs.readFileSync(path.resolve('libs/hours/core/import/samples/kimai-default-en.csv'), 'utf8');
    const addresses = new Set(sample.match(/[a-z]+@voorbeeld\.example/g));
    expect(greenery.members.map(emailOf)).toEqual(expect.arrayContaining([...addresses]));
    expect(greenery.projects.filter(({ name }) => sample.includes(name)).map(({ code }) => code)).toEqual([
      'PR-12',
      'PR-15',
      'IN-01',
    ]);
    expect(greenery.projects.map(({ name }) => name)).not.toContain('Schoolkantine De Broodtrommel');
  });
});
