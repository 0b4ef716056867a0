import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '#libs/kernel/index.js';
import { pdfText } from '#test/support/pdf-text.js';
import { drawCertificate, type CertificateFacts } from './certificate.js';

const certificate = (member: string, over: Partial<CertificateFacts> = {}): Buffer =>
  drawCertificate({
    cooperative: 'De Verzonnen Tuin U.A.',
    kvkNumber: null,
    member,
    memberNumber: 14,
    since: localDate('2026-01-01'),
    until: null,
    obligation: cents(100_000),
    paid: cents(65_000),
    settled: cents(0),
    on: localDate('2026-11-20'),
    language: 'nl',
    ...over,
  });

describe('the certificate of a share', () => {
  it('has the name of a member as she writes it, in Arabic too, and stays the same whatever is drawn in between', () => {
    const first = certificate('فاطمة الزهراء بنعلي');
    expect(pdfText(first).flat()).toContain('فاطمة الزهراء بنعلي');
    certificate('زينب قريشي');
    expect(certificate('فاطمة الزهراء بنعلي').equals(first)).toBe(true);
  });

  it('says of somebody who left what was paid back, and promises nothing any more', () => {
    const left = { until: localDate('2026-03-31'), obligation: cents(65_000), settled: cents(60_000) };
    const text = pdfText(certificate('Joke Proef', left)).flat().join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/Terugbetaald of verrekend tot en met 20 november 2026: € 600,00\./);
    expect(text).not.toMatch(/wordt na het einde|Ingeschreven/);
  });

  it('does not carry the letters of a script it does not use', () => {
    expect(certificate('Łucja Yıldız').length).toBeLessThan(32_000);
    expect(certificate('Łucja Yıldız').toString('latin1')).not.toMatch(/Noto/);
  });
});
