const spoken = { tag: 'nl-NL' };

/** How dates and figures are written from now on. @param tag BCP 47 */
export function writeAsIn(tag: string): void {
  spoken.tag = tag;
}

export const localeNow = (): string => spoken.tag;
