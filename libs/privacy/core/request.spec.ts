import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { answerBy, expectExtendable, extendedBy, type PrivacyRequest } from './request.js';

describe('the term of an answer', () => {
  it.each([
    ['2026-11-22', '2026-12-22', '2027-02-22'],
    ['2027-01-31', '2027-02-28', '2027-04-30'],
    ['2026-12-31', '2027-01-31', '2027-03-31'],
  ])('asked on %s is answered by %s, or by %s when complex', (asked, due, extended) => {
    expect([answerBy(localDate(asked)), extendedBy(localDate(asked))]).toEqual([due, extended]);
  });

  const open = { state: 'open', extended_because: null, due_on: '2026-12-22' } as PrivacyRequest;

  it.each([
    ['a decided one', { state: 'granted' }, '2026-12-01', 'privacy_request_decided'],
    ['one that was extended', { extended_because: 'veel' }, '2026-12-01', 'privacy_extended_already'],
    ['one that is late', {}, '2026-12-23', 'privacy_extension_too_late'],
  ])('is not made longer for %s', (_, change, today, code) => {
    expect(() => expectExtendable({ ...open, ...change } as PrivacyRequest, localDate(today))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('is made longer on its last day', () => {
    expect(() => expectExtendable(open, localDate('2026-12-22'))).not.toThrow();
  });
});
