import { describe, expect, it } from '@jest/globals';
import { areasOf, openedBy, stateOfGrant, type Scope } from './grants.js';

const C = '/v1/cooperatives/:cooperativeId';

describe('what a grant opens', () => {
  it.each<[string, boolean, Scope, string | undefined]>([
    [`${C}/members`, false, { members: 'read' }, 'members'],
    [`${C}/members/:memberId`, true, { members: 'read' }, undefined],
    [`${C}/members/:memberId`, true, { members: 'write' }, 'members'],
    [`${C}/members`, false, { hours: 'write', ledger: 'write' }, undefined],
    [`${C}/projects`, false, { hours: 'read' }, 'hours'],
    [`${C}/projects`, true, { hours: 'read', invoices: 'write' }, 'invoices'],
    [`${C}/bsn/:memberId`, false, { members: 'write', wages: 'write', settings: 'write' }, undefined],
    [`${C}/bsn/:memberId/looks`, true, { bsn: 'write' }, 'bsn'],
    [C, false, { hours: 'read' }, 'hours'],
    [C, true, { hours: 'write' }, undefined],
    [C, true, { settings: 'write' }, 'settings'],
    [`${C}/logo`, false, { bank: 'read' }, 'bank'],
  ])('%s, writing: %s, under %j: %s', (route, isWrite, scope, area) => {
    expect(openedBy(scope, areasOf(route, isWrite), isWrite)).toBe(area);
  });

  it.each(['people', 'invitations', 'grants', 'access-list', 'audit-entries', 'constructor', '__proto__', 'new-thing'])(
    'never %s',
    (word) => expect(areasOf(`${C}/${word}`, false)).toEqual([]),
  );
});

describe('a grant on 15 October', () => {
  const given = { given_by: 'x', told_at: null, ended_at: null, starts_on: '2026-10-01', ends_on: '2026-10-15' };
  const told = new Date('2026-10-02T08:00:00Z');
  it.each([
    ['live on its last day', given, 'live'],
    ['over the day after', { ...given, ends_on: '2026-10-14' }, 'ended'],
    ['still coming', { ...given, starts_on: '2026-10-16', ends_on: '2026-10-17' }, 'coming'],
    ['ended by hand', { ...given, ended_at: told }, 'ended'],
    ['announced and not told', { ...given, given_by: null }, 'announced'],
    ['announced and told', { ...given, given_by: null, told_at: told }, 'live'],
    ['announced, never told, and over', { ...given, given_by: null, ends_on: '2026-10-14' }, 'ended'],
  ] as const)('%s', (_, grant, state) => expect(stateOfGrant(grant, '2026-10-15')).toBe(state));
});
