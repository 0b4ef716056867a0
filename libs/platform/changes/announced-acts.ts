import type { Language } from '../database/tenant-context.js';

export type ActWords = Record<Language, string>;

const catalogue = new Map<string, ActWords>();

/**
 * Says which acts on a room's record (`audit`) others may follow: they come in the log of changes and are told to webhooks.
 * Called once beside the room's messages. What is personal or about signing in stays out of it.
 */
export function announceActs(acts: Record<string, ActWords>): void {
  for (const [event, words] of Object.entries(acts)) catalogue.set(event, words);
}

export const isAnnounced = (event: string): boolean => catalogue.has(event);

/** Every event there is, by name. */
export const announcedActs = (): { event: string; words: ActWords }[] =>
  [...catalogue].map(([event, words]) => ({ event, words })).sort((a, b) => (a.event < b.event ? -1 : 1));
