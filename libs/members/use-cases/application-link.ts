import crypto from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { audit, CONFIG, Transactions, type Config, type TenantContext } from '#libs/platform/index.js';
import { writeToken } from '../core/application.js';
import { closeLink, openLink, openSecret } from '../data/application.repository.js';

export interface LinkView {
  /** Null while nobody can apply by a link. */
  url: string | null;
}

/** The public link of a co-operative: the board opens, renews and closes it. */
@Injectable()
export class ApplicationLink {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  view(context: TenantContext): Promise<LinkView> {
    return this.transactions.run(context, async (tx) => this.present(context, await openSecret(tx)));
  }

  /** A new link; the one before stops working. */
  renew(context: TenantContext): Promise<LinkView> {
    return this.transactions.run(context, async (tx) => {
      const secret = crypto.randomBytes(24).toString('base64url');
      await closeLink(tx);
      await openLink(tx, secret);
      await audit(tx, { action: 'application_link.opened', subject: { kind: 'application_link' } });
      return this.present(context, secret);
    });
  }

  close(context: TenantContext): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      await closeLink(tx);
      await audit(tx, { action: 'application_link.closed', subject: { kind: 'application_link' } });
    });
  }

  private present({ cooperativeId }: TenantContext, secret: string | undefined): LinkView {
    return {
      url: secret === undefined ? null : `${this.config.publicUrl}/lid-worden/${writeToken(cooperativeId, secret)}`,
    };
  }
}
