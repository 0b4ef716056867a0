/**
 * Seconds to wait before each next attempt, as Standard Webhooks recommends: soon after a hiccup, a day after an outage.
 * Ten attempts in all, over about three days.
 */
const PAUSES = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

export const MOST_ATTEMPTS = PAUSES.length + 1;

/** @param attempts made so far @returns seconds until the next one; undefined when it was the last */
export const pauseAfter = (attempts: number): number | undefined => PAUSES[attempts - 1];

/** How an answer is taken: any 2xx is thanks; 410 says never again; a redirect is not followed and counts as a refusal. */
export function verdictOn(status: number): 'delivered' | 'gone' | 'again' {
  if (status >= 200 && status < 300) return 'delivered';
  return status === 410 ? 'gone' : 'again';
}
