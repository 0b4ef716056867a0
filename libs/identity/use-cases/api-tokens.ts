import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type TenantContext } from '#libs/platform/index.js';
import { newApiToken } from '../core/api-token.js';
import { hashToken } from '../core/session-token.js';
import { addToken, endToken, listTokens, type ApiTokenRow } from '../data/api-token.repository.js';

export interface ApiToken {
  token_id: Id;
  name: string;
  scopes: string[];
  created_at: string;
  expires_at: string;
  used_at: string | null;
  state: 'works' | 'expired' | 'ended';
}

/** Programs of a co-operative: what they may do, until when, and their end. The token itself is told once. */
@Injectable()
export class ApiTokens {
  constructor(private readonly transactions: Transactions) {}

  list(context: TenantContext): Promise<{ items: ApiToken[] }> {
    return this.transactions.run(context, async (tx) => ({
      items: (await listTokens(tx)).map((row) => viewOf(row, context.clock.now())),
    }));
  }

  make(
    context: TenantContext,
    { name, scopes, days }: { name: string; scopes: readonly string[]; days: number },
  ): Promise<ApiToken & { token: string }> {
    const token = newApiToken(context.cooperativeId);
    const tokenId = newId();
    return this.transactions.run(context, async (tx) => {
      await addToken(tx, { tokenId, hash: hashToken(token), name, scopes, createdBy: context.actor.id!, days });
      await audit(tx, {
        action: 'api_token.made',
        subject: { kind: 'api_token', id: tokenId },
        changes: { name, scopes, days },
      });
      const row = (await listTokens(tx)).find((one) => one.token_id === tokenId)!;
      return { ...viewOf(row, context.clock.now()), token };
    });
  }

  /** @throws not_found also when it was ended before */
  end(context: TenantContext, tokenId: Id): Promise<void> {
    return this.transactions.run(context, async (tx) => {
      if (!(await endToken(tx, tokenId))) throw DomainError.notFound();
      await audit(tx, { action: 'api_token.ended', subject: { kind: 'api_token', id: tokenId } });
    });
  }
}

const viewOf = ({ token_id, name, scopes, ...row }: ApiTokenRow, now: Date): ApiToken => ({
  token_id,
  name,
  scopes,
  created_at: row.created_at.toISOString(),
  expires_at: row.expires_at.toISOString(),
  used_at: row.used_at?.toISOString() ?? null,
  state: row.ended_at ? 'ended' : row.expires_at <= now ? 'expired' : 'works',
});
