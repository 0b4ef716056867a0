import { Decimal, formatEuro, type Cents, type LocalDate } from '#libs/kernel/index.js';
import { formatRate, type Rate } from '../numbers.js';

export type Language = 'nl' | 'en';

const MONTHS = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** Numbers and dates as people read them, and the choice between two sentences: Dutch (B1, je) first, English second. */
export class Words {
  constructor(readonly language: Language) {}

  say(dutch: string, english: string): string {
    return this.language === 'nl' ? dutch : english;
  }

  /** `€ 2.143,10` or `€2,143.10` */
  money(amount: Cents | number): string {
    const text = formatEuro(Math.abs(amount) as Cents);
    const minus = amount < 0 ? '-' : '';
    return this.language === 'nl' ? `${minus}€ ${this.digits(text)}` : `${minus}€${this.digits(text)}`;
  }

  /** A whole number of euros: `€ 41.472`. */
  euros(amount: number): string {
    return this.money(amount * 100).slice(0, -3);
  }

  percent(of: Rate | number): string {
    return `${this.digits(formatRate(of as Rate))}%`;
  }

  /** Minutes as hours: `36,5 uur`, or `36 uur en 20 minuten` when two decimals cannot say it. */
  hours(minutes: number): string {
    const unit = this.say('uur', Math.abs(minutes) === 60 ? 'hour' : 'hours');
    if ((minutes * 100) % 60 === 0) return `${this.decimal((minutes * 100) / 60, 2)} ${unit}`;
    return `${this.count(Math.floor(minutes / 60))} ${unit} ${this.say('en', 'and')} ${minutes % 60} ${this.say('minuten', 'minutes')}`;
  }

  count(value: number): string {
    return this.digits(String(value));
  }

  /** A whole number of hundredths (or tenths …) without trailing zeros: 160 is `1,6`. */
  decimal(value: number, places: number): string {
    return this.digits(new Decimal(value).div(10 ** places).toString());
  }

  date(date: LocalDate): string {
    return `${Number(date.slice(8))} ${MONTHS[this.language][Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
  }

  rounding(how: 'down' | 'up' | 'half_up'): string {
    if (how === 'down') return this.say('naar beneden afgerond', 'rounded down');
    return how === 'up'
      ? this.say('naar boven afgerond', 'rounded up')
      : this.say('afgerond op hele centen', 'rounded to whole cents');
  }

  private digits(text: string): string {
    const [whole = '', decimals] = text.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.language === 'nl' ? '.' : ',');
    return decimals === undefined ? grouped : `${grouped}${this.language === 'nl' ? ',' : '.'}${decimals}`;
  }
}
