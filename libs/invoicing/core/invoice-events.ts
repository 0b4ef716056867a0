export interface InvoiceEvent {
  /** As the audit names it: `invoice.finalised`. */
  readonly action: string;
  readonly actor_kind: 'person' | 'staff' | 'token' | 'job' | 'system';
}

/** Under which code the words for an event are found: what a run did is said otherwise, and so is a credit note. */
export function eventCode({ action, actor_kind }: InvoiceEvent, kind: 'invoice' | 'credit_note'): string {
  if (action === 'invoice.drawn') return 'invoice_was_drawn';
  const by = actor_kind === 'job' || actor_kind === 'system' ? '_by_run' : '';
  const act = action.replace('invoice.', '');
  if (act === 'drafted' && kind === 'credit_note') return 'credit_note_was_drafted';
  return act === 'drafted' || act === 'finalised' ? `invoice_was_${act}${by}` : `invoice_was_${act}`;
}
