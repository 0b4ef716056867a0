import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { PrivacyRequest } from '../core/request.js';
import { readyExports } from '../data/exports.js';

/** A request with what can be fetched for it. */
export interface RequestView extends PrivacyRequest {
  export_until: string | null;
  has_answer: boolean;
}

export async function viewsOf(tx: Tx, requests: readonly PrivacyRequest[]): Promise<RequestView[]> {
  const ready = await readyExports(
    tx,
    requests.map(({ request_id }): Id => request_id),
  );
  return requests.map((request) => ({
    ...request,
    export_until: ready.get(request.request_id)?.until.toISOString() ?? null,
    has_answer: request.answer_id !== null,
  }));
}
