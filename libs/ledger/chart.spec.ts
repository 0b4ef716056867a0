import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_ROLES, type AccountRole } from './core/account.js';

interface Written {
  number: string;
  type: string;
  normal_balance: string;
  rgs_code: string;
  role?: AccountRole;
  control?: string;
  vat_box?: string;
  starter: boolean;
}
const { accounts } = JSON.parse(readFileSync(new URL('./chart/chart-of-accounts.json', import.meta.url), 'utf8')) as {
  accounts: Written[];
};

describe('the chart of accounts', () => {
  it('has unique numbers of four digits and unique RGS codes (XAF rules 0002 and 0003)', () => {
    const numbers = accounts.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => /^\d{4}$/.test(number))).toBe(true);
    expect(numbers).toEqual([...numbers].sort());
    expect(new Set(accounts.map(({ rgs_code }) => rgs_code)).size).toBe(accounts.length);
    for (const { rgs_code, type } of accounts) {
      const result = type === 'revenue' || type === 'expense';
      expect(rgs_code).toMatch(result ? /^W[A-Z]/ : /^B[A-Z]/);
    }
  });

  it('gives every role to exactly one account that each co-operative starts with', () => {
    const roles = accounts.filter(({ starter }) => starter).flatMap(({ role }) => role ?? []);
    expect([...roles].sort()).toEqual([...ACCOUNT_ROLES].sort());
  });

  // finance facts 13 and chart-of-accounts.json
  it.each([
    ['debtors', '1300'],
    ['creditors', '1600'],
    ['revenue_standard', '8000'],
    ['revenue_reduced', '8010'],
    ['revenue_untaxed', '8020'],
    ['revenue_exempt', '8050'],
    ['vat_standard', '1800'],
    ['vat_reduced', '1801'],
    ['year_result', '0590'],
  ])('finds %s at %s', (role, number) => {
    expect(accounts.find((account) => account.role === role)?.number).toBe(number);
  });
});
