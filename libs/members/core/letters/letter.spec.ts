import { describe, expect, it } from '@jest/globals';
import { STANDARD_ARTICLES } from '#libs/cooperatives/index.js';
import { localDate } from '#libs/kernel/index.js';
import { pdfPages } from '#test/support/pdf-text.js';
import { drawLetter } from './letter-paper.js';
import { asMail, letterText, type LetterFacts } from './letter.js';
import { DUTCH } from './words-nl.js';
import { ENGLISH } from './words-en.js';
import type { LetterKind } from '../transitions.js';

const facts: LetterFacts = {
  name: 'Fatma Yılmaz',
  number: 12,
  cooperative: 'Coöperatie De Proef U.A.',
  decision: 'bestuur 2026-14',
  decidedBy: 'board',
  effectiveOn: '1 december 2026',
  endsOn: '31 december 2026',
  receivedOn: '22 november 2026',
  appealUntil: '22 december 2026',
  trialUntil: '30 november 2027',
  reason: 'Er is nu geen werk.',
  reasonCode: 'no_place',
  won: false,
  articles: STANDARD_ARTICLES,
  liableUntil: '',
};
const KINDS = Object.keys(DUTCH) as LetterKind[];

describe('a letter', () => {
  it.each(KINDS)('%s says something in both languages and leaves no blank', (kind) => {
    for (const [language, words] of [
      ['nl', DUTCH],
      ['en', ENGLISH],
    ] as const) {
      const text = letterText(kind, facts, language);
      expect(text.subject).toBe(words[kind](facts).subject);
      expect(text.paragraphs.length).toBeGreaterThan(2);
      expect(asMail(text)).not.toMatch(/undefined|\{|\}|null/);
    }
  });

  it.each<[LetterKind, string, Partial<LetterFacts>]>([
    ['admission', 'Je lidnummer is 12.', {}],
    ['refusal', 'De ledenvergadering kan je toch toelaten', {}],
    ['notice_confirmation', 'Je laatste dag als lid van Coöperatie De Proef U.A. is 31 december 2026.', {}],
    [
      'notice_confirmation',
      'Tot en met 31 december 2027 kun je nog worden aangesproken',
      { liableUntil: '31 december 2027' },
    ],
    ['expulsion', 'De reden: Er is nu geen werk.', {}],
    ['expulsion', 'tot en met 22 december 2026', {}],
    ['suspension', 'vanaf 1 december 2026 tot en met 31 december 2026.', {}],
    ['appeal_decided', 'Je bent en blijft lid', { won: true }],
  ])('%s says %j', (kind, says, more) => {
    expect(asMail(letterText(kind, { ...facts, ...more }, 'nl'))).toContain(says);
  });

  it('does not offer the meeting where the articles exclude it', () => {
    const closed = { ...facts, articles: { ...STANDARD_ARTICLES, meeting_may_admit: false } };
    expect(asMail(letterText('refusal', closed, 'nl'))).not.toContain('ledenvergadering');
  });

  it('stands on paper with sender, receiver and a line to sign on', () => {
    const bytes = drawLetter(letterText('admission', facts, 'nl'), {
      language: 'nl',
      date: localDate('2026-11-22'),
      sender: ['Coöperatie De Proef U.A.', 'Proefstraat 1', 'KvK 30123456'],
      receiver: ['Fatma Yılmaz', 'Vliegerpad 9', '1069 ZF Amsterdam'],
    });
    const text = pdfPages(bytes).join(' ');
    for (const part of ['Je bent lid', 'Fatma Yılmaz', '1069 ZF Amsterdam', 'KvK 30123456', 'Handtekening bestuur'])
      expect(text).toContain(part);
  });
});
