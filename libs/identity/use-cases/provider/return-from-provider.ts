import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock, type Id } from '#libs/kernel/index.js';
import { audit, CLOCK, CONFIG, TenantContext, Transactions, type Config, type Tx } from '#libs/platform/index.js';
import {
  CALLBACK_PATH,
  showsSecondFactor,
  verifiedEmail,
  type Provider,
  type ProviderClaims,
} from '../../core/provider.js';
import { hasFactor, type SessionStage } from '../../core/session-stage.js';
import { FactorRepository } from '../../data/factor.repository.js';
import { listPeople, type PersonRow } from '../../data/people.repository.js';
import { findProvider, linkedLogin, putLink, readProviderSecret } from '../../data/provider.repository.js';
import { factorsFrom } from '../second-factor/factors.js';
import { Sessions, type Opened, type Visit } from '../sessions.js';
import { OidcParty } from './oidc-party.js';
import type { KeptQuestion } from './question-seal.js';

/**
 * Somebody comes back from a co-operative's own provider. The session that follows is for that co-operative alone, and only for who
 * has access there already: a provider gives nobody access.
 */
@Injectable()
export class ReturnFromProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly party: OidcParty,
    private readonly factors: FactorRepository,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param query of the address the browser was sent to, with its question mark
   * @throws provider_unverified, provider_no_access, provider_other_account, provider_factor_missing, and whatever the answer itself has wrong
   */
  async run(question: KeptQuestion, query: string, visit: Visit): Promise<Opened> {
    const context = TenantContext.forJob(question.cooperativeId, 'sign-in', this.clock);
    const { provider, secret } = await this.transactions.run(context, (tx) => this.known(tx, question));
    const answer = new URL(`${this.config.publicUrl}${CALLBACK_PATH}${query}`);
    const claims = await this.party.read(provider, secret, answer, question);
    const person = await this.transactions.run(context, (tx) => this.person(tx, provider, claims));
    const strong = provider.trusts_mfa && showsSecondFactor(claims);
    return this.sessions.open(visit, {
      loginId: person.login_id,
      address: person.address,
      language: person.language,
      stage: await this.stageOf(person.login_id, strong),
      strong,
      method: 'provider',
      onlyIn: question.cooperativeId,
    });
  }

  /** What was asked under other settings is not answered under these. */
  private async known(tx: Tx, { providerId, version }: KeptQuestion): Promise<{ provider: Provider; secret: string }> {
    const provider = await findProvider(tx);
    if (!provider?.enabled || provider.provider_id !== providerId || provider.version !== version)
      throw DomainError.notFound();
    return { provider, secret: await readProviderSecret(tx, providerId) };
  }

  private async person(tx: Tx, { issuer }: Provider, claims: ProviderClaims): Promise<PersonRow> {
    const people = await listPeople(tx);
    const linked = await linkedLogin(tx, issuer, claims.sub);
    if (linked) {
      const person = people.find((one) => one.login_id === linked);
      if (!person) throw new DomainError('forbidden', 'provider_no_access');
      return person;
    }
    const address = verifiedEmail(claims);
    if (!address) throw new DomainError('forbidden', 'provider_unverified');
    const person = people.find((one) => one.has_mail && one.address === address);
    if (!person) throw new DomainError('forbidden', 'provider_no_access');
    if (!(await putLink(tx, issuer, claims.sub, person.login_id)))
      throw new DomainError('forbidden', 'provider_other_account');
    await audit(tx, {
      action: 'sign_in.linked',
      subject: { kind: 'login', id: person.login_id },
      changes: { issuer },
    });
    return person;
  }

  /** Setting up a factor needs an own sign-in: who must have one and has none begins there. */
  private async stageOf(loginId: Id, strong: boolean): Promise<SessionStage> {
    if (strong) return 'full';
    const factors = factorsFrom(await this.factors.factorsOf(loginId));
    if (hasFactor(factors)) return 'factor';
    if (factors.required) throw new DomainError('forbidden', 'provider_factor_missing');
    return 'full';
  }
}
