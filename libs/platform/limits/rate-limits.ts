import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DomainError } from '#libs/kernel/index.js';
import { LIMIT_KINDS, WINDOW_SECONDS, type LimitKind, type LimitRules } from './limit-rules.js';

/** What is left of a limit, for the headers of an answer. */
export interface Left {
  kind: LimitKind;
  limit: number;
  remaining: number;
  /** Seconds until it is whole again. */
  seconds: number;
}

/** What this process counted since the last time anybody asked, of those who asked much. */
export interface Used {
  counter: string;
  count: number;
}

/** Who used less than this part of a limit in one process is not worth telling the others. */
const WORTH_TELLING = 0.1;

/**
 * Counts in the memory of this process: no request waits for a look elsewhere. What other processes counted is added once a
 * second (see LimitSharing), so together they let through at most what they can in that second more.
 * A window starts with its first request and ends by a timer, whatever the clock does.
 */
export class RateLimits {
  private readonly limiters: Record<LimitKind, RateLimiterMemory>;
  private readonly used = new Map<string, number>();

  constructor(readonly rules: LimitRules) {
    const limiter = (kind: LimitKind) =>
      new RateLimiterMemory({ keyPrefix: kind, points: rules[kind], duration: WINDOW_SECONDS });
    this.limiters = Object.fromEntries(LIMIT_KINDS.map((kind) => [kind, limiter(kind)])) as typeof this.limiters;
  }

  /**
   * Counts one request.
   * @throws too_many_requests (429) with the seconds to wait
   */
  async count(kind: LimitKind, key: string): Promise<Left> {
    const state = await this.limiters[kind].penalty(key, 1);
    const seconds = Math.max(1, Math.min(WINDOW_SECONDS, Math.ceil(state.msBeforeNext / 1_000)));
    const limit = this.rules[kind];
    if (state.consumedPoints > limit) throw new DomainError('too_many', 'too_many_requests', { seconds });
    this.remember(`${kind}:${key}`, state.consumedPoints, limit);
    return { kind, limit, remaining: limit - state.consumedPoints, seconds };
  }

  /** What other processes let through for a counter. */
  async add(counter: string, count: number): Promise<void> {
    const [kind, ...key] = counter.split(':');
    await this.limiters[kind as LimitKind]?.penalty(key.join(':'), count);
  }

  /** What the others should know; told once. */
  takeUsed(): Used[] {
    const all = [...this.used].map(([counter, count]) => ({ counter, count }));
    this.used.clear();
    return all;
  }

  private remember(counter: string, consumed: number, limit: number): void {
    if (consumed >= limit * WORTH_TELLING) this.used.set(counter, (this.used.get(counter) ?? 0) + 1);
  }
}
