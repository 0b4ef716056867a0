import type { ErrorParams } from '#libs/kernel/index.js';

/** Why something is refused, skipped or remarked on: a translation key and the values its sentence needs. */
export interface Reason {
  readonly code: string;
  readonly params: ErrorParams;
}

export const reason = (code: string, params: ErrorParams = {}): Reason => ({ code, params });
