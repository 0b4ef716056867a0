import type { ColumnChoice, ImportColumn, ImportRow } from './column.js';
import type { Remark } from './remark.js';

/** Where somebody lives, as a row says it; empty texts where it says nothing. */
export interface RowAddress {
  street: string;
  house_number: string;
  postal_code: string;
  city: string;
  country: string;
}

/** The columns of an address, the same in every import. @param countries ISO 3166-1 codes that may be used */
export const addressColumns = (countries: readonly string[]): ImportColumn[] => [
  {
    name: 'street',
    words: { nl: 'Straat', en: 'Street' },
    synonyms:
      'straatnaam adres address straatenhuisnummer straathuisnummer adresregel1 street1 postadres bezoekadres woonadres'.split(
        ' ',
      ),
    kind: 'text',
    example: 'Dorpsstraat',
  },
  {
    name: 'house_number',
    words: { nl: 'Huisnummer', en: 'House number' },
    synonyms: 'huisnr nummer nr huisnummertoevoeging housenumber'.split(' '),
    kind: 'text',
    max: 20,
    example: '12a',
  },
  {
    name: 'postal_code',
    words: { nl: 'Postcode', en: 'Postal code' },
    synonyms: 'pc zipcode zip postalcode plz'.split(' '),
    kind: 'postcode',
    example: '1234 AB',
  },
  {
    name: 'city',
    words: { nl: 'Plaats', en: 'City' },
    synonyms: 'woonplaats stad gemeente town vestigingsplaats plaatsnaam'.split(' '),
    kind: 'text',
    example: 'Waterstad',
  },
  {
    name: 'country',
    words: { nl: 'Land', en: 'Country' },
    synonyms: 'landcode countrycode'.split(' '),
    kind: 'choice',
    choices: countries.map(choiceOf),
    example: 'Nederland',
  },
];

const names = {
  nl: new Intl.DisplayNames('nl', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  NL: ['holland', 'nld', 'the netherlands', 'ned', 'pays-bas', 'niederlande'],
  BE: ['bel', 'belgique', 'belgien'],
  DE: ['deu', 'duitsland', 'deutschland', 'brd'],
  FR: ['fra'],
  GB: ['uk', 'engeland', 'groot-brittannie'],
};

const choiceOf = (code: string): ColumnChoice => ({
  value: code,
  words: { nl: names.nl.of(code) ?? code, en: names.en.of(code) ?? code },
  ...(OTHERS[code] ? { synonyms: OTHERS[code] } : {}),
});

/** Countries whose postal codes have five digits, of which the first may be a zero. */
const FIVE_DIGITS = new Set(['DE', 'FR', 'IT', 'ES', 'FI', 'EE']);

/**
 * The address a row holds: house number taken from the street where they stand together, and the zero in front of a foreign
 * postal code put back.
 */
export function address({ values }: ImportRow): { address: RowAddress; notes: Remark[] } {
  const text = (name: string) => String(values[name] ?? '');
  const together =
    text('house_number') === ''
      ? /^(.*[^\d\s,])[\s,]+(\d{1,5}(?:[\s-]?[a-z0-9/-]{1,6})?)$/i.exec(text('street'))
      : null;
  const country = text('country') || 'NL';
  const lost = FIVE_DIGITS.has(country) && /^\d{4}$/.test(text('postal_code'));
  return {
    address: {
      street: together?.[1] ?? text('street'),
      house_number: together?.[2] ?? text('house_number'),
      postal_code: `${lost ? '0' : ''}${text('postal_code')}`,
      city: text('city'),
      country,
    },
    notes: lost ? [{ column: 'postal_code', code: 'import_note_zero' }] : [],
  };
}
