import { Inject, Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { DomainError, type Clock, type Id } from '#libs/kernel/index.js';
import { CLOCK, CONFIG, TenantContext, Transactions, type Config } from '#libs/platform/index.js';
import { PROVIDER_PER_CLIENT } from '../../core/attempt-limits.js';
import { CALLBACK_PATH, type Provider } from '../../core/provider.js';
import { IdentityRepository } from '../../data/identity.repository.js';
import { findProvider, readProviderSecret } from '../../data/provider.repository.js';
import { Attempts } from '../attempts.js';
import { OidcParty } from './oidc-party.js';
import { QUESTION_MINUTES, sealQuestion } from './question-seal.js';

export interface Place {
  cooperative: string;
  name: string;
  start: string;
}

interface Found {
  cooperativeId: Id;
  cooperative: string;
  provider: Provider;
  secret: string;
}

/** The way to a co-operative's own sign-in provider. */
@Injectable()
export class StartAtProvider {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
    private readonly party: OidcParty,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws not_found for a code nobody has, and for a co-operative without a provider */
  async view(code: string): Promise<Place> {
    const { cooperative, provider } = await this.find(code);
    return { cooperative, name: provider.name, start: `/v1/sign-in-providers/${code}/start` };
  }

  /** @throws not_found, sign_in_paused (429), and whatever goes wrong at the provider */
  async run(code: string, client: string): Promise<{ address: string; cookie: string }> {
    await this.attempts.expect(PROVIDER_PER_CLIENT, client, 'sign_in_paused');
    const { cooperativeId, provider, secret } = await this.find(code);
    const { address, ...question } = await this.party.ask(provider, secret, `${this.config.publicUrl}${CALLBACK_PATH}`);
    const until = this.clock.now().getTime() + QUESTION_MINUTES * 60_000;
    const { provider_id: providerId, version } = provider;
    return { address, cookie: sealQuestion({ ...question, code, cooperativeId, providerId, version, until }) };
  }

  private async find(code: string): Promise<Found> {
    const cooperativeId = await this.identity.placeOf(code);
    if (!cooperativeId) throw DomainError.notFound();
    return this.transactions.run(TenantContext.forJob(cooperativeId, 'sign-in', this.clock), async (tx) => {
      const provider = await findProvider(tx);
      if (!provider?.enabled) throw DomainError.notFound();
      const { name } = await readCooperative(tx);
      return { cooperativeId, cooperative: name, provider, secret: await readProviderSecret(tx, provider.provider_id) };
    });
  }
}
