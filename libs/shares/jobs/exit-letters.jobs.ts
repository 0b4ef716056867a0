import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { HandlesJobs, type JobHandler, type TenantContext } from '#libs/platform/index.js';
import {
  APPROVED_LETTER,
  CLAIM_LETTER,
  DEFERRED_LETTER,
  LOWERED_LETTER,
  PAID_LETTER,
  RESOLVED_LETTER,
  SendExitLetters,
  SET_OFF_LETTER,
} from '../use-cases/exit-letters.js';

@HandlesJobs()
@Injectable()
export class ClaimLetterJob implements JobHandler {
  readonly topic = CLAIM_LETTER;

  constructor(private readonly letters: SendExitLetters) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.letters.run(context, 'claim', ids);
  }
}

@HandlesJobs()
@Injectable()
export class SetOffLetterJob implements JobHandler {
  readonly topic = SET_OFF_LETTER;

  constructor(private readonly letters: SendExitLetters) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.letters.run(context, 'set_off', ids);
  }
}

@HandlesJobs()
@Injectable()
export class ApprovedLetterJob implements JobHandler {
  readonly topic = APPROVED_LETTER;

  constructor(private readonly letters: SendExitLetters) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.letters.run(context, 'approved', ids);
  }
}

@HandlesJobs()
@Injectable()
export class DeferredLetterJob implements JobHandler {
  readonly topic = DEFERRED_LETTER;

  constructor(private readonly letters: SendExitLetters) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.letters.run(context, 'deferred', ids);
  }
}

@HandlesJobs()
@Injectable()
export class LoweredLetterJob implements JobHandler {
  readonly topic = LOWERED_LETTER;

  constructor(private readonly letters: SendExitLetters) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.letters.run(context, 'lowered', ids);
  }
}

@HandlesJobs()
@Injectable()
export class PaidLetterJob implements JobHandler {
  readonly topic = PAID_LETTER;

  constructor(private readonly letters: SendExitLetters) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.letters.run(context, 'paid', ids);
  }
}

@HandlesJobs()
@Injectable()
export class ResolvedLetterJob implements JobHandler {
  readonly topic = RESOLVED_LETTER;

  constructor(private readonly letters: SendExitLetters) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.letters.run(context, 'resolved', ids);
  }
}
