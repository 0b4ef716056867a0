import { amountOf, centsOf } from '../../lib/money';

interface Payment {
  name: string;
  iban: string;
  amount: string;
  /** ISO 11649: `RF18 5390 0754 7034`. */
  reference: string;
}

/** What a bank's app reads from a code: EPC069-12 version 002, lines apart by LF; a name of at most 70 signs. */
export function epcText({ amount, iban, name, reference }: Payment): string {
  const bare = (text: string): string => text.replaceAll(' ', '');
  const euro = amountOf(centsOf(amount));
  const who = [...name.trim()].slice(0, 70).join('');
  return ['BCD', '002', '1', 'SCT', '', who, bare(iban), `EUR${euro}`, '', bare(reference)].join('\n');
}
