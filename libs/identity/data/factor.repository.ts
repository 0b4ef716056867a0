import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Id } from '#libs/kernel/index.js';

export interface FactorsRow {
  totp_since: Date | null;
  totp_used: Date | null;
  passkeys: number;
  recovery_left: number;
  required: boolean;
}

export interface PasskeyRow {
  passkey_id: Id;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  created_at: Date;
  used_at: Date | null;
}

/** The definer functions over the second factors: global tables, one question each. */
@Injectable()
export class FactorRepository {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async factorsOf(loginId: string): Promise<FactorsRow> {
    return (await this.first<FactorsRow>(`select * from factors_of($1)`, [loginId]))!;
  }

  async beginTotp(loginId: string, sealed: Buffer): Promise<void> {
    await this.call(`select totp_begin($1, $2)`, [loginId, sealed]);
  }

  async pendingTotp(loginId: string): Promise<Buffer | null> {
    return (await this.first<{ secret: Buffer | null }>(`select totp_pending($1) as secret`, [loginId]))!.secret;
  }

  /** @param step of the code it was confirmed with: that code works no second time */
  confirmTotp(loginId: string, step: number): Promise<boolean> {
    return this.done(`select totp_confirm($1, $2) as done`, [loginId, step]);
  }

  readTotp(loginId: string): Promise<{ secret: Buffer; last_step: number } | undefined> {
    return this.first(`select secret, last_step from totp_read($1)`, [loginId]);
  }

  /** @returns false when a code of this step or a later one was used already */
  useTotp(loginId: string, step: number): Promise<boolean> {
    return this.done(`select totp_use($1, $2) as done`, [loginId, step]);
  }

  async removeTotp(loginId: string): Promise<void> {
    await this.call(`select totp_remove($1)`, [loginId]);
  }

  passkeysOf(loginId: string): Promise<PasskeyRow[]> {
    return this.call<PasskeyRow>(`select * from passkeys_of($1)`, [loginId]);
  }

  async putPasskey(
    loginId: string,
    key: Pick<PasskeyRow, 'passkey_id' | 'credential_id' | 'public_key' | 'counter' | 'transports' | 'name'>,
  ): Promise<void> {
    const { passkey_id, credential_id, public_key, counter, transports, name } = key;
    await this.call(`select passkey_put($1, $2, $3, $4, $5, $6, $7)`, [
      passkey_id,
      loginId,
      credential_id,
      public_key,
      counter,
      transports,
      name,
    ]);
  }

  /** @returns false when the counter did not go up: a copy of the key was used */
  usePasskey(passkeyId: string, counter: number): Promise<boolean> {
    return this.done(`select passkey_use($1, $2) as done`, [passkeyId, counter]);
  }

  removePasskey(loginId: string, passkeyId: string): Promise<boolean> {
    return this.done(`select passkey_remove($1, $2) as done`, [loginId, passkeyId]);
  }

  async putRecoveryCodes(loginId: string, salt: Buffer, hashes: readonly Buffer[]): Promise<void> {
    await this.call(`select recovery_put($1, $2, $3)`, [loginId, salt, hashes]);
  }

  async recoverySalt(loginId: string): Promise<Buffer | null> {
    return (await this.first<{ salt: Buffer | null }>(`select recovery_salt($1) as salt`, [loginId]))!.salt;
  }

  useRecoveryCode(loginId: string, hash: Buffer): Promise<boolean> {
    return this.done(`select recovery_use($1, $2) as done`, [loginId, hash]);
  }

  private async done(sql: string, params: unknown[]): Promise<boolean> {
    return (await this.first<{ done: boolean }>(sql, params))!.done;
  }

  private async first<Row>(sql: string, params: unknown[]): Promise<Row | undefined> {
    return (await this.call<Row>(sql, params))[0];
  }

  private call<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, params);
  }
}
