/** WCAG 2.2 success criterion 1.4.3: text of normal size. */
export const READABLE_CONTRAST = 4.5;

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/** Contrast of a colour `#rrggbb` with white, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}

const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
