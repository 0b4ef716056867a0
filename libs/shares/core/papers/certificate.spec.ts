import { describe, expect, it } from '@jest/globals';
import { cents, localDate } from '#libs/kernel/index.js';
import { pdfText } from '#test/support/pdf-text.js';
import { drawCertificate } from './certificate.js';

const certificate = (member: string): Buffer =>
  drawCertificate({
    cooperative: 'De Verzonnen Tuin U.A.',
    kvkNumber: null,
    member,
    memberNumber: 14,
    since: localDate('2026-01-01'),
    until: null,
    obligation: cents(100_000),
    paid: cents(65_000),
    on: localDate('2026-11-20'),
    language: 'nl',
  });

describe('the certificate of a share', () => {
  it('has the name of a member as she writes it, in Arabic too, and stays the same whatever is drawn in between', () => {
    const first = certificate('فاطمة الزهراء بنعلي');
    expect(pdfText(first).flat()).toContain('فاطمة الزهراء بنعلي');
    certificate('زينب قريشي');
    expect(certificate('فاطمة الزهراء بنعلي').equals(first)).toBe(true);
  });

  it('does not carry the letters of a script it does not use', () => {
    expect(certificate('Łucja Yıldız').length).toBeLessThan(32_000);
    expect(certificate('Łucja Yıldız').toString('latin1')).not.toMatch(/Noto/);
  });
});
