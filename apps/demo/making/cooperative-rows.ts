import type { LocalDate } from '#libs/kernel/index.js';
import type { Description } from '../cooperatives/description.js';
import { agreementRows } from './agreements.js';
import { hoursRows } from './hours.js';
import { membershipRows } from './membership.js';
import { registerRows } from './register.js';
import type { TableRows } from './rows.js';
import { steeringRows } from './steering.js';

/** Every row of an invented co-operative but its invoices and its sign-ins; pure, the same for the same seed and day. */
export function cooperativeRows(cooperative: Description, seed: string, reference: LocalDate): TableRows[] {
  const hours = hoursRows(cooperative, seed, reference);
  return [
    ...registerRows(cooperative, seed),
    ...membershipRows(cooperative, reference),
    ...agreementRows(cooperative, seed, reference),
    ...hours,
    ...steeringRows(cooperative, seed, reference, hours[0]![1]),
  ];
}
