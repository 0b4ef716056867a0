import type { Id } from '#libs/kernel/index.js';
import type { ActorKind } from '../database/tenant-context.js';

/** One value that changed, as text: what it was and what it became. Null when there was or is nothing to tell. */
export interface LoggedChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** A row of the log as people read it. */
export interface LogEntry {
  audit_id: Id;
  at: string;
  actor_kind: ActorKind;
  actor_id: Id | null;
  /** Empty for who is not there any more. */
  actor_name: string;
  under_kind: 'grant' | 'token' | null;
  under_id: Id | null;
  action: string;
  subject_kind: string;
  subject_id: Id | null;
  changes: LoggedChange[];
  ip: string | null;
  device: string | null;
  /** Whether the chain holds it already. */
  sealed: boolean;
}

/** Reads what acts write as `{ name: { from, to } }` or `{ name: value }`. */
export function changesOf(values: Record<string, unknown>): LoggedChange[] {
  return Object.entries(values).map(([field, value]) =>
    isPair(value)
      ? { field, from: textOf(value.from), to: textOf(value.to) }
      : { field, from: null, to: textOf(value) },
  );
}

const isPair = (value: unknown): value is { from: unknown; to: unknown } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
