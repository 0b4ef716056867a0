import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device.js';
import { networkOf } from './network.js';
import { newPaperCode, newRecoveryCodes, tidyPaperCode } from './recovery-code.js';
import { methodsOf, stageAfterPassword, type Factors, type SessionStage } from './session-stage.js';
import { stepOfCode, totpUri } from './totp.js';

// RFC 6238, appendix B: the ASCII secret 12345678901234567890 in base32, SHA-1; the last six digits of its eight
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('at %i s is %s of RFC 6238', async (seconds, code, step) => {
    expect(await stepOfCode(SECRET, code, at(seconds), 0)).toBe(step);
  });

  it.each([
    ['half a minute early', 29, 0, 1],
    ['half a minute late', 89, 0, 1],
    ['a minute and a half late', 150, 0, undefined],
    ['used already', 59, 1, undefined],
    ['older than one that was used', 59, 2, undefined],
    ['after an earlier one', 59, 0, 1],
  ])('%s: step %4$s', async (_, seconds, lastStep, step) => {
    expect(await stepOfCode(SECRET, '287 082', at(seconds), lastStep)).toBe(step);
  });

  it.each(['', '28708', '2870822', '28708a', '٢٨٧٠٨٢', '-287082'.repeat(9)])('is not %j', async (code) => {
    expect(await stepOfCode(SECRET, code, at(59), 0)).toBeUndefined();
  });

  it('goes to the app with the name of the office and of the person', () => {
    expect(totpUri(SECRET, 'joke@voorbeeld.example')).toMatch(
      /^otpauth:\/\/totp\/Coopkantoor:joke(@|%40)voorbeeld\.example\?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/,
    );
  });
});

describe('a code on paper', () => {
  it('has letters and digits that look like no other', () => {
    for (let time = 0; time < 50; time++) expect(newPaperCode()).toMatch(/^[^01IOLSZBUV258-]{5}-[^01IOLSZBUV258-]{5}$/);
    expect(new Set(newRecoveryCodes()).size).toBe(10);
  });

  it.each([
    ['ACDEF-GHJKM', 'ACDEF-GHJKM'],
    [' acdef ghjkm ', 'ACDEF-GHJKM'],
    ['acdefghjkm', 'ACDEF-GHJKM'],
    ['ACDEF-GHJK', undefined],
    ['ACDEF-GHJK0', undefined],
    ['', undefined],
  ])('typed as %j is %j', (typed, code) => expect(tidyPaperCode(typed)).toBe(code));
});

describe('after the right password a session', () => {
  const none: Factors = { totp: false, passkeys: 0, recoveryLeft: 0, required: false };
  it.each<[Partial<Factors>, SessionStage, string[]]>([
    [{}, 'full', []],
    [{ required: true }, 'enrol', []],
    [{ required: true, recoveryLeft: 4 }, 'enrol', []],
    [{ totp: true }, 'factor', ['code']],
    [{ passkeys: 2, required: true }, 'factor', ['passkey']],
    [{ totp: true, passkeys: 1, recoveryLeft: 1, required: true }, 'factor', ['passkey', 'code', 'recovery_code']],
  ])('with %j is at %s', (factors, stage, methods) => {
    expect(stageAfterPassword({ ...none, ...factors })).toBe(stage);
    expect(methodsOf({ ...none, ...factors })).toEqual(methods);
  });
});

describe('where somebody signs in from', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1234:5678::9', '2001:db8:1234::/48'],
    ['nergens', ''],
  ])('%s is kept as %s', (ip, network) => expect(networkOf(ip)).toBe(network));

  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
      { kind: 'computer', browser: 'Firefox', system: 'Windows' },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
      { kind: 'phone', browser: 'Safari', system: 'iOS' },
    ],
    ['', { kind: 'program', browser: '', system: '' }],
  ])('%j', (agent, device) => expect(deviceOf(agent)).toEqual(device));
});
