import { describe, expect, it } from '@jest/globals';
import { heldByGroup } from './held-groups';

const part = (room: string, table: string, rows: number) => ({
  room,
  table,
  rows,
  title: table,
  data: '',
  purpose: '',
  basis: '',
  recipients: '',
  kept: '',
  rules: [],
  because: '',
  withheld: null,
});

describe('what is kept of a member', () => {
  it('stands together by what it is for, without what holds nothing', () => {
    const held = [
      part('identity', 'login', 1),
      part('shares', 'share_instalment', 8),
      part('loans', 'member_loan', 1),
      part('hours', 'absence', 0),
      part('somewhere_new', 'thing', 2),
    ];
    const named = heldByGroup(held).map(({ group, parts }) => [group, parts.map(({ table }) => table)]);
    expect(named).toEqual([
      ['share', ['share_instalment', 'member_loan']],
      ['access', ['login', 'thing']],
    ]);
  });
});
