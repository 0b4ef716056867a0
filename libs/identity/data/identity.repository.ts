import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Id } from '#libs/kernel/index.js';
import type { Language, Role, Tx } from '#libs/platform/index.js';

export interface SessionRow {
  session_id: Id;
  login_id: Id;
  address: string;
  language: Language;
  csrf_token: string;
  roles: Role[] | null;
  member_id: Id | null;
  display_name: string | null;
}

export interface MembershipRow {
  cooperative_id: Id;
  name: string;
  roles: Role[];
  member_id: Id | null;
  display_name: string;
}

/** The definer functions over the global tables of identity: one question each. There is no tenant here, and no table. */
@Injectable()
export class IdentityRepository {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async loginByAddress(
    address: string,
  ): Promise<{ login_id: Id; password_hash: string | null; disabled: boolean; language: Language } | undefined> {
    return (await this.call(`select * from login_by_address($1)`, [address]))[0];
  }

  async readSession(tokenHash: Buffer, cooperativeId: string | null): Promise<SessionRow | undefined> {
    return (await this.call<SessionRow>(`select * from session_read($1, $2)`, [tokenHash, cooperativeId]))[0];
  }

  async openSession(
    tokenHash: Buffer,
    sessionId: Id,
    loginId: Id,
    csrfToken: string,
    hours: number,
    agent: string,
  ): Promise<void> {
    await this.call(`select session_open($1, $2, $3, $4, $5, $6)`, [
      tokenHash,
      sessionId,
      loginId,
      csrfToken,
      hours,
      agent,
    ]);
  }

  async touchSession(tokenHash: Buffer): Promise<void> {
    await this.call(`select session_touch($1)`, [tokenHash]);
  }

  async closeSession(tokenHash: Buffer): Promise<void> {
    await this.call(`select session_close($1)`, [tokenHash]);
  }

  async closeAllSessions(loginId: Id): Promise<void> {
    await this.call(`select session_close_all($1)`, [loginId]);
  }

  membershipsOf(loginId: Id): Promise<MembershipRow[]> {
    return this.call<MembershipRow>(`select * from memberships_of($1) order by name, cooperative_id`, [loginId]);
  }

  async setPassword(loginId: Id, hash: string): Promise<void> {
    await this.call(`select login_set_password($1, $2)`, [loginId, hash]);
  }

  async setLanguage(loginId: Id, language: Language): Promise<void> {
    await this.call(`select login_set_language($1, $2)`, [loginId, language]);
  }

  async putToken(tokenHash: Buffer, purpose: 'invitation' | 'reset', loginId: Id, hours: number): Promise<void> {
    await this.call(`select login_token_put($1, $2, $3, $4)`, [tokenHash, purpose, loginId, hours]);
  }

  async peekToken(tokenHash: Buffer): Promise<{ login_id: Id; address: string; purpose: string } | undefined> {
    return (
      await this.call<{ login_id: Id; address: string; purpose: string }>(`select * from login_token_peek($1)`, [
        tokenHash,
      ])
    )[0];
  }

  async useToken(tokenHash: Buffer): Promise<Id | undefined> {
    return (await this.call<{ id: Id | null }>(`select login_token_use($1) as id`, [tokenHash]))[0]?.id ?? undefined;
  }

  /** Counts an attempt and answers how many there were in the current window. */
  async countAttempt(counter: string, windowSeconds: number): Promise<number> {
    return (await this.call<{ count: number }>(`select attempt_count($1, $2) as count`, [counter, windowSeconds]))[0]!
      .count;
  }

  async clearAttempts(counter: string): Promise<void> {
    await this.call(`select attempt_clear($1)`, [counter]);
  }

  private async call<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    return (await this.dataSource.query(sql, params)) as Row[];
  }
}

/** Memberships of the co-operative whose transaction this is. */
export async function putMembership(
  tx: Tx,
  loginId: Id,
  roles: readonly Role[],
  memberId: Id | null,
  displayName: string,
): Promise<void> {
  await tx.query(`select membership_put($1, $2, $3, $4)`, [loginId, roles, memberId, displayName]);
}

export async function createLogin(tx: Tx, loginId: Id, address: string, language: Language): Promise<Id> {
  return (await tx.one<{ id: Id }>(`select login_create($1, $2, $3) as id`, [loginId, address, language])).id;
}
