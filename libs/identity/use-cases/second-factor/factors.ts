import type { Factors } from '../../core/session-stage.js';
import type { FactorsRow } from '../../data/factor.repository.js';

export const factorsFrom = (row: FactorsRow): Factors => ({
  totp: row.totp_since !== null,
  passkeys: row.passkeys,
  recoveryLeft: row.recovery_left,
  required: row.required,
});
