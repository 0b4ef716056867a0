import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '#libs/kernel/index.js';
import { CLOCK } from '#libs/platform/index.js';
import { counterOf, secondsLeft, type AttemptLimit } from '../core/attempt-limits.js';
import { IdentityRepository } from '../data/identity.repository.js';

/** Counts attempts where every process sees them. */
@Injectable()
export class Attempts {
  constructor(
    private readonly identity: IdentityRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts one attempt. @returns whether it is still allowed */
  async count(limit: AttemptLimit, whom: string): Promise<boolean> {
    return (await this.identity.countAttempt(counterOf(limit, whom), limit.seconds)) <= limit.most;
  }

  /** Counts one attempt. @throws code (429, Retry-After until the window is over) when it is one too many */
  async expect(limit: AttemptLimit, whom: string, code = 'too_many_requests'): Promise<void> {
    if (await this.count(limit, whom)) return;
    const seconds = secondsLeft(limit, this.clock.now());
    throw new DomainError('too_many', code, { seconds, minutes: Math.ceil(seconds / 60) });
  }

  /** The attempt was none: somebody who signs in rightly uses up nothing of those who share the connection. */
  giveBack(limit: AttemptLimit, whom: string): Promise<void> {
    return this.identity.giveBackAttempt(counterOf(limit, whom), limit.seconds);
  }

  clear(limit: AttemptLimit, whom: string): Promise<void> {
    return this.identity.clearAttempts(counterOf(limit, whom));
  }
}
