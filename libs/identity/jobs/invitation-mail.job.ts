import { Inject, Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import type { Id } from '#libs/kernel/index.js';
import {
  CONFIG,
  HandlesJobs,
  Mailer,
  Transactions,
  type Config,
  type JobHandler,
  type TenantContext,
} from '#libs/platform/index.js';
import { INVITATION_HOURS, invitationLetter, welcomeLetter, type Letter } from '../core/mails.js';
import { hashToken, newToken } from '../core/session-token.js';
import { IdentityRepository } from '../data/identity.repository.js';
import { listPeople, type PersonRow } from '../data/people.repository.js';
import { INVITATION_MAIL } from '../use-cases/invite-person.js';

/**
 * Mails invitations. The token is made here, so that the queue and the outbox never hold one. A second run sends a second
 * mail with a link of its own; using either link uses up both.
 */
@Injectable()
@HandlesJobs()
export class InvitationMailJob implements JobHandler {
  readonly topic = INVITATION_MAIL;

  constructor(
    private readonly transactions: Transactions,
    private readonly identity: IdentityRepository,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param loginIds whose access was taken away since then gets no mail */
  async run(context: TenantContext, loginIds: readonly Id[]): Promise<void> {
    const { cooperative, people } = await this.transactions.run(context, async (tx) => ({
      cooperative: (await readCooperative(tx)).name,
      people: (await listPeople(tx)).filter((person) => loginIds.includes(person.login_id)),
    }));
    for (const person of people) {
      await this.mailer.send({ to: person.address, ...(await this.letterFor(person, cooperative)) });
    }
  }

  private async letterFor(person: PersonRow, cooperative: string): Promise<Letter> {
    if (person.has_password) return welcomeLetter(person.language, cooperative, this.config.publicUrl);
    const token = newToken();
    await this.identity.putToken(hashToken(token), 'invitation', person.login_id, INVITATION_HOURS);
    return invitationLetter(person.language, cooperative, `${this.config.publicUrl}/uitnodiging/${token}`);
  }
}
