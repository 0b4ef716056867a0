import { describe, expect, it } from '@jest/globals';
import { passwordFault, tidyPassword } from './password-rules.js';

describe('a new password of joke.dejong@groenkring.example', () => {
  it.each<[string, string | undefined]>([
    ['drie lange houten tafels', undefined],
    ['twaalftekens', undefined],
    ['elftekens!!', 'password_length'],
    ['', 'password_length'],
    ['x'.repeat(201), 'password_length'],
    ['abcde'.repeat(40), undefined],
    ['🌱🌿🍀🌳🌲🌵🌾🌻🌷🌹🍁🍂', undefined],
    ['aaaaaaaaaaaa', 'password_simple'],
    ['AaAaBbBbCcCcDdDd', 'password_simple'],
    ['121212121212', 'password_simple'],
    ['Groenkring2026!', 'password_has_address'],
    ['ik ben joke van alles', 'password_has_address'],
    ['DEJONG zonder meer', 'password_has_address'],
  ])('%j: %s', (password, code) => {
    expect(passwordFault(password, 'joke.dejong@groenkring.example')?.code).toBe(code);
  });

  it('is the same on a keyboard that writes letters in two parts', () => {
    const [whole, inParts] = ['caf\u00e9 met z\u00f3n', 'cafe\u0301 met zo\u0301n'];
    expect(inParts).not.toBe(whole);
    expect(tidyPassword(inParts)).toBe(tidyPassword(whole));
  });
});
