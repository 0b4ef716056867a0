import type { Fault } from '#libs/kernel/index.js';

/** Where someone lives or an organisation is; empty texts where unknown, `country` as ISO 3166-1 alpha-2. */
export interface Address {
  street: string;
  house_number: string;
  postal_code: string;
  city: string;
  country: string;
}

export const NO_ADDRESS: Address = { street: '', house_number: '', postal_code: '', city: '', country: 'NL' };

/** Four digits that do not start with 0, and two letters; SA, SD and SS are never given out. */
const DUTCH_POSTAL_CODE = /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/;

/**
 * The address as it is printed: a Dutch postal code becomes `1234 AB`.
 * @returns what is wrong with it, with pointers into the body, beside the tidied address
 */
export function tidyAddress(address: Address): { address: Address; faults: Fault[] } {
  if (address.country !== 'NL' || address.postal_code === '') return { address, faults: [] };
  const compact = address.postal_code.replace(/\s/g, '').toUpperCase();
  if (!DUTCH_POSTAL_CODE.test(compact))
    return { address, faults: [{ pointer: '/postal_code', code: 'postal_code_nl' }] };
  return { address: { ...address, postal_code: `${compact.slice(0, 4)} ${compact.slice(4)}` }, faults: [] };
}
