import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pdfContents, pdfPages } from '#test/support/pdf-text.js';
import { cents, localDate } from '#libs/kernel/index.js';
import { drawInvoice, invoicePdf, type InvoiceDocument } from './invoice-document.js';
import { line, sampleHours, sampleInvoice, sampleIssuer, totalled } from './invoice-document-samples.js';

const textOf = (document: InvoiceDocument): string => pdfPages(invoicePdf(document)).join('\n\f\n');
const rawOf = (document: InvoiceDocument): string => invoicePdf(document).toString('latin1');
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const mixed = totalled([
  line('Schilderwerk portieken', '64', 5850, { treatment: 'reverse_charge', rate: null }),
  line('Reparaties', '12', 2250, { treatment: 'reduced', rate: '9', unit: 'piece' }),
  line('Materiaal', '1', 48275, { unit: 'fixed' }),
  line('Korting', '1', -4000, { unit: 'fixed' }),
]);

describe('an invoice', () => {
  it('says everything the law and the customer ask for', () => {
    const text = textOf(sampleInvoice({ orderNumber: '4500123987', yourReference: 'R. Jansen' }));
    const said = [
      'Factuur\n2026-0042',
      'Groencoöperatie De',
      'Fantasiepad 12\n1068 AB Amsterdam\nKvK 30123456\nBtw NL004495445B01',
      'Scholengroep Het Voorbeeld\nt.a.v. de crediteurenadministratie\nBedachtplein 3\n1067 CD Amsterdam',
      'Te betalen\n€ 2.562,18\nBetaal uiterlijk\n5 december 2026\nFactuurdatum\n5 november 2026\nGeleverd\n1 t/m 31 oktober 2026',
      'Ordernummer\n4500123987\nReferentie\nR. Jansen',
      'Onderhoud schoolplein\n38,5 uur\n55,00\n21%\n2.117,50',
      'Subtotaal zonder btw\n2.117,50\nBtw 21% over 2.117,50\n444,68\nTe betalen\n€ 2.562,18',
      'Maak € 2.562,18 over, uiterlijk op 5 december 2026.',
      'NL63 TRIO 0212 3456 78\nOp naam van\nGroencoöperatie De Verzonnen Tuin U.A.',
      'Pagina 1 van 1',
    ];
    for (const part of said) expect(text).toContain(part);
  });

  it('shows VAT per treatment and rate, and the wording of a reverse charge', () => {
    const text = textOf(
      sampleInvoice({
        ...mixed,
        customer: { name: 'Bouw B.V.', addressLines: ['A 1', 'B'], vatNumber: 'NL000099998B57' },
      }),
    );
    expect(text).toContain('verlegd\n3.744,00');
    expect(text).toContain('Btw verlegd over 3.744,00\n0,00\nBtw 9% over 270,00\n24,30\nBtw 21% over 442,75\n92,98');
    expect(text).toContain('Btw verlegd naar NL000099998B57.');
    expect(text).toContain('−40,00');
  });

  it('refers to the exemption, or to another rule when told so', () => {
    const exempt = totalled([line('Les', '1', 1000, { treatment: 'exempt', rate: null })]);
    expect(textOf(sampleInvoice(exempt))).toContain('Vrijgesteld van btw, artikel 11 Wet OB.');
    const goods = totalled([line('Planten', '1', 1000, { treatment: 'zero', rate: '0' })]);
    const wording = 'Intracommunautaire levering, tabel II post a.6';
    expect(textOf(sampleInvoice({ ...goods, vatGroups: [{ ...goods.vatGroups[0]!, wording }] }))).toContain(
      `${wording}.`,
    );
  });

  it('shows no VAT in any way for a participant in the KOR', () => {
    const small = totalled([line('Les', '1', 1000, { treatment: 'small_business', rate: null })]);
    const { vatNumber: _, ...issuer } = sampleIssuer;
    const text = textOf(sampleInvoice({ ...small, issuer }));
    expect(text).toContain('Vrijgesteld van btw op grond van artikel 25 Wet OB.');
    expect(text).not.toMatch(/Subtotaal|Btw\b|%/);
  });

  it('repeats the head of the lines on each page and keeps the last line with the totals', () => {
    const lines = Array.from({ length: 60 }, (_, index) => line(`Rit ${index + 1}`, '1', 100));
    const pages = pdfPages(invoicePdf(sampleInvoice(totalled(lines))));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const page of pages) expect(page).toContain('Omschrijving\nAantal\nPrijs\nBtw\nBedrag');
    expect(pages.at(-1)).toMatch(/Rit 60\n[\s\S]*Subtotaal/);
    const drawn = pages.join('\n').match(/Rit \d+/g);
    expect(drawn).toEqual(lines.map(({ description }) => description));
  });

  it('carries a code to pay with, and none when there is nothing to pay', () => {
    const figures = (document: InvoiceDocument): number => rawOf(document).match(/\/S \/Figure/g)?.length ?? 0;
    expect(figures(sampleInvoice())).toBe(2);
    expect(figures(sampleInvoice({ totals: { net: cents(0), vat: cents(0), gross: cents(0) } }))).toBe(1);
    expect(figures(sampleInvoice({ number: null }))).toBe(1);
  });

  it('refuses to print an account number that is wrong', async () => {
    const issuer = { ...sampleIssuer, iban: 'NL64TRIO0212345678' };
    await expect(drawInvoice(sampleInvoice({ issuer }))).rejects.toMatchObject({ faults: [{ pointer: '/iban' }] });
    await expect(drawInvoice({ ...sampleInvoice(), templateVersion: 2 as unknown as 1 })).rejects.toThrow(RangeError);
  });
});

