import i18n from 'i18next';
import { showDecimal, showMoney } from './money';

export interface ProblemDocument {
  title?: string;
  detail?: string;
  code?: string;
  instance?: string;
  errors?: Fault[];
}

interface Fault {
  pointer: string;
  code: string;
  detail: string;
}

/** An RFC 9457 answer. `detail` is a sentence in the person's language, written by the API. */
export class Problem extends Error {
  readonly code: string;
  readonly detail: string;
  readonly reference: string | undefined;
  readonly fields: ReadonlyMap<string, string>;

  constructor(
    readonly status: number,
    document: ProblemDocument,
  ) {
    super(document.title ?? `HTTP ${status}`);
    this.code = document.code ?? (status === 0 ? 'offline' : `http_${status}`);
    this.detail = document.detail ?? '';
    this.reference = document.instance;
    this.fields = new Map((document.errors ?? []).map((fault) => [fieldOf(fault.pointer), sayOf(fault)]));
  }

  static offline(): Problem {
    return new Problem(0, { code: 'offline' });
  }

  /** The office cannot get to its data, or is not there behind its proxy: it comes back, so asking again is right. */
  get outage(): boolean {
    return this.status >= 502 && this.status <= 504;
  }

  /** A definite answer: the same request again would be refused again. */
  get final(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429;
  }
}

/** The API tells programs how to write an amount; on the screen the form of the language counts. */
const sayOf = ({ code, detail }: Fault): string =>
  code === 'euro'
    ? i18n.t('problem.typed_euro', { grouped: showMoney('1234.50'), plain: showDecimal('1234.50') })
    : detail;

const fieldOf = (pointer: string): string => pointer.replace(/^#?\//, '').replaceAll('/', '.');

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(500, { code: 'unexpected' });
