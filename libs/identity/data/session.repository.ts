import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Id } from '#libs/kernel/index.js';
import { askedTogether, askOutsideTenants, type Language, type Role } from '#libs/platform/index.js';
import type { SessionStage } from '../core/session-stage.js';

export interface SessionRow {
  session_id: Id;
  login_id: Id;
  /** What its holder signs in with: an e-mail address, or a name. */
  address: string;
  language: Language;
  csrf_token: string;
  /** More than five minutes: worth writing down that it is still in use. */
  seen_long_ago: boolean;
  /** Less than ten minutes ago. */
  proved: boolean;
  stage: SessionStage;
  /** A second factor was given. */
  strong: boolean;
  /** The only co-operative it opens: that of the sign-in provider it came from. */
  only_in: Id | null;
  challenge: string | null;
  roles: Role[] | null;
  member_id: Id | null;
  display_name: string | null;
}

export interface NewSession {
  tokenHash: Buffer;
  sessionId: Id;
  loginId: Id;
  csrfToken: string;
  minutes: number;
  agent: string;
  stage: SessionStage;
  strong: boolean;
  method: string;
  network: string;
  onlyIn: Id | null;
}

export interface DeviceRow {
  session_id: Id;
  created_at: Date;
  last_seen_at: Date;
  agent: string;
  network: string;
  method: string;
  only_in: Id | null;
}

export interface Rise {
  newHash: Buffer;
  csrfToken: string;
  stage: SessionStage;
  strong: boolean;
  /** Null: as it was. */
  method: string | null;
  minutes: number;
}

interface Asked {
  tokenHash: Buffer;
  cooperativeId: string | null;
}

/** The definer functions over sessions. */
@Injectable()
export class SessionRepository {
  private readonly readTogether: (asked: Asked) => Promise<SessionRow | undefined>;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {
    this.readTogether = askedTogether((all) => this.readAll(all));
  }

  /** @param cooperativeId when named, what the session's holder is in it comes along */
  read(tokenHash: Buffer, cooperativeId: string | null): Promise<SessionRow | undefined> {
    return this.readTogether({ tokenHash, cooperativeId });
  }

  private async readAll(all: readonly Asked[]): Promise<(SessionRow | undefined)[]> {
    const rows = await askOutsideTenants<SessionRow & { place: number }>(
      this.dataSource,
      `select asked.place::int, held.* from unnest($1::bytea[], $2::uuid[]) with ordinality as asked(token_hash, cooperative, place),
         session_read(asked.token_hash, asked.cooperative) as held`,
      [all.map((asked) => asked.tokenHash), all.map((asked) => asked.cooperativeId)],
    );
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    return all.map((_, index) => byPlace.get(index + 1));
  }

  async open(session: NewSession): Promise<void> {
    await this.call(`select session_open($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [
      session.tokenHash,
      session.sessionId,
      session.loginId,
      session.csrfToken,
      session.minutes,
      session.agent,
      session.stage,
      session.strong,
      session.method,
      session.network,
      session.onlyIn,
    ]);
  }

  /** The session goes on under a new token. @returns false when it was closed meanwhile */
  rise(tokenHash: Buffer, { newHash, csrfToken, stage, strong, method, minutes }: Rise): Promise<boolean> {
    return this.done(`select session_rise($1, $2, $3, $4, $5, $6, $7) as done`, [
      tokenHash,
      newHash,
      csrfToken,
      stage,
      strong,
      method,
      minutes,
    ]);
  }

  async setChallenge(tokenHash: Buffer, challenge: string | null): Promise<void> {
    await this.call(`select session_set_challenge($1, $2)`, [tokenHash, challenge]);
  }

  async touch(tokenHash: Buffer): Promise<void> {
    await this.call(`select session_touch($1)`, [tokenHash]);
  }

  async close(tokenHash: Buffer): Promise<void> {
    await this.call(`select session_close($1)`, [tokenHash]);
  }

  async closeAll(loginId: string): Promise<void> {
    await this.call(`select session_close_all($1)`, [loginId]);
  }

  list(loginId: string): Promise<DeviceRow[]> {
    return this.call<DeviceRow>(`select * from sessions_of($1)`, [loginId]);
  }

  end(loginId: string, sessionId: string): Promise<boolean> {
    return this.done(`select session_end($1, $2) as done`, [loginId, sessionId]);
  }

  async endOthers(loginId: string, sessionId: string): Promise<void> {
    await this.call(`select session_end_others($1, $2)`, [loginId, sessionId]);
  }

  /** Writes down what somebody signs in from. @returns whether it was known, new, or their first */
  async seeDevice(loginId: string, deviceHash: Buffer): Promise<'known' | 'new' | 'first'> {
    const [row] = await this.call<{ seen: 'known' | 'new' | 'first' }>(`select device_seen($1, $2) as seen`, [
      loginId,
      deviceHash,
    ]);
    return row!.seen;
  }

  private async done(sql: string, params: unknown[]): Promise<boolean> {
    return (await this.call<{ done: boolean }>(sql, params))[0]!.done;
  }

  private call<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, params);
  }
}
