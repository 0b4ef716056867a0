/** An account number in groups of four, as it stands on a card; a masked one as it is. */
export const showIban = (iban: string): string => (iban.includes('…') ? iban : iban.replace(/(.{4})(?=.)/g, '$1 '));
