const DAY = 86_400_000;
/** Older than this it is not shown any more. */
const LONGEST = 14 * DAY;

const ID = '[0-9a-f-]{36}';
/**
 * What a member's own pages read, and nothing else: no documents, no data of other people, nothing of the desk. A question
 * about somebody else carries a query (`?member_id=`) and is never kept.
 */
const KEPT = new RegExp(
  `^/v1/(session|cooperatives/${ID}(/(projects|activities|absences|weeks/\\d{4}-\\d{2}-\\d{2}))?)$`,
);
const ALLOWED_QUERY = new Set(['limit', 'open', 'from', 'until']);

export function isKeptAnswer(url: URL): boolean {
  return KEPT.test(url.pathname) && [...url.searchParams.keys()].every((name) => ALLOWED_QUERY.has(name));
}

/** Addresses that are a page of the application, as in apps/api/serve-web.ts. */
export const isPage = (url: URL): boolean =>
  !/^\/(v1|health|metrics|openapi|assets|problems)(\/|\.|$)|\.\w+$/.test(url.pathname);

export const tooOld = (keptAt: string | null, now: number): boolean =>
  keptAt === null || now - Date.parse(keptAt) > LONGEST;
