import { parseEuro, type Cents } from '#libs/kernel/index.js';

/** A sentence in both languages of the office. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** Where a rule comes from. */
export interface LegalSource {
  /** As a lawyer writes it: `artikel 2:36 lid 1 BW`; empty where the law is silent. */
  readonly article: string;
  /** What the law lets the articles do, in plain words. */
  readonly says: Words;
}

export const SETTING_GROUPS = [
  'identity',
  'votes',
  'meeting',
  'majorities',
  'board',
  'admission',
  'exit',
  'share',
  'profit',
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

interface Described {
  readonly group: SettingGroup;
  readonly name: Words;
  readonly law: LegalSource;
}

/** One thing the articles decide: how it is written, what it is when they are silent, and how far the law lets them go. */
export interface Setting<Value = unknown> extends Described {
  readonly kind: 'choice' | 'flag' | 'whole' | 'euro' | 'fraction' | 'day_of_year' | 'text';
  /** In its written form. */
  readonly standard: string;
  readonly options?: Readonly<Record<string, Words>>;
  /** Bounds in the written form, for screens; the check itself is `allows`. */
  readonly least?: string;
  readonly most?: string;
  /** From the written form; undefined when it is not written so. */
  readonly read: (text: string) => Value | undefined;
  /** Whether the law allows it. */
  readonly allows: (value: Value) => boolean;
}

/** A part of a whole: `2/3` of the votes. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const always = (): boolean => true;

export function choice<const Option extends string>(
  described: Described,
  options: Readonly<Record<Option, Words>>,
  standard: NoInfer<Option>,
  allows: (value: Option) => boolean = always,
): Setting<Option> {
  return {
    ...described,
    kind: 'choice',
    standard,
    options,
    read: (text) => (Object.hasOwn(options, text) ? (text as Option) : undefined),
    allows,
  };
}

export const flag = (
  described: Described,
  standard: boolean,
  allows: (value: boolean) => boolean = always,
): Setting<boolean> => ({
  ...described,
  kind: 'flag',
  standard: String(standard),
  read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  allows,
});

export const whole = (
  described: Described,
  standard: number,
  { least = 0, most }: { least?: number; most: number },
): Setting<number> => ({
  ...described,
  kind: 'whole',
  standard: String(standard),
  least: String(least),
  most: String(most),
  read: (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined),
  allows: (value) => value >= least && value <= most,
});

/** An amount as the API writes it, in cents once read. */
export const euro = (described: Described, standard: string): Setting<Cents> => ({
  ...described,
  kind: 'euro',
  standard,
  least: '0.00',
  read: (text) => parseEuro(text),
  allows: (value) => value >= 0,
});

/** @param bounds both included; `below` is not */
export function fraction(
  described: Described,
  standard: string,
  bounds: { least?: string; most?: string; below?: string } = {},
): Setting<Fraction> {
  const limit = (text: string | undefined, otherwise: string) => readFraction(text ?? otherwise)!;
  const [least, most] = [limit(bounds.least, '0/1'), limit(bounds.most, '1/1')];
  const below = bounds.below === undefined ? undefined : readFraction(bounds.below)!;
  return {
    ...described,
    kind: 'fraction',
    standard,
    least: bounds.least ?? '0/1',
    most: bounds.below ?? bounds.most ?? '1/1',
    read: readFraction,
    allows: (value) =>
      compareFractions(value, least) >= 0 &&
      compareFractions(value, most) <= 0 &&
      (below === undefined || compareFractions(value, below) < 0),
  };
}

/** A day of every year, `01-01`; 29 February is none. */
export const dayOfYear = (described: Described, standard: string): Setting<string> => ({
  ...described,
  kind: 'day_of_year',
  standard,
  read: (text) => {
    const match = /^(\d{2})-(\d{2})$/.exec(text);
    if (!match) return undefined;
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(match[1]) - 1] ?? 0;
    return Number(match[2]) >= 1 && Number(match[2]) <= days ? text : undefined;
  },
  allows: always,
});

export const text = (described: Described, most: number): Setting<string> => ({
  ...described,
  kind: 'text',
  standard: '',
  most: String(most),
  read: (written) => (written.length <= most ? written : undefined),
  allows: always,
});

export function readFraction(written: string): Fraction | undefined {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(written);
  if (!match) return undefined;
  const [numerator, denominator] = [Number(match[1]), Number(match[2])];
  return denominator > 0 && numerator <= denominator ? { numerator, denominator } : undefined;
}

/** Below zero when `a` is the smaller part; exact, by cross-multiplication. */
export const compareFractions = (a: Fraction, b: Fraction): number =>
  a.numerator * b.denominator - b.numerator * a.denominator;
