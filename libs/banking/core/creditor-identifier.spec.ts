import { describe, expect, it } from '@jest/globals';
import { dutchCreditorIdentifier, isCreditorIdentifier, tidyCreditorIdentifier } from './creditor-identifier.js';

describe('creditor identifier', () => {
  it.each(['NL66ZZZ301234560000', 'NL32ZZZ876543210000', 'DE98ZZZ09999999999'])('accepts %s', (text) =>
    expect(isCreditorIdentifier(text)).toBe(true),
  );
  it.each(['NL67ZZZ301234560000', 'NL66ZZZ30123456000', '', 'NL66', 'nl66zzz301234560000'])('refuses %j', (text) =>
    expect(isCreditorIdentifier(text)).toBe(false),
  );
  it('leaves the business code out of the check', () => expect(isCreditorIdentifier('NL66AB1301234560000')).toBe(true));
  it.each([
    ['30123456', 'NL66ZZZ301234560000'],
    ['87654321', 'NL32ZZZ876543210000'],
  ])('of KvK %s is %s', (kvk, id) => expect(dutchCreditorIdentifier(kvk)).toBe(id));
  it('is tidied', () => expect(tidyCreditorIdentifier(' nl66 zzz 30123456 0000 ')).toBe('NL66ZZZ301234560000'));
});
