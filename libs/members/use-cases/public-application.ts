import crypto from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  articlesOn,
  presentArticles,
  readCooperative,
  recordedWithName,
  tidyAddress,
  type SettingView,
} from '#libs/cooperatives/index.js';
import { DomainError, isId, today, type Clock } from '#libs/kernel/index.js';
import { audit, CLOCK, TenantContext, Transactions, type Tx } from '#libs/platform/index.js';
import { checkApplication, readToken, type ApplicationInput } from '../core/application.js';
import { countAttempt, insertApplication, openSecret } from '../data/application.repository.js';

/** What the page shows of the articles before somebody applies. */
const SHOWN = [
  'admission_by',
  'candidate_kind',
  'candidate_months',
  'share_amount',
  'share_count',
  'instalment_terms',
  'refund_schedule',
  'loss_allocation',
  'liability_regime',
  'notice_weeks',
  'notice_to',
  'votes_per_member',
] as const;

export interface ApplicationPage {
  name: string;
  legal_name: string;
  settings: Pick<SettingView, 'setting' | 'name' | 'value' | 'reads' | 'law' | 'article'>[];
}

/** Applications that one place and one link may send: an information evening fits, a machine does not. */
const PER_CLIENT = { most: 10, seconds: 3600 };
const PER_LINK = { most: 60, seconds: 3600 };

/** Applying for membership by the public link, without signing in. A link that is none looks like one that was closed. */
@Injectable()
export class PublicApplication {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws not_found */
  view(token: string, language: 'nl' | 'en'): Promise<ApplicationPage> {
    return this.behind(token, async (tx) => {
      const { legal_name, name } = await readCooperative(tx);
      const now = today(this.clock);
      const { settings } = presentArticles(await recordedWithName(tx, now), now, language);
      const shown = settings.filter((one) => (SHOWN as readonly string[]).includes(one.setting));
      return {
        name,
        legal_name,
        settings: shown.map(({ article, law, name: title, reads, setting, value }) => ({
          setting,
          name: title,
          value,
          reads,
          law,
          article,
        })),
      };
    });
  }

  /**
   * Takes an application in. The answer is the same for who applied before, is a member or is new.
   * @param client network address of the applicant
   * @throws not_found, too_many_requests, invalid_input (see checkApplication), a fault at /postal_code
   */
  async run(token: string, client: string, input: ApplicationInput): Promise<void> {
    await this.behind(token, (tx) => this.count(tx, client));
    await this.behind(token, async (tx) => {
      const now = today(this.clock);
      checkApplication(input, await articlesOn(tx, now));
      const { address, faults } = tidyAddress({ ...input, country: 'NL' });
      if (faults.length > 0) throw DomainError.faults(faults);
      await insertApplication(tx, { ...input, postal_code: address.postal_code }, now);
      await audit(tx, { action: 'application.received', subject: { kind: 'application', id: input.application_id } });
    });
  }

  private async count(tx: Tx, client: string): Promise<void> {
    const place = crypto.createHash('sha256').update(client).digest('base64url');
    const clients = await countAttempt(tx, `application-client:${place}`, PER_CLIENT.seconds);
    const all = await countAttempt(tx, `application-link:${tx.context.cooperativeId}`, PER_LINK.seconds);
    if (clients > PER_CLIENT.most || all > PER_LINK.most) {
      throw new DomainError('too_many', 'too_many_requests', { seconds: PER_CLIENT.seconds });
    }
  }

  private behind<Result>(token: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const read = readToken(token);
    if (!read || !isId(read.cooperativeId)) throw DomainError.notFound();
    const context = TenantContext.forJob(read.cooperativeId, 'public-application', this.clock);
    return this.transactions.run(context, async (tx) => {
      const secret = await openSecret(tx);
      if (secret === undefined || !sameSecret(secret, read.secret)) throw DomainError.notFound();
      return work(tx);
    });
  }
}

/** In constant time, so that a guess learns nothing from how long the answer takes. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => crypto.createHash('sha256').update(text).digest();
  return crypto.timingSafeEqual(digest(a), digest(b));
}
