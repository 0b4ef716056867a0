import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Id } from '#libs/kernel/index.js';
import type { Role } from '#libs/platform/index.js';

export interface LoginRow {
  login_id: Id;
  password_hash: string | null;
  disabled: boolean;
  language: string;
}

export interface MembershipRow {
  cooperative_id: Id;
  name: string;
  roles: Role[];
  member_id: Id | null;
  display_name: string;
}

export type TokenPurpose = 'invitation' | 'reset';

export interface TokenRow {
  login_id: Id;
  address: string;
  purpose: TokenPurpose;
}

/** The definer functions over the global tables of identity: one question each. There is no tenant here, and no table. */
@Injectable()
export class IdentityRepository {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  loginByAddress(address: string): Promise<LoginRow | undefined> {
    return this.first<LoginRow>(`select * from login_by_address($1)`, [address]);
  }

  /** Where mail to somebody goes; undefined for who has no e-mail address. */
  contactOf(loginId: string): Promise<{ address: string; language: string } | undefined> {
    return this.first(`select * from login_contact($1)`, [loginId]);
  }

  /** @param onlyIn when given, that co-operative alone */
  membershipsOf(loginId: string, onlyIn: string | null): Promise<MembershipRow[]> {
    return this.call<MembershipRow>(`select * from memberships_of($1, $2) order by name, cooperative_id`, [
      loginId,
      onlyIn,
    ]);
  }

  async setLanguage(loginId: string, language: string): Promise<void> {
    await this.call(`select login_set_language($1, $2)`, [loginId, language]);
  }

  async putToken(tokenHash: Buffer, purpose: TokenPurpose, loginId: Id, hours: number): Promise<void> {
    await this.call(`select login_token_put($1, $2, $3, $4)`, [tokenHash, purpose, loginId, hours]);
  }

  /** Whose token it is, without using it up; undefined when it is used, too old or never was. */
  peekToken(tokenHash: Buffer): Promise<TokenRow | undefined> {
    return this.first<TokenRow>(`select * from login_token_peek($1)`, [tokenHash]);
  }

  /**
   * Uses up the token, sets the password and closes every session of its holder, all or nothing.
   * @returns false when the token was used already
   */
  setPasswordByToken(tokenHash: Buffer, passwordHash: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [used] = await manager.query<{ id: Id | null }[]>(`select login_token_use($1) as id`, [tokenHash]);
      if (!used?.id) return false;
      await manager.query(`select login_set_password($1, $2)`, [used.id, passwordHash]);
      await manager.query(`select session_close_all($1)`, [used.id]);
      return true;
    });
  }

  async setPassword(loginId: Id, passwordHash: string): Promise<void> {
    await this.call(`select login_set_password($1, $2)`, [loginId, passwordHash]);
  }

  /** The hash of a code on paper that works now. */
  async paperCodeOf(loginId: Id): Promise<string | null> {
    return (await this.first<{ hash: string | null }>(`select paper_code_read($1) as hash`, [loginId]))!.hash;
  }

  /** @returns false when it was used already */
  async usePaperCode(loginId: Id): Promise<boolean> {
    return (await this.first<{ done: boolean }>(`select paper_code_use($1) as done`, [loginId]))!.done;
  }

  /** The co-operative with this short code; undefined when nobody has it. */
  async placeOf(code: string): Promise<Id | undefined> {
    return (await this.first<{ id: Id | null }>(`select place_find($1) as id`, [code]))?.id ?? undefined;
  }

  /** Counts an attempt and answers how many there were in the current window. */
  async countAttempt(counter: string, windowSeconds: number): Promise<number> {
    const row = await this.first<{ count: number }>(`select attempt_count($1, $2) as count`, [counter, windowSeconds]);
    return row!.count;
  }

  async giveBackAttempt(counter: string, windowSeconds: number): Promise<void> {
    await this.call(`select attempt_give_back($1, $2)`, [counter, windowSeconds]);
  }

  async clearAttempts(counter: string): Promise<void> {
    await this.call(`select attempt_clear($1)`, [counter]);
  }

  /** Throws away what is over: old sessions, tokens and counters. */
  async sweep(): Promise<void> {
    await this.call(`select identity_sweep()`, []);
  }

  private async first<Row>(sql: string, params: unknown[]): Promise<Row | undefined> {
    return (await this.call<Row>(sql, params))[0];
  }

  private call<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, params);
  }
}
