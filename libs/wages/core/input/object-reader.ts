import {
  cents,
  parseDate,
  parseDecimal,
  parseEuro,
  type Cents,
  type Fault,
  type LocalDate,
} from '#libs/kernel/index.js';
import { parseRate, rate, WHOLE, type Rate } from '../numbers.js';

const MOST = 1_000_000_00;
const LONGEST = 100;

/**
 * Reads one object of a request and collects every fault with its JSON pointer, so that the reader of the answer repairs
 * them in one go. A faulty field gives a harmless value; whoever reads must not use the result when there are faults.
 */
export class ObjectReader {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly asked = new Set<string>();

  constructor(
    raw: unknown,
    readonly pointer: string,
    private readonly faults: Fault[],
  ) {
    const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
    this.fields = isObject ? (raw as Record<string, unknown>) : {};
    if (!isObject) this.faults.push({ pointer, code: raw === undefined ? 'required' : 'object' });
  }

  fault(field: string, code: string, params: Fault['params'] = {}): void {
    this.faults.push({ pointer: field === '' ? this.pointer : `${this.pointer}/${field}`, code, params });
  }

  /** Whether a field is given; null counts as left out. */
  has(field: string): boolean {
    this.asked.add(field);
    return this.fields[field] !== undefined && this.fields[field] !== null;
  }

  private take(field: string): unknown {
    this.asked.add(field);
    return this.fields[field] ?? undefined;
  }

  /** A field by a parser of its text; `code` names the fault when it does not parse. */
  private parsed<Value>(
    field: string,
    parse: (text: string) => Value | undefined,
    code: string,
    instead: Value,
    params: Fault['params'] = {},
  ): Value {
    const raw = this.take(field);
    if (raw === undefined) this.fault(field, 'required');
    else {
      const value = typeof raw === 'string' ? parse(raw) : undefined;
      if (value !== undefined) return value;
      this.fault(field, code, params);
    }
    return instead;
  }

  text(field: string): string {
    return this.parsed(
      field,
      (text) => (text.trim() === '' || text.length > 200 ? undefined : text.trim()),
      'text',
      '',
      { min: 1, max: 200 },
    );
  }

  date(field: string): LocalDate {
    return this.parsed(field, parseDate, 'date', '1970-01-01' as LocalDate);
  }

  /** `"2143.10"`; at most one million euro unless told otherwise, in cents. */
  euro(field: string, allowNegative = false, most = MOST): Cents {
    const value = this.parsed(field, parseEuro, 'euro', cents(0));
    if (Math.abs(value) > most) this.fault(field, 'amount_too_large', { most: (most / 100).toFixed(2) });
    if (value < 0 && !allowNegative) this.fault(field, 'amount_negative');
    return value;
  }

  /** `"8.33"` percent, from 0 up to 100 unless told otherwise. */
  percent(field: string, most: number = WHOLE): Rate {
    const value = this.parsed(field, parseRate, 'percentage_invalid', rate(0));
    if (value < 0) this.fault(field, 'percentage_negative');
    if (value > most) this.fault(field, 'percentage_too_high', { most: most / 1000 });
    return value;
  }

  /** `"36.5"` hours as minutes: a whole number of minutes, from 0 up to `most` hours. */
  minutes(field: string, most: number): number {
    const value = this.parsed(field, parseDecimal, 'hours_invalid', undefined);
    if (value === undefined) return 0;
    const minutes = value.times(60);
    if (minutes.isNegative()) this.fault(field, 'hours_negative');
    else if (value.greaterThan(most)) this.fault(field, 'hours_too_many', { most });
    return minutes.round().toNumber();
  }

  /** A whole number between bounds, as JSON number. */
  count(field: string, least: number, most: number): number {
    const raw = this.take(field);
    if (raw === undefined) this.fault(field, 'required');
    else if (typeof raw === 'number' && Number.isInteger(raw) && raw >= least && raw <= most) return raw;
    else this.fault(field, 'whole', { min: least, max: most });
    return least;
  }

  flag(field: string, instead: boolean): boolean {
    const raw = this.take(field);
    if (typeof raw === 'boolean') return raw;
    if (raw !== undefined) this.fault(field, 'flag');
    return instead;
  }

  choice<Option extends string>(field: string, options: readonly Option[], instead?: Option): Option {
    const raw = this.take(field);
    const found = options.find((option) => option === raw);
    if (found !== undefined) return found;
    const [first] = options;
    if (raw === undefined && instead !== undefined) return instead;
    this.fault(field, raw === undefined ? 'required' : 'choice', { values: options.join(', ') });
    return first as Option;
  }

  object(field: string): ObjectReader {
    return new ObjectReader(this.take(field), `${this.pointer}/${field}`, this.faults);
  }

  optional<Value>(field: string, read: (reader: ObjectReader) => Value): Value | undefined {
    if (!this.has(field)) {
      this.take(field);
      return undefined;
    }
    const reader = this.object(field);
    const value = read(reader);
    reader.close();
    return value;
  }

  /** A list of objects, at most a hundred; absent is empty. */
  list<Value>(field: string, read: (reader: ObjectReader) => Value): Value[] {
    const raw = this.take(field);
    if (raw === undefined) return [];
    if (!Array.isArray(raw) || raw.length > LONGEST) {
      this.fault(field, 'list');
      return [];
    }
    return raw.map((item: unknown, index) => {
      const reader = new ObjectReader(item, `${this.pointer}/${field}/${index}`, this.faults);
      const value = read(reader);
      reader.close();
      return value;
    });
  }

  /** Reports fields nobody asked for: a mistyped name must not silently change a wage. */
  close(): void {
    for (const field of Object.keys(this.fields)) if (!this.asked.has(field)) this.fault(field, 'unknown_field');
  }
}
