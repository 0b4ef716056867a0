import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel/index.js';
import { CLOCK, openSecret, sealSecret } from '#libs/platform/index.js';
import { hasFactor } from '../../core/session-stage.js';
import { codeOfStep, stepAt, startOfStep } from '../../core/totp.js';
import { FactorRepository } from '../../data/factor.repository.js';
import { IdentityRepository } from '../../data/identity.repository.js';
import { factorsFrom } from './factors.js';

export interface KnownCode {
  /** Null until the next one: each works once, and one step ahead is as far as a code is taken. */
  code: string | null;
  /** Until there is another. */
  seconds: number;
}

/** An authenticator app with a secret that is known beforehand: of the invented people of a demonstration. No route leads here. */
@Injectable()
export class KnownSecret {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly factors: FactorRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Only for who has no second factor yet. */
  async give(address: string, secret: string): Promise<void> {
    const login = await this.identity.loginByAddress(address);
    if (!login || hasFactor(factorsFrom(await this.factors.factorsOf(login.login_id)))) return;
    await this.factors.beginTotp(login.login_id, sealSecret(secret, login.login_id));
    await this.factors.confirmTotp(login.login_id, 0);
  }

  /** The next code that will be accepted; undefined when this person has another secret by now. */
  async nextCode(address: string, secret: string): Promise<KnownCode | undefined> {
    const login = await this.identity.loginByAddress(address);
    const totp = login && (await this.factors.readTotp(login.login_id));
    if (!totp || openSecret(totp.secret, login.login_id) !== secret) return undefined;
    const now = this.clock.now();
    const current = stepAt(now);
    const step = Math.max(current, Number(totp.last_step) + 1);
    const seconds = (until: number): number => Math.max(1, Math.ceil(startOfStep(until) - now.getTime() / 1000));
    if (step > current + 1) return { code: null, seconds: seconds(step - 1) };
    return { code: await codeOfStep(secret, step), seconds: seconds(step + 1) };
  }
}
