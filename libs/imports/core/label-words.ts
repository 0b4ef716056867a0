/** "Aantal uren (netto)" → `["aantal", "uren", "netto"]`: lower case, without accents. */
export function labelWords(label: string): string[] {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/e-mail/g, 'email');
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

/** "E-mail adres" → `emailadres`. */
export const plainLabel = (label: string): string => labelWords(label).join('');
