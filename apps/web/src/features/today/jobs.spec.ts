import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { jobsOf, type Known } from './jobs';

const t = ((key: string) => key) as unknown as TFunction;

const week = (member_name: string, warnings: string[]) => ({
  member_id: member_name,
  member_name,
  monday: '2026-11-09',
  minutes: 480,
  entries: [],
  warnings: warnings.map((detail) => ({ date: null, severity: 'warn' as const, code: 'atw', detail, article: '5:7' })),
});
const draft = (customer_name: string, problems: { code: string; detail: string; blocking: boolean }[]) =>
  ({
    invoice_id: customer_name,
    customer_name,
    project_name: 'Tuin',
    total: '12.50',
    problems,
  }) as unknown as Known['drafts'][number];
const unbilled = {
  items: [
    {
      project_id: 'p',
      project_name: 'Tuin',
      customer_name: 'Wilg',
      minutes: 60,
      value: '45.00',
      without_rate_count: 0,
    },
  ],
} as unknown as Known['unbilled'];

const acts = (may: Known['may']): Record<string, string[]> => {
  const known = {
    approvals: [week('Fatima', []), week('Jip', ['Werk en school zijn samen 46 uur.'])],
    drafts: [draft('Wilg', []), draft('Eik', [{ code: 'address', detail: 'Geen adres.', blocking: true }])],
    runs: [],
    unbilled,
    may,
  };
  return Object.fromEntries(jobsOf(known, '2026-10', t).map(({ key, jobs }) => [key, jobs.map(({ act }) => act)]));
};

describe('the work of today', () => {
  it('is offered with its act to who may do it; a week with a signal is looked at first', () => {
    expect(acts({ approve: true, invoice: true })).toEqual({
      problems: ['today.complete'],
      approvals: ['today.approve', 'today.look'],
      drafts: ['today.check'],
      unbilled: ['today.invoice'],
    });
  });

  it('is there to look at for who may only look', () => {
    expect(acts({ approve: false, invoice: false })).toEqual({
      problems: ['today.look'],
      approvals: ['today.look', 'today.look'],
      drafts: ['today.look'],
      unbilled: ['today.look'],
    });
    expect(acts({ approve: false, invoice: true })['approvals']).toEqual(['today.look', 'today.look']);
    expect(acts({ approve: false, invoice: true })['unbilled']).toEqual(['today.invoice']);
  });
});
