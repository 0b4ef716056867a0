/** Which HTTP family an error belongs to; the web shell maps it, the domain only says what kind of refusal it is. */
export type ErrorKind =
  'invalid' | 'not_found' | 'conflict' | 'forbidden' | 'unauthenticated' | 'stale' | 'too_many' | 'precondition';

export type ErrorParams = Readonly<Record<string, string | number>>;

/** One fault in the input: where (RFC 6901 pointer into the body), which code, and the values its sentence needs. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/**
 * A refusal the reader can act on. `code` is at once the translation key of the sentence and the RFC 9457 problem type.
 * Nothing has changed when it is thrown: it always leaves the transaction.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }

  /** A refusal about one field of the request body. */
  static field(pointer: string, code: string, params: ErrorParams = {}): DomainError {
    return new DomainError('invalid', code, params, [{ pointer, code, params }]);
  }

  /** Several faults at once, so that the reader repairs them in one go. */
  static faults(faults: readonly Fault[]): DomainError {
    return new DomainError('invalid', 'invalid_input', {}, faults);
  }

  static notFound(): DomainError {
    return new DomainError('not_found', 'not_found');
  }
}
