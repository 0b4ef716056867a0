import { Inject, Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { DomainError, newId } from '#libs/kernel/index.js';
import {
  audit,
  CONFIG,
  expectTouched,
  OutgoingRefused,
  Transactions,
  type Config,
  type TenantContext,
  type Tx,
} from '#libs/platform/index.js';
import { CALLBACK_PATH, type Provider } from '../../core/provider.js';
import { shortCodeFrom } from '../../core/sign-in-name.js';
import { makePlace } from '../../data/paper-code.repository.js';
import {
  deleteProvider,
  endLimitedSessions,
  findProvider,
  insertProvider,
  lockProvider,
  updateProvider,
} from '../../data/provider.repository.js';
import { OidcParty } from './oidc-party.js';

export type ProviderInput = Omit<Provider, 'provider_id' | 'version'> & { client_secret?: string | null };

export interface ProviderSettings {
  provider: Omit<Provider, 'provider_id' | 'version'> | null;
  /** 0 while there is none. */
  version: number;
  /** What the provider must know. */
  redirect_address: string;
  /** Where people of this co-operative go to sign in there. */
  sign_in_address: string | null;
}

/** The sign-in provider of a co-operative: where it is, and whether it is used. Its secret goes in and never comes out. */
@Injectable()
export class ManageProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly party: OidcParty,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  view(context: TenantContext): Promise<ProviderSettings> {
    return this.transactions.run(context, (tx) => this.settings(tx));
  }

  /** @throws stale_version, provider_issuer, provider_secret_missing */
  put(context: TenantContext, version: number, { client_secret, ...input }: ProviderInput): Promise<ProviderSettings> {
    this.checkIssuer(input.issuer);
    const secret = client_secret ?? undefined;
    return this.transactions.run(context, async (tx) => {
      const before = await lockProvider(tx);
      expectTouched((before?.version ?? 0) === version ? 1 : 0);
      const provider = { ...input, provider_id: before?.provider_id ?? newId(), version };
      // a secret is for one provider: it does not go along to another address
      if (secret === undefined && before?.issuer !== input.issuer)
        throw DomainError.field('/client_secret', 'provider_secret_missing');
      if (before) await updateProvider(tx, provider, secret);
      else expectTouched((await insertProvider(tx, provider, secret!)) ? 1 : 0);
      await makePlace(tx, shortCodeFrom((await readCooperative(tx)).name));
      if (before && (!input.enabled || before.issuer !== input.issuer)) await endLimitedSessions(tx);
      await audit(tx, {
        action: before ? 'sign_in_provider.changed' : 'sign_in_provider.added',
        subject: { kind: 'sign_in_provider', id: provider.provider_id },
        changes: { ...input, secret_renewed: secret !== undefined },
      });
      return this.settings(tx);
    });
  }

  /** With everything it opened. @throws not_found */
  remove(context: TenantContext): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      const before = await lockProvider(tx);
      if (!before) throw DomainError.notFound();
      await deleteProvider(tx, before.provider_id);
      await endLimitedSessions(tx);
      const subject = { kind: 'sign_in_provider', id: before.provider_id };
      await audit(tx, { action: 'sign_in_provider.removed', subject, changes: { issuer: before.issuer } });
    });
  }

  private async settings(tx: Tx): Promise<ProviderSettings> {
    const found = await findProvider(tx);
    const redirect_address = `${this.config.publicUrl}${CALLBACK_PATH}`;
    if (!found) return { provider: null, version: 0, redirect_address, sign_in_address: null };
    const { name, issuer, client_id, trusts_mfa, enabled, version } = found;
    const code = await makePlace(tx, shortCodeFrom((await readCooperative(tx)).name));
    return {
      provider: { name, issuer, client_id, trusts_mfa, enabled },
      version,
      redirect_address,
      sign_in_address: `${this.config.publicUrl}/inloggen/${code}`,
    };
  }

  private checkIssuer(issuer: string): void {
    try {
      this.party.check(issuer);
    } catch (error) {
      if (error instanceof OutgoingRefused) throw DomainError.field('/issuer', 'provider_issuer');
      throw error;
    }
  }
}
