import os from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, hashRaw, verify } from '@node-rs/argon2';
import { DomainError } from '#libs/kernel/index.js';
import { tidyPassword } from '../core/password-rules.js';
import { BoundedQueue, QueueFull } from './bounded-queue.js';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Of 32 random bytes nobody kept, at the same cost: what an unknown address is compared with. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$Fb3GF9a9Pb4EW3JFqtWscQ$2o57wRvHc1ADfXrg0uViWmBFMbgHoRTe8HAEU4+dzpg';

/** At 10 ms a hash nobody waits longer than about half a second per core. */
const MOST_WAITING = 100;
const COME_BACK_SECONDS = 2;

/** Hashes and compares passwords: at most two per core at once, because each takes 19 MiB and a core. */
@Injectable()
export class PasswordHasher {
  private readonly queue = new BoundedQueue(2 * os.availableParallelism(), MOST_WAITING);

  /** @returns PHC string; @throws sign_in_busy (429) when too many are waiting */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(tidyPassword(password), COST));
  }

  /**
   * Takes the same time for an address nobody has (no hash) as for a wrong password.
   * @throws sign_in_busy (429) when too many are waiting
   */
  async isRight(password: string, storedHash: string | null | undefined): Promise<boolean> {
    const equal = await this.inTurn(() => verify(storedHash ?? NOBODYS_HASH, tidyPassword(password)));
    return equal && storedHash != null;
  }

  /** A hash at the same cost that can be looked up: of the codes of one person under one salt. @throws sign_in_busy (429) */
  digest(code: string, salt: Buffer): Promise<Buffer> {
    return this.inTurn(() => hashRaw(code, { ...COST, salt }));
  }

  private async inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    try {
      return await this.queue.run(task);
    } catch (error) {
      if (error instanceof QueueFull) throw new DomainError('too_many', 'sign_in_busy', { seconds: COME_BACK_SECONDS });
      throw error;
    }
  }
}
