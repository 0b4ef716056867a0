import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '#libs/kernel/index.js';
import {
  RETENTION,
  keptUntil,
  lastStartThatIsOver,
  retentionRule,
  type RetentionKey,
  type RetentionRule,
} from './retention-rules.js';

const on = localDate('2026-11-22');
const keys = Object.keys(RETENTION) as RetentionKey[];

describe('how long things are kept', () => {
  it.each([
    // an invoice of 2018 may go on 1 January 2026, one of 2019 on 1 January 2027 (AWR 52(4))
    ['books', '2018-05-01', '2025-12-31'],
    ['books', '2019-12-31', '2026-12-31'],
    ['identity_copy', '2020-02-29', '2025-12-31'],
    ['rejected_applicant', '2026-10-01', '2026-10-28'],
    ['challengeable_vote', '2025-10-20', '2026-11-19'],
    ['sepa_mandate', '2025-09-22', '2026-11-21'],
    ['membership_application', '2016-11-22', '2026-11-21'],
  ] as const)('%s that started on %s stays until %s', (key, start, until) => {
    const rule = retentionRule(key, on);
    expect(keptUntil(rule, localDate(start))).toBe(until);
    expect(lastStartThatIsOver(rule, localDate(until)) < start).toBe(true);
    expect(lastStartThatIsOver(rule, addDays(localDate(until), 1)) >= start).toBe(true);
  });

  it('takes nothing before its last day, for every rule and start', () => {
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10) as LocalDate);
    fc.assert(
      fc.property(fc.constantFrom(...keys), date, date, (key, start, today) => {
        const rule = retentionRule(key, on);
        if (start <= lastStartThatIsOver(rule, today)) expect(keptUntil(rule, start) < today).toBe(true);
      }),
    );
  });

  it('has a source and a reason in both languages for every rule', () => {
    for (const key of keys) {
      for (const rule of RETENTION[key] as readonly RetentionRule[]) {
        expect([key, rule.source.length > 3, rule.because.nl.length > 5, rule.because.en.length > 5]).toEqual([
          key,
          true,
          true,
          true,
        ]);
      }
    }
  });
});
