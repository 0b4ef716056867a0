import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Mailer, type Config } from '#libs/platform/index.js';
import { RESET_PER_ADDRESS, RESET_PER_CLIENT } from '../core/attempt-limits.js';
import { RESET_HOURS, resetLetter } from '../core/mails.js';
import { hashToken, newToken } from '../core/session-token.js';
import { IdentityRepository } from '../data/identity.repository.js';
import { AfterAnswer } from './after-answer.js';
import { Attempts } from './attempts.js';

/** Mails a link to choose a new password. Whoever asks learns nothing: known or not, the answer and its time are the same. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly attempts: Attempts,
    private readonly afterAnswer: AfterAnswer,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param client network address of the asker; @throws too_many_requests (429) per asker */
  async run(address: string, client: string): Promise<void> {
    await this.attempts.expect(RESET_PER_CLIENT, client);
    this.afterAnswer.start(() => this.send(address));
  }

  private async send(address: string): Promise<void> {
    if (!(await this.attempts.count(RESET_PER_ADDRESS, address))) return;
    const login = await this.identity.loginByAddress(address);
    if (!login || login.disabled) return;
    const token = newToken();
    await this.identity.putToken(hashToken(token), 'reset', login.login_id, RESET_HOURS);
    const letter = resetLetter(login.language, `${this.config.publicUrl}/wachtwoord/${token}`);
    await this.mailer.send({ to: address, ...letter });
  }
}