describe('a credit note', () => {
  const credit = sampleInvoice({
    kind: 'credit_note',
    language: 'en',
    number: '2026-0043',
    paymentReference: null,
    original: { number: '2026-0042', issueDate: localDate('2026-11-05') },
    ...totalled([line('School yard', '-4.5', 5500)]),
  });

  it('names the invoice it corrects, in English, with what is in the customer’s favour', () => {
    const text = textOf(credit);
    for (const part of [
      'Credit note\n2026-0043',
      'Corrects invoice 2026-0042 of 5 November 2026',
      'Credit\n€ 299,48',
      '−4,5 hrs',
      '−€ 299,48',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('How to pay');
    expect(rawOf(credit)).toContain('/Lang (en-GB)');
  });
});

describe('a draft', () => {
  it('is marked on every page, has no number and cannot be paid from', () => {
    const pages = pdfPages(invoicePdf(sampleInvoice({ number: null, hours: sampleHours(3) })));
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page).toMatch(/^CONCEPT$/m);
    expect(pages[0]).toContain('Factuur\nconcept');
    expect(pages[0]).not.toMatch(/2026-0042|Zo betaal je/);
  });
});

describe('the specification of hours', () => {
  it('lists every entry over as many pages as it takes, with the total', () => {
    const hours = sampleHours(200);
    const pages = pdfPages(invoicePdf(sampleInvoice({ hours })));
    const minutes = hours.reduce((total, row) => total + row.minutes, 0);
    expect(
      pages
        .slice(1)
        .join('\n')
        .match(/\d\d-10-2026/g),
    ).toHaveLength(200);
    expect(pages[1]).toContain('Urenspecificatie\nbij factuur 2026-0042');
    expect(pages.at(-1)).toContain(`Totaal\n${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);
    expect(pages.at(-1)).toContain(`Pagina ${pages.length} van ${pages.length}`);
    for (const page of pages.slice(1)) expect(page).toContain('Datum\nWie\nWerk\nOmschrijving\nUren\nTarief\nBedrag');
  });

  it('continues a description that is longer than a page on the next one', () => {
    const [row] = sampleHours(1);
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
    const text = pdfPages(invoicePdf(sampleInvoice({ hours: [{ ...row!, description: words.join(' ') }] }))).join('\n');
    expect(text.match(/w\d+/g)).toEqual(words);
  });
});

describe('the file', () => {
  it('is tagged PDF/A-3a in the right language, with a title', () => {
    const raw = rawOf(sampleInvoice({ hours: sampleHours(2) }));
    for (const part of [
      '%PDF-1.7',
      '/Lang (nl-NL)',
      '/DisplayDocTitle true',
      '/Marked true',
      '/OutputIntents',
      '(Factuur 2026-0042)',
    ])
      expect(raw).toContain(part);
    expect(raw).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      expect(raw).toContain(`/S /${tag}\n`);
    expect(raw).toContain('/Scope /Column');
    expect(raw).not.toContain('/Helvetica');
  });

  it('marks all ink as content or as artifact', () => {
    for (const content of pdfContents(invoicePdf(sampleInvoice({ number: null, hours: sampleHours(2) })))) {
      let open = 0;
      for (const operators of content.split('\n')) {
        if (/ (BDC|BMC)$/.test(operators)) open++;
        if (operators === 'EMC') open--;
        if (/ (ET|re f|f|Do Q)$/.test(operators)) expect(open).toBe(1);
      }
      expect(open).toBe(0);
      expect(content.match(/ ET$/gm)!.length).toBeGreaterThan(10);
    }
  });

  it('keeps its metadata well-formed whatever the name', () => {
    const issuer = { ...sampleIssuer, name: 'Jansen & <Zn>' };
    expect(rawOf(sampleInvoice({ issuer }))).toContain('<rdf:li>Jansen &amp; &lt;Zn&gt;</rdf:li>');
    expect(rawOf(sampleInvoice({ issuer }))).toContain('(Jansen & <Zn>)');
  });

  it('has equal bytes for equal data, also in another process', () => {
    const document = sampleInvoice({
      hours: sampleHours(20),
      customer: { name: 'Şükrü Łęcki', addressLines: ['Ğ 1', 'B'] },
    });
    const first = sha(invoicePdf(document));
    expect(sha(invoicePdf(structuredClone(document)))).toBe(first);
    const script = `
      import { createHash } from 'node:crypto';
      const { invoicePdf } = await import('#libs/invoicing/core/invoice-document.js');
      const { sampleHours, sampleInvoice } = await import('#libs/invoicing/core/invoice-document-samples.js');
      invoicePdf(sampleInvoice({ number: 'other' }));
      const document = sampleInvoice({ hours: sampleHours(20), customer: { name: 'Şükrü Łęcki', addressLines: ['Ğ 1', 'B'] } });
      console.log(createHash('sha256').update(invoicePdf(document)).digest('hex'));`;
    const options = [
      '--conditions=source',
      '--import',
      './test/support/typescript-hooks.mjs',
      '--input-type=module',
      '--eval',
      script,
    ];
    const other = spawnSync(process.execPath, options, { encoding: 'utf8', env: { PATH: process.env.PATH } });
    expect(other.stderr).toBe('');
    expect(other.stdout.trim()).toBe(first);
  });

  it('differs when the data differ', () =>
    expect(sha(invoicePdf(sampleInvoice()))).not.toBe(sha(invoicePdf(sampleInvoice({ notes: ['Dank je wel.'] })))));

  it('can be drawn whatever people type', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, fc.array(text, { maxLength: 4 }), (name, description, subject, notes) => {
        const [row] = sampleHours(1);
        const document = sampleInvoice({
          customer: { name, addressLines: notes },
          subject,
          notes,
          ...totalled([line(description, '1', 100)]),
          hours: [{ ...row!, member: name, description }],
        });
        expect(invoicePdf(document).subarray(-6).toString()).toBe('%%EOF\n');
      }),
      { numRuns: 60 },
    );
  });
});
