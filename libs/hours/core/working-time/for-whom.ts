import type { Severity } from './limits.js';

/**
 * Whether the Arbeidstijdenwet holds for somebody: for employees and trainees, who work under authority (art. 1:1); for the
 * self-employed the same figures are advice (art. 2:7); for volunteers and participants of day activities it does not.
 * @returns how a finding is shown; undefined when not at all
 */
export function severityFor(engagement: string, severity: Severity): Severity | undefined {
  if (engagement === 'employed' || engagement === 'trainee') return severity;
  return engagement === 'self_employed' ? 'note' : undefined;
}

/** Of a day of absence, until the agreed hours of a contract are known. */
export const AGREED_DAY_MINUTES = 8 * 60;

/** Minutes that a mark of absence counts for in averages (art. 5:2(1) ATW). */
export const absentMinutes = ({ part, minutes }: { part: 'day' | 'half' | 'hours'; minutes: number | null }): number =>
  minutes ?? (part === 'half' ? AGREED_DAY_MINUTES / 2 : AGREED_DAY_MINUTES);
