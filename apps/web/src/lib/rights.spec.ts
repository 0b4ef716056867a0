import { describe, expect, it } from '@jest/globals';
import type { Area, Membership, Role } from './contract';
import { rightsOf } from './rights';

type Scope = NonNullable<Membership['grant']>['scope'];

const underGrant = (scope: Scope): Membership['grant'] => ({
  organisation: 'Steunpunt',
  ends_on: '2026-12-31',
  scope,
});
const READS_HOURS = underGrant([
  { area: 'hours', access: 'read' },
  { area: 'invoices', access: 'write' },
]);

describe('what a person may do here', () => {
  it.each<[string, Role[], Membership['grant'], Area | Area[], Role[], boolean]>([
    ['a bookkeeper in her own co-operative', ['bookkeeper'], null, 'hours', ['board', 'bookkeeper'], true],
    ['one of several roles', ['member', 'project_lead'], null, 'hours', ['board', 'project_lead'], true],
    ['a role that is not asked for', ['member'], null, 'hours', ['board', 'bookkeeper'], false],
    ['nobody', ['board'], null, 'hours', [], false],
    ['service staff that may read', ['bookkeeper'], READS_HOURS, 'hours', ['bookkeeper'], false],
    ['service staff that may write', ['bookkeeper'], READS_HOURS, 'invoices', ['bookkeeper'], true],
    [
      'service staff that may write one of the areas',
      ['bookkeeper'],
      READS_HOURS,
      ['hours', 'invoices'],
      ['bookkeeper'],
      true,
    ],
    ['service staff outside the grant', ['bookkeeper'], READS_HOURS, 'bank', ['bookkeeper'], false],
    ['service staff in a role they were not given', ['bookkeeper'], READS_HOURS, 'invoices', ['board'], false],
    ['service staff with an empty grant', ['bookkeeper'], underGrant([]), 'hours', ['bookkeeper'], false],
  ])('%s', (_, roles, grant, areas, wanted, allowed) => {
    expect(rightsOf({ roles, grant }).may(areas, ...wanted)).toBe(allowed);
  });

  it.each<[string, Membership['grant'], Area[], boolean]>([
    ['without a grant everything', null, ['wages'], true],
    ['with a grant what may be read', READS_HOURS, ['bank', 'hours'], true],
    ['and nothing else', READS_HOURS, ['bank', 'wages'], false],
  ])('covers %s', (_, grant, areas, covered) => {
    expect(rightsOf({ roles: ['bookkeeper'], grant }).covers(areas)).toBe(covered);
  });
});
