import type { Id } from '#libs/kernel/index.js';

export interface Happening {
  cooperative_id: Id;
  event: string;
  subject_kind: string;
  subject_ids: readonly Id[];
  at: Date;
}

/** Thin on purpose: what happened, to which ids. What they are now one asks for, with rights of one's own. */
export const payloadOf = (happening: Happening): string =>
  JSON.stringify({
    type: happening.event,
    timestamp: happening.at.toISOString(),
    data: {
      cooperative_id: happening.cooperative_id,
      subject_kind: happening.subject_kind,
      subject_ids: happening.subject_ids,
    },
  });
