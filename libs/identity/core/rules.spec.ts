import { describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/platform/index.js';
import { counterOf, secondsLeft, SIGN_IN_PER_ADDRESS, SIGN_IN_PER_CLIENT } from './attempt-limits.js';
import { invitationLetter, resetLetter, welcomeLetter } from './mails.js';
import { mayGrant } from './role-grants.js';

describe('who may give which roles', () => {
  it.each<[Role[], Role[], boolean]>([
    [['board'], ['board', 'bookkeeper'], true],
    [['bookkeeper'], ['member', 'project_lead', 'bookkeeper'], true],
    [['bookkeeper'], ['board'], false],
    [['bookkeeper'], ['member', 'board'], false],
    [['bookkeeper', 'board'], ['board'], true],
    [['member', 'project_lead'], ['member'], false],
    [[], [], false],
  ])('%j gives %j: %s', (granter, roles, may) => expect(mayGrant(granter, roles)).toBe(may));
});

describe('limits of attempts', () => {
  it.each([
    ['2026-11-21T10:00:00.000Z', 900],
    ['2026-11-21T10:00:00.500Z', 900],
    ['2026-11-21T10:14:59.000Z', 1],
    ['2026-11-21T10:14:59.999Z', 1],
    ['2026-11-21T10:07:30.000Z', 450],
  ])('at %s the window of a quarter of an hour lasts %i seconds more', (moment, seconds) => {
    expect(secondsLeft(SIGN_IN_PER_ADDRESS, new Date(moment))).toBe(seconds);
  });

  it('counts apart what is counted apart, under names that tell nothing', () => {
    const names = [
      counterOf(SIGN_IN_PER_ADDRESS, 'joke@voorbeeld.example'),
      counterOf(SIGN_IN_PER_ADDRESS, 'joke@voorbeeld.exampl'),
      counterOf(SIGN_IN_PER_CLIENT, 'joke@voorbeeld.example'),
    ];
    expect(new Set(names).size).toBe(3);
    expect(names.join()).not.toContain('joke');
  });
});

describe('letters', () => {
  const link = 'https://kantoor.example/x/abc';
  it.each([
    resetLetter('nl', link),
    resetLetter('en', link),
    invitationLetter('nl', 'De Kas', link),
    invitationLetter('en', 'De Kas', link),
    welcomeLetter('nl', 'De Kas', link),
    welcomeLetter('en', 'De Kas', link),
  ])('carry the link on a line of its own: $subject', ({ subject, text }) => {
    expect(text.split('\n')).toContain(link);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
