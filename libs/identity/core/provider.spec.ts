import { describe, expect, it } from '@jest/globals';
import { showsSecondFactor, verifiedEmail } from './provider.js';

describe('what a provider says', () => {
  it.each([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ acr: 'https://refeds.org/profile/mfa' }, true],
    [{ amr: ['pwd', 'otp'] }, false],
    [{ amr: 'mfa' }, false],
    [{ acr: '1' }, false],
    [{}, false],
  ])('%j shows a second factor: %s', (claims, shown) => {
    expect(showsSecondFactor({ sub: 's', ...claims })).toBe(shown);
  });

  it.each([
    [{ email: 'Joke@Voorbeeld.example', email_verified: true }, 'joke@voorbeeld.example'],
    [{ email: 'joke@voorbeeld.example', email_verified: 'true' }, undefined],
    [{ email: 'joke@voorbeeld.example' }, undefined],
    [{ email_verified: true }, undefined],
  ])('%j verifies %s', (claims, address) => {
    expect(verifiedEmail({ sub: 's', ...claims })).toBe(address);
  });
});
