import { describe, expect, it } from '@jest/globals';
import { addMessages, sentence } from './messages.js';

addMessages({
  proof_day: { nl: 'Dit begint op {date}, niet op "{text}".', en: 'This begins on {date}, not on "{text}".' },
  proof_month: { nl: 'In {month}.', en: 'In {month}.' },
  proof_span: { nl: 'Duurt {minutes:duration}.', en: 'Takes {minutes:duration}.' },
  proof_amount: { nl: 'Er staat € {open} open.', en: '€ {open} is open.' },
});

describe('a sentence', () => {
  it.each([
    ['nl', 'Dit begint op 1 januari 2026, niet op "2026-02-03".'],
    ['en', 'This begins on 1 January 2026, not on "2026-02-03".'],
  ])('writes a day of ours as people do, and what somebody wrote as it was (%s)', (language, expected) => {
    expect(sentence('proof_day', { date: '2026-01-01', text: '2026-02-03' }, language)).toBe(expected);
  });

  it.each([
    ['nl', '-2143.10', 'Er staat € -2.143,10 open.'],
    ['nl', '1234567.05', 'Er staat € 1.234.567,05 open.'],
    ['nl', '999.00', 'Er staat € 999,00 open.'],
    ['nl', '1000', 'Er staat € 1.000 open.'],
    ['en', '2143.10', '€2,143.10 is open.'],
    ['en', '-2143.10', '-€2,143.10 is open.'],
    ['ar', '2143.10', '\u200f2,143.10 € is open.'],
    ['nl', '9007199254740993.05', 'Er staat € 9.007.199.254.740.993,05 open.'],
  ])('writes an amount as the reader does (%s, %s)', (language, open, expected) => {
    expect(sentence('proof_amount', { open }, language)).toBe(expected);
  });

  it.each([
    ['nl', 1530, 'Duurt 25 uur en 30 minuten.'],
    ['nl', 60, 'Duurt 1 uur.'],
    ['nl', 1, 'Duurt 1 minuut.'],
    ['nl', 0, 'Duurt 0 minuten.'],
    ['en', 1530, 'Takes 25 hours and 30 minutes.'],
    ['en', 61, 'Takes 1 hour and 1 minute.'],
    ['ar', 1530, 'Takes 25 ساعة و30 دقيقة.'],
  ])('says minutes as hours and minutes (%s, %i)', (language, minutes, expected) => {
    expect(sentence('proof_span', { minutes }, language)).toBe(expected);
  });

  it('says a month by its name', () => {
    expect(sentence('proof_month', { month: '2026-09' }, 'nl')).toBe('In september 2026.');
    expect(sentence('proof_month', { month: '2026-13' }, 'en')).toBe('In 2026-13.');
  });

  it('leaves what is no day alone', () => {
    expect(sentence('proof_day', { date: '2026-02-30', text: '' }, 'nl')).toContain('op 2026-02-30,');
  });
});
