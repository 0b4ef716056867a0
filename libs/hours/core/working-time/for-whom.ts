import type { WorkingTimeFinding } from './finding.js';
import type { Severity } from './limits.js';

/** Of volunteers only the young are protected: no nights at sixteen and seventeen (art. 2.1:2(1) ATB), and children as any. */
const isOfVolunteers = (rule: string): boolean => rule === 'youth-night' || rule.startsWith('c1');

/**
 * Whether a finding of the Arbeidstijdenwet holds for somebody: for employees and trainees, who work under authority (art.
 * 1:1); for the self-employed the same figures are advice (art. 2:7); for participants of day activities it does not.
 * @returns how it is shown; undefined when not at all
 */
export function severityFor(
  engagement: string,
  { rule, severity }: Pick<WorkingTimeFinding, 'rule' | 'severity'>,
): Severity | undefined {
  if (engagement === 'employed' || engagement === 'trainee') return severity;
  if (engagement === 'volunteer') return isOfVolunteers(rule) ? severity : undefined;
  return engagement === 'self_employed' ? 'note' : undefined;
}

/** Of a day of absence, until the agreed hours of a contract are known. */
export const AGREED_DAY_MINUTES = 8 * 60;

/** Minutes that a mark of absence counts for in averages (art. 5:2(1) ATW). */
export const absentMinutes = ({ part, minutes }: { part: 'day' | 'half' | 'hours'; minutes: number | null }): number =>
  minutes ?? (part === 'half' ? AGREED_DAY_MINUTES / 2 : AGREED_DAY_MINUTES);
