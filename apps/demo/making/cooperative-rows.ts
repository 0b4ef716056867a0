import type { LocalDate } from '#libs/kernel/index.js';
import type { Description } from '../cooperatives/description.js';
import { agreementRows } from './agreements.js';
import { hoursRows } from './hours.js';
import { registerRows } from './register.js';
import type { TableRows } from './rows.js';

/** Every row of an invented co-operative but its invoices and its sign-ins; pure, the same for the same seed and day. */
export const cooperativeRows = (cooperative: Description, seed: string, reference: LocalDate): TableRows[] => [
  ...registerRows(cooperative, seed),
  ...agreementRows(cooperative, seed, reference),
  ...hoursRows(cooperative, seed, reference),
];
