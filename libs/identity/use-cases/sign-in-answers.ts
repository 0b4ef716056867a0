import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type Session } from '#libs/platform/index.js';
import { methodsOf, type FactorMethod, type SessionStage } from '../core/session-stage.js';
import { FactorRepository } from '../data/factor.repository.js';
import { factorsFrom } from './second-factor/factors.js';
import type { Opened } from './sessions.js';
import { ViewSession, type SessionInfo } from './view-session.js';

/** What a session still waits for. */
export interface NextStep {
  second_factor_required: true;
  stage: SessionStage;
  /** What the person can answer with; none while there is no factor yet. */
  methods: FactorMethod[];
  csrf_token: string;
  address: string;
  /** In a demonstration the code of an invented person can be seen on the page. */
  demo_phone: boolean;
}

export interface SignedIn {
  token: string;
  answer: SessionInfo | NextStep;
}

/** What somebody who signs in is told: the whole session, or what is still asked. */
@Injectable()
export class SignInAnswers {
  constructor(
    private readonly factors: FactorRepository,
    private readonly viewSession: ViewSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of({ token, session }: Opened): Promise<SignedIn> {
    return { token, answer: session.stage === 'full' ? await this.full(session) : await this.nextStep(session) };
  }

  full(session: Session): Promise<SessionInfo> {
    return this.viewSession.run(session);
  }

  async nextStep({ loginId, stage, csrfToken, address }: Session): Promise<NextStep> {
    const methods = methodsOf(factorsFrom(await this.factors.factorsOf(loginId)));
    return {
      second_factor_required: true,
      stage,
      methods,
      csrf_token: csrfToken,
      address,
      demo_phone: this.config.demo,
    };
  }
}
