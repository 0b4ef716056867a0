import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** SECURITY.md claims nothing that cannot be looked up. */
describe('SECURITY.md', () => {
  const text = fs.readFileSync('SECURITY.md', 'utf8');
  const rows = text
    .split('\n')
    .map((line) =>
      /^\| (\d+)\.(\d+)\.(\d+) \| ([12]) \| (.+?) \| (met|n\/a|\*\*not met\*\*) \| (.+) \|$/.exec(
        line.replace(/ +/g, ' '),
      ),
    )
    .filter((row) => row !== null);

  it('cites only files that exist', () => {
    const cited = [...text.matchAll(/`((?:libs|test|apps|docs|bench)\/[^`]+)`/g)].map((match) => match[1]!);
    expect(cited.length).toBeGreaterThan(150);
    expect([...new Set(cited)].filter((file) => !fs.existsSync(file))).toEqual([]);
  });

  it('answers every requirement of levels 1 and 2 of ASVS 5.0.0 once', () => {
    // the standard has 70 requirements of level 1 and 183 of level 2
    const ids = rows.map(([, chapter, section, number]) => `${chapter}.${section}.${number}`);
    expect(new Set(ids).size).toBe(253);
    expect(rows.filter((row) => row[4] === '1')).toHaveLength(70);
    expect(ids).toHaveLength(253);
  });

  it('says of every answer what shows it, or why', () => {
    for (const row of rows) expect([row[0], row[7]!.trim().length > 5]).toEqual([row[0], true]);
  });
});
