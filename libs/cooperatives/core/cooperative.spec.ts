import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel/index.js';
import { NO_ADDRESS, tidyAddress } from './address.js';
import { changesBetween, given } from './changes.js';
import { contrastWithWhite } from './colour.js';
import { checkSettings, type CooperativeSettings } from './cooperative.js';
import { nameTellsLiability, type Liability } from './liability.js';

const settings: CooperativeSettings = {
  ...NO_ADDRESS,
  name: 'Groen Nieuw-West',
  legal_name: 'Coöperatie Groen Nieuw-West U.A.',
  liability: 'excluded',
  kvk_number: null,
  vat_number: null,
  iban: null,
  email: null,
  phone: null,
  language: 'nl',
  colour: '#123f33',
  invoice_series: 'F',
  payment_term_days: 30,
};

const codesOf = (changes: Partial<CooperativeSettings>): string[] => {
  try {
    checkSettings({ ...settings, ...changes });
    return [];
  } catch (error) {
    return (error as DomainError).faults.map((fault) => `${fault.pointer} ${fault.code}`);
  }
};

describe('settings of a co-operative', () => {
  it.each<[string, Liability, boolean]>([
    ['Coöperatie De Kas U.A.', 'excluded', true],
    ['Coöperatie De Kas UA', 'excluded', true],
    ['Coöperatie De Kas B.A.', 'limited', true],
    ['Coöperatie De Kas W.A.', 'statutory', true],
    ['Coöperatie De Kas W.A.', 'excluded', false],
    ['Coöperatie De Kas', 'excluded', false],
    ['Coöperatie Papua', 'excluded', false],
  ])('%s says %s: %s', (name, liability, right) => expect(nameTellsLiability(name, liability)).toBe(right));

  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#ff0000', 4],
  ])('contrast of %s with white is %s', (colour, ratio) => expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 2));

  it.each([
    ['NL', '1012ab', '1012 AB'],
    ['NL', ' 1012  AB ', '1012 AB'],
    ['NL', '', ''],
    ['NL', '0123 AB', undefined],
    ['NL', '1012 SS', undefined],
    ['NL', '1012', undefined],
    ['BE', '1000', '1000'],
    ['GB', 'sw1a 1aa', 'sw1a 1aa'],
  ])('postal code in %s: %j becomes %j', (country, written, kept) => {
    const { address, faults } = tidyAddress({ ...NO_ADDRESS, country, postal_code: written });
    expect(faults).toEqual(kept === undefined ? [{ pointer: '/postal_code', code: 'postal_code_nl' }] : []);
    if (kept !== undefined) expect(address.postal_code).toBe(kept);
  });

  it('tells every fault at once', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ postal_code: '12', colour: '#ffee00', liability: 'statutory' })).toEqual([
      '/postal_code postal_code_nl',
      '/legal_name legal_name_suffix',
      '/colour colour_contrast',
    ]);
  });
});

describe('changes', () => {
  it('names what differs, and nothing else', () => {
    const after = { ...settings, city: 'Leiden', email: 'a@b.nl' };
    expect(changesBetween(settings, after, ['city', 'name', 'email'])).toEqual({
      city: { from: '', to: 'Leiden' },
      email: { from: null, to: 'a@b.nl' },
    });
  });

  it('keeps null, which clears a field, apart from what was left out', () => {
    expect(given({ email: null, name: undefined, city: 'Leiden' })).toEqual({ email: null, city: 'Leiden' });
  });
});
