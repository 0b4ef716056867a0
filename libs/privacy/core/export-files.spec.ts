import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '#libs/kernel/index.js';
import { htmlOf, jsonOf, safeName, type ExportOf } from './export-files.js';

const what = (rows: Record<string, unknown>[]): ExportOf => ({
  cooperative: 'Groenkring',
  person: 'Joke <Proef>',
  date: localDate('2026-11-22'),
  sections: [
    { room: 'hours', table: 'time_entry', title: { nl: 'Uren', en: 'Hours' }, rows },
    {
      room: 'assembly',
      table: 'ballot',
      title: { nl: 'Geheime stemmen', en: 'Secret votes' },
      rows: [],
      withheld: { nl: 'Niet te achterhalen.', en: 'Cannot be known.' },
    },
  ],
});

describe('the copy of what is held about somebody', () => {
  it('has every row in JSON, and says what is not in it and why', () => {
    const json = JSON.parse(jsonOf(what([{ date: '2026-10-01', minutes: 60 }]))) as { parts: unknown[] };
    expect(json.parts).toEqual([
      { part: 'hours.time_entry', title: 'Uren', rows: [{ date: '2026-10-01', minutes: 60 }] },
      {
        part: 'assembly.ballot',
        title: 'Geheime stemmen',
        rows: [],
        not_included_because: 'Niet te achterhalen.',
      },
    ]);
  });

  it('lets no text become markup in the page to read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const html = htmlOf(what([{ description: `<script>${text}</script>` }]));
        expect(html).not.toMatch(/<script/i);
      }),
    );
    expect(htmlOf(what([]))).toContain('Joke &#60;Proef&#62;');
  });

  it('names files so that they stay in their folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(2000), (name, index) => {
        expect(safeName(`../${name}`, index)).toMatch(/^\d{3,}-[A-Za-z0-9_][A-Za-z0-9._-]*$/);
      }),
    );
    expect(safeName('../../etc/passwd', 0)).toBe('001-etc-passwd');
  });
});
