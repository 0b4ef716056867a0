import { DomainError, isId, newId, type Clock, type Id } from '#libs/kernel/index.js';

export const ROLE_NAMES = ['member', 'project_lead', 'board', 'bookkeeper'] as const;
/** What a person is in one co-operative; several at once are usual. */
export type Role = (typeof ROLE_NAMES)[number];

export type Language = 'nl' | 'en';

export interface Actor {
  kind: 'person' | 'job' | 'system';
  id?: Id;
  name: string;
}

/** A write that must happen once however often it is sent: the client's key and a hash of what it asked. */
export interface Once {
  key: string;
  requestHash: Buffer;
  /** Told when the answer is that of an earlier request. */
  onReplay: () => void;
}

/**
 * For whom, by whom and when something is done. The only way to a co-operative's rows: a transaction is opened with one.
 * Made by `forPerson`, which checks the membership, and `forJob`, for work the office itself queued.
 */
export class TenantContext {
  private constructor(
    readonly cooperativeId: Id,
    readonly actor: Actor,
    readonly roles: readonly Role[],
    readonly memberId: Id | undefined,
    readonly requestId: string,
    readonly language: Language,
    readonly clock: Clock,
    readonly once: Once | undefined,
  ) {}

  /**
   * @param membership what the session's holder is in the named co-operative; undefined when nothing
   * @throws not_found for a co-operative one is no member of: it looks the same as one that does not exist
   */
  static forPerson(
    cooperativeId: string,
    membership: { loginId: Id; displayName: string; roles: readonly Role[]; memberId?: Id } | undefined,
    request: { id: string; language: Language; clock: Clock; once?: Once },
  ): TenantContext {
    if (!membership || !isId(cooperativeId)) throw DomainError.notFound();
    const actor: Actor = { kind: 'person', id: membership.loginId, name: membership.displayName };
    return new TenantContext(
      cooperativeId,
      actor,
      membership.roles,
      membership.memberId,
      request.id,
      request.language,
      request.clock,
      request.once,
    );
  }

  static forJob(cooperativeId: Id, name: string, clock: Clock, requestId: string = newId()): TenantContext {
    if (!isId(cooperativeId)) throw new RangeError('a job without a co-operative');
    return new TenantContext(cooperativeId, { kind: 'job', name }, [], undefined, requestId, 'nl', clock, undefined);
  }

  has(...roles: Role[]): boolean {
    return roles.some((role) => this.roles.includes(role));
  }
}
