/**
 * How far a session is. `factor`: the password was right, the second factor is asked. `enrol`: there must be a second factor and
 * there is none yet. `secret`: a code on paper was right, a password must be chosen. Only `full` opens the office.
 */
export type SessionStage = 'factor' | 'enrol' | 'secret' | 'full';

/** What can serve as a second factor. */
export type FactorMethod = 'code' | 'passkey' | 'recovery_code';

export interface Factors {
  totp: boolean;
  passkeys: number;
  recoveryLeft: number;
  /** Of whoever sees more than their own data. */
  required: boolean;
}

export const hasFactor = ({ totp, passkeys }: Factors): boolean => totp || passkeys > 0;

/** Recovery codes alone are no factor: they stand in for one that was lost. */
export function methodsOf(factors: Factors): FactorMethod[] {
  if (!hasFactor(factors)) return [];
  return [
    ...(factors.passkeys > 0 ? (['passkey'] as const) : []),
    ...(factors.totp ? (['code'] as const) : []),
    ...(factors.recoveryLeft > 0 ? (['recovery_code'] as const) : []),
  ];
}

/** Where a session stands when the password was right. */
export function stageAfterPassword(factors: Factors): SessionStage {
  if (hasFactor(factors)) return 'factor';
  return factors.required ? 'enrol' : 'full';
}
