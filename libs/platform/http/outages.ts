/** What kept us from doing it, none of it the asker's fault; each has a sentence of its own. */
export type Outage = 'unavailable' | 'storage_full' | 'too_slow';

/** Seconds after which asking again makes sense, for `Retry-After`. */
export const RETRY_SECONDS: Record<Outage, number> = { unavailable: 5, storage_full: 60, too_slow: 10 };

/** Codes of the operating system, of PostgreSQL (appendix A of its manual) and of Fastify. */
const OUTAGES: Record<Outage, readonly string[]> = {
  unavailable: [
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
    // connections, too many of them, a server that stops or starts, or lost what it holds in memory
    ...[
      '08000',
      '08001',
      '08003',
      '08004',
      '08006',
      '53200',
      '53300',
      '57P01',
      '57P02',
      '57P03',
      '57P05',
      '58000',
      '58030',
    ],
    // written to a server that reads only: a standby that has not taken over yet
    '25006',
  ],
  storage_full: ['53100', 'ENOSPC', 'EDQUOT', 'EFBIG'],
  // cancelled for taking too long, waited too long for somebody else, did nothing for too long
  too_slow: ['57014', '55P03', '25P03', '25P04', 'FST_ERR_HANDLER_TIMEOUT'],
};

const LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;
const DEPTH = 4;

/** Which outage an error tells of, looking into what caused it; undefined for a fault of our own. */
export function outageOf(error: unknown, depth = 0): Outage | undefined {
  if (!(error instanceof Error) || depth > DEPTH) return undefined;
  const { code, driverError, cause } = error as { code?: unknown; driverError?: unknown; cause?: unknown };
  const named = (Object.keys(OUTAGES) as Outage[]).find((outage) => OUTAGES[outage].includes(String(code)));
  if (named) return named;
  if (LOST.test(error.message)) return 'unavailable';
  const within = [driverError, cause, ...(error instanceof AggregateError ? (error.errors as unknown[]) : [])];
  for (const inner of within) {
    const found = inner === error ? undefined : outageOf(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}
