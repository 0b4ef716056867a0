import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents, formatEuro, localDate, newId } from '#libs/kernel/index.js';
import type { BatchLine } from './payment-batch.js';
import { fileMoment, sepaFile, type BatchHead } from './sepa-file.js';

// The samples were held against pain.001.001.09.xsd and pain.008.001.08.xsd of ISO 20022.
const sample = (name: string): string => fs.readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');

const head: BatchHead = {
  kind: 'payment',
  category: 'general',
  executionOn: localDate('2026-12-01'),
  iban: 'NL63TRIO0212345678',
  holderName: 'Coöperatie Groenkring U.A.',
  creditorIdentifier: null,
  messageId: 'B000007-20261122-4f2a',
};
const line = (lineNo: number, over: Partial<BatchLine> = {}): BatchLine => ({
  orderId: newId(),
  lineNo,
  amount: cents(5_000),
  iban: 'NL32BUNQ2012345678',
  holderName: 'Zoë Bérg & Zn.',
  remittance: 'Terugbetaling aandeel, deel 1/2',
  reference: null,
  endToEndId: `B000007-${String(lineNo).padStart(6, '0')}`,
  mandateId: null,
  mandateReference: null,
  mandateSignedOn: null,
  originalIban: null,
  sequence: null,
  ...over,
});
const debit = (lineNo: number, over: Partial<BatchLine> = {}): BatchLine =>
  line(lineNo, {
    remittance: 'Inleg aandeel, termijn 3/12',
    mandateId: newId(),
    mandateReference: `M00000${lineNo}`,
    mandateSignedOn: localDate('2026-01-05'),
    sequence: 'RCUR',
    ...over,
  });
const collection: BatchHead = { ...head, kind: 'collection', creditorIdentifier: 'NL66ZZZ301234560000' };
const MOMENT = '2026-11-22T09:30:00';

describe('the file for the bank', () => {
  it.each<[string, BatchHead, BatchLine[]]>([
    [
      'payments.xml',
      head,
      [
        line(1),
        line(2, { amount: cents(99_999_999_999), reference: 'RF6320260007' }),
        line(3, { amount: cents(1), reference: '5000056789012345', iban: 'DE89370400440532013000' }),
        line(4, { remittance: '' }),
      ],
    ],
    ['wages.xml', { ...head, category: 'wages' }, [line(1, { amount: cents(214_310), remittance: 'Loon november' })]],
    [
      'collections.xml',
      collection,
      [
        debit(1),
        debit(2, { originalIban: 'NL25BUNQ2098765432' }),
        debit(3, { originalIban: 'NL63TRIO0212345678', sequence: 'FNAL' }),
        debit(4, { sequence: 'OOFF' }),
      ],
    ],
    [
      'first-collections.xml',
      collection,
      [debit(1, { sequence: 'FRST' }), debit(2), debit(3, { sequence: 'FRST' }), debit(4, { sequence: 'OOFF' })],
    ],
  ])('%s is as the bank takes it', (name, batch, lines) => {
    expect(sepaFile(batch, lines, MOMENT)).toBe(sample(name));
  });

  it('adds up to the cent, whatever the amounts', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 99_999_999_999 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(amounts, (values) => {
        const text = sepaFile(
          head,
          values.map((value, i) => line(i + 1, { amount: cents(value) })),
          MOMENT,
        );
        const total = values.reduce((sum, value) => sum + BigInt(value), 0n);
        const written = [...text.matchAll(/<InstdAmt Ccy="EUR">(\d+)\.(\d\d)</g)];
        expect(written.reduce((sum, [, whole, part]) => sum + BigInt(whole! + part!), 0n)).toBe(total);
        const sums = [...text.matchAll(/<CtrlSum>([\d.]+)</g)].map((match) => match[1]);
        expect(sums).toEqual([0, 0].map(() => formatEuro(cents(Number(total)))));
      }),
    );
  });

  it('says the moment as the clock in Amsterdam does', () => {
    expect(fileMoment(new Date('2026-07-01T22:05:09.250Z'))).toBe('2026-07-02T00:05:09');
  });
});
