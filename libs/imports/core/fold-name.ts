/** A name without what people and programs write differently: capitals, accents, kinds of quotes and dashes, blanks. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/''|[“”„«»]/g, '"')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim();
}
