import { describe, expect, it } from '@jest/globals';
import { localDate } from '#libs/kernel/index.js';
import { agreementOn, AGREEMENTS, type Agreement } from './agreement.js';

const text = (agreement: Agreement): string => JSON.stringify(agreement.blocks).toLowerCase();

describe('the processor agreement', () => {
  // AVG 28(3): subject, duration, nature and purpose, data, people; (a) instructions and transfers, (b) confidence,
  // (c) security, (d) sub-processors, (e) rights, (f) breaches and assessments, (g) return or deletion, (h) audits
  it.each([
    'waar het over gaat',
    'hoe lang',
    'slaat gegevens op',
    'van wie en welke gegevens',
    'schriftelijk opdraagt',
    'buiten de europese economische ruimte',
    'geheimhouding',
    'avg 32',
    'andere verwerkers',
    'bezwaar maken',
    'binnen een maand',
    'zonder onredelijke vertraging',
    '72 uur',
    'avg 35',
    'vernietigt',
    'audit',
  ])('says: %s', (words) => {
    for (const agreement of AGREEMENTS) expect(text(agreement)).toContain(words);
  });

  it('has versions in the order of their days, each with a name of its own', () => {
    const days = AGREEMENTS.map(({ inForce }) => inForce);
    expect(days).toEqual([...days].sort());
    expect(new Set(AGREEMENTS.map(({ version }) => version)).size).toBe(AGREEMENTS.length);
  });

  it('asks for the version of the day', () => {
    const next = { ...AGREEMENTS[0]!, version: '2027-03', inForce: localDate('2027-03-01') };
    const all = [...AGREEMENTS, next];
    expect(agreementOn(localDate('2027-02-28'), all).version).toBe('2026-11');
    expect(agreementOn(localDate('2027-03-01'), all).version).toBe('2027-03');
  });
});
