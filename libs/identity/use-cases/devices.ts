import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { deviceOf, type DeviceKind } from '../core/device.js';
import { SessionRepository } from '../data/session.repository.js';

export interface OwnSession {
  session_id: Id;
  /** The one that asks. */
  current: boolean;
  kind: DeviceKind;
  browser: string;
  system: string;
  /** First part of the network address. */
  network: string;
  method: string;
  first_seen_at: string;
  last_seen_at: string;
}

/** Where somebody is signed in, and signing out there. */
@Injectable()
export class Devices {
  constructor(private readonly sessions: SessionRepository) {}

  async list({ loginId, sessionId }: Session): Promise<{ items: OwnSession[] }> {
    const rows = await this.sessions.list(loginId);
    const items = rows.map((row) => ({
      session_id: row.session_id,
      current: row.session_id === sessionId,
      ...deviceOf(row.agent),
      network: row.network,
      method: row.method,
      first_seen_at: row.created_at.toISOString(),
      last_seen_at: row.last_seen_at.toISOString(),
    }));
    return { items };
  }

  /** @throws not_found also for somebody else's */
  async end({ loginId }: Session, sessionId: Id): Promise<void> {
    if (!(await this.sessions.end(loginId, sessionId))) throw DomainError.notFound();
  }

  endOthers({ loginId, sessionId }: Session): Promise<void> {
    return this.sessions.endOthers(loginId, sessionId);
  }
}
