import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { SignInAnswers, type SignedIn } from '../sign-in-answers.js';
import { Sessions, type Visit } from '../sessions.js';
import { CheckFactor, type FactorAnswer } from './check-factor.js';

/** The second step of signing in: a half session becomes a whole one, under a new token. */
@Injectable()
export class GiveSecondFactor {
  constructor(
    private readonly checkFactor: CheckFactor,
    private readonly sessions: Sessions,
    private readonly answers: SignInAnswers,
  ) {}

  /** @throws second_factor_not_asked (409) when this session waits for something else, code_refused, factor_paused */
  async run(session: Session, visit: Visit, answer: FactorAnswer): Promise<SignedIn> {
    if (session.stage !== 'factor') throw new DomainError('conflict', 'second_factor_not_asked');
    const method = await this.checkFactor.run(session, answer);
    const opened = await this.sessions.rise(session, visit, { stage: 'full', strong: true, method });
    return this.answers.of(opened);
  }
}
