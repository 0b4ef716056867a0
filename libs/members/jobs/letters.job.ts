import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import { HandlesJobs, type JobHandler, type TenantContext } from '#libs/platform/index.js';
import { LETTER_TOPIC } from '../use-cases/act-on-member.js';
import { SendLetters } from '../use-cases/send-letters.js';

@HandlesJobs()
@Injectable()
export class LettersJob implements JobHandler {
  readonly topic = LETTER_TOPIC;

  constructor(private readonly sendLetters: SendLetters) {}

  run(context: TenantContext, ids: readonly Id[]): Promise<void> {
    return this.sendLetters.run(context, ids);
  }
}
