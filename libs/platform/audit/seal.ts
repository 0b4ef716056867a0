import crypto from 'node:crypto';

/**
 * One row of the log in the form that is hashed: an array, so that nothing depends on names, with every value as PostgreSQL
 * writes it. Never change it: a new form gets a new number in front.
 */
export const CANONICAL = `jsonb_build_array(1, a.cooperative_id, a.audit_id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  a.actor_kind, a.actor_id, a.actor_name, a.request_id, a.action, a.subject_kind, a.subject_id, a.changes, encode(a.personal, 'hex'),
  a.personal_of, a.under_kind, a.under_id, a.ip, a.device)::text`;

/** Before the first row there is nothing. */
export const BEGINNING = Buffer.alloc(32);

/** SHA-256 over the seal before it and the row. */
export const sealOf = (previous: Buffer, canonical: string): Buffer =>
  crypto.createHash('sha256').update(previous).update(canonical).digest();

/** A row older than this before the newest sealed one was not there when that was sealed: no transaction takes so long. */
export const LATE_MINUTES = 15;

/** A seal beside what is in the log under its id now. */
export interface SealedRow {
  position: number;
  audit_id: string;
  hash: Buffer;
  /** Whether the row's moment is the one it was sealed with. */
  same_moment: boolean | null;
  /** Null when the row is gone. */
  canonical: string | null;
}

export type Fault =
  | { kind: 'seal_missing'; position: number }
  | { kind: 'deleted' | 'altered' | 'reordered'; position: number; audit_id: string };

/**
 * Walks along a chain. After a fault it goes on from the seal as it stands, so that one fault is told once.
 */
export class ChainWalk {
  position = 0;
  head: Buffer = BEGINNING;
  readonly faults: Fault[] = [];

  step(row: SealedRow): void {
    for (let lost = this.position + 1; lost < row.position; lost++)
      if (this.faults.length < 1_000) this.faults.push({ kind: 'seal_missing', position: lost });
    const { position, audit_id } = row;
    if (row.canonical === null) this.faults.push({ kind: 'deleted', position, audit_id });
    else if (!sealOf(this.head, row.canonical).equals(row.hash) && position === this.position + 1)
      this.faults.push({ kind: row.same_moment ? 'altered' : 'reordered', position, audit_id });
    this.position = position;
    this.head = row.hash;
  }
}
