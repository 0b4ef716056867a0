/** `F2026-0001`: series, year, a number of at least four digits. Gapless per co-operative, series and year. */
export const numberText = (series: string, year: number, number: number): string =>
  `${series}${year}-${String(number).padStart(4, '0')}`;
