/** What a person books in the general journal herself. Every other source is a document of a room, and the room's to correct. */
const BY_HAND: ReadonlySet<string> = new Set(['memorial']);

/**
 * Whether the general journal may take an entry back. What a loan, a share, a decision, an invoice or a batch of payments booked is
 * corrected there: a counter-entry beside it would leave that room's own cards behind. New rooms fall under this unasked.
 * @param sourceKind of the entry, or of the one it takes back when it is a reversal
 */
export const isMadeByHand = (sourceKind: string): boolean => BY_HAND.has(sourceKind);
