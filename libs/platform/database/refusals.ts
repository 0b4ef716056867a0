import { DomainError } from '#libs/kernel/index.js';

/** What PostgreSQL says when a constraint or guard refuses. */
export interface DatabaseRefusal {
  code: string;
  constraint?: string;
  detail?: string;
}

type Translate = (refusal: DatabaseRefusal) => DomainError;

const known = new Map<string, Translate>();

/**
 * Teaches the office to say a database refusal in words. The key is a constraint's name or, for a guard written as a
 * trigger, its SQLSTATE (`CK…`). Rooms call it beside the repository that can meet the refusal.
 */
export function nameRefusals(translations: Record<string, Translate>): void {
  for (const [name, translate] of Object.entries(translations)) known.set(name, translate);
}

/** The error in words, or undefined when it is a fault of ours and not a refusal. */
export function translateRefusal(error: unknown): DomainError | undefined {
  const cause = ((error as { driverError?: unknown }).driverError ?? error) as Partial<DatabaseRefusal>;
  if (typeof cause.code !== 'string') return undefined;
  const translate = (cause.constraint && known.get(cause.constraint)) || known.get(cause.code);
  return translate?.(cause as DatabaseRefusal);
}

/** Two transactions that wait for each other or saw each other's rows: doing it again is right. */
export function isWorthAnotherTry(error: unknown): boolean {
  const cause = ((error as { driverError?: unknown }).driverError ?? error) as Partial<DatabaseRefusal>;
  return cause.code === '40P01' || cause.code === '40001';
}
