import { describe, expect, it } from '@jest/globals';
import { localDate, newId } from '#libs/kernel/index.js';
import { lapsesOn, mandateFault, type Mandate } from './mandate.js';
import { mandateText } from './mandate-text.js';

const mandate = (over: Partial<Mandate> = {}): Mandate => ({
  mandateId: newId(),
  reference: 'M000001',
  party: { kind: 'member', id: newId() },
  iban: 'NL63TRIO0212345678',
  holderName: 'N. Proef',
  originalIban: null,
  creditorIdentifier: 'NL66ZZZ301234560000',
  signedOn: localDate('2026-01-05'),
  signedHow: 'on_paper',
  language: 'nl',
  kind: 'recurrent',
  noticeDays: 14,
  state: 'active',
  stateReason: '',
  stateOn: null,
  lastCollectedOn: null,
  ...over,
});

describe('a mandate', () => {
  it('lapses 36 months after the last collection, or after signing when there was none', () => {
    expect(lapsesOn(mandate())).toBe('2029-01-05');
    expect(lapsesOn(mandate({ lastCollectedOn: localDate('2026-08-31') }))).toBe('2029-08-31');
    expect(mandateFault(mandate(), localDate('2029-01-05'))).toBeUndefined();
    expect(mandateFault(mandate(), localDate('2029-01-06'))).toBe('mandate_lapsed');
  });

  it.each<[string, Partial<Mandate>]>([
    ['mandate_blocked', { state: 'blocked' }],
    ['mandate_ended', { state: 'ended' }],
    ['mandate_used', { kind: 'one_off', lastCollectedOn: localDate('2026-02-01') }],
  ])('cannot be used: %s', (fault, over) => expect(mandateFault(mandate(over), localDate('2026-12-01'))).toBe(fault));

  it.each(['nl', 'en'] as const)('says all that the rulebook wants: %s', (language) => {
    const { lines } = mandateText(
      {
        creditor: {
          legal_name: 'Coöperatie Groenkring U.A.',
          street: 'Proefstraat',
          house_number: '1',
          postal_code: '1234 AB',
          city: 'Proefstad',
          country: 'NL',
        },
        creditorIdentifier: 'NL66ZZZ301234560000',
        reference: 'M000001',
        holderName: 'N. Proef',
        iban: 'NL63TRIO0212345678',
        kind: 'recurrent',
        noticeDays: 5,
        signedOn: localDate('2026-01-05'),
      },
      language,
    );
    const text = lines.join('\n');
    for (const part of [
      'Coöperatie Groenkring U.A.',
      'Proefstraat 1, 1234 AB Proefstad, NL',
      'NL66ZZZ301234560000',
      'M000001',
      'N. Proef',
      'NL63 TRIO 0212 3456 78',
      '2026-01-05',
      ' 5 da',
      ' 8 we',
    ])
      expect(text).toContain(part);
  });
});
