import { describe, expect, it } from '@jest/globals';
import { addMessages, sentence } from './messages.js';

addMessages({
  proof_day: { nl: 'Dit begint op {date}, niet op "{text}".', en: 'This begins on {date}, not on "{text}".' },
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
    ['en', '2143.10', '€ 2,143.10 is open.'],
  ])('writes an amount as the reader does (%s, %s)', (language, open, expected) => {
    expect(sentence('proof_amount', { open }, language)).toBe(expected);
  });

  it('leaves what is no day alone', () => {
    expect(sentence('proof_day', { date: '2026-02-30', text: '' }, 'nl')).toContain('op 2026-02-30,');
  });
});
