import type { ErrorParams, Id } from '#libs/kernel/index.js';

export type ItemState = 'waiting' | 'busy' | 'done' | 'failed' | 'cancelled';
export type RunState = 'running' | 'finished' | 'cancelled';

/** A run as people see it. Finished is not stored: it is what a run without waiting or busy items is. */
export interface Run {
  run_id: Id;
  kind: string;
  natural_key: string;
  state: RunState;
  total: number;
  done: number;
  failed: number;
  busy: number;
  waiting: number;
  cancelled: number;
  /** How far a long item is, of how much; zero when nobody tells. */
  step: number;
  steps: number;
  created_at: string;
  finished_at: string | null;
  started_by: Id | null;
}

export interface RunItem {
  item_no: number;
  chunk: number;
  subject_id: Id;
  label: string;
  state: ItemState;
  reason: string | null;
  reason_params: ErrorParams | null;
  result_id: Id | null;
}

/** @param stopped whether somebody cancelled it */
export function runState(counts: { waiting: number; busy: number }, stopped: boolean): RunState {
  if (counts.waiting + counts.busy > 0) return 'running';
  return stopped ? 'cancelled' : 'finished';
}
