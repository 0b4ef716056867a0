import { DomainError, isId, newId, type Clock, type Id } from '#libs/kernel/index.js';

export const ROLE_NAMES = ['member', 'project_lead', 'board', 'bookkeeper'] as const;
/** What a person is in one co-operative; several at once are usual. */
export type Role = (typeof ROLE_NAMES)[number];

export type Language = 'nl' | 'en';

export const ACTOR_KINDS = ['person', 'staff', 'token', 'job', 'system'] as const;
/** How far a grant or token goes: per area, reading or writing too. */
export type AccessScope = Readonly<Record<string, 'read' | 'write' | undefined>>;

export type ActorKind = (typeof ACTOR_KINDS)[number];

export interface Actor {
  /** `staff`: of the service organisation, under a grant. `token`: a program, in the name of the person who made the token. */
  kind: ActorKind;
  /** The login that acts or in whose name is acted. */
  id?: Id;
  name: string;
  /** The grant or token without which this could not be done. */
  under?: { kind: 'grant' | 'token'; id: Id };
}

/** From where: kept with every audit row. */
export interface Origin {
  ip?: string;
  /** What the browser or program calls itself. */
  device?: string;
}

/** What a context takes over from the request it is made for. */
export interface RequestFacts {
  id: string;
  language: Language;
  clock: Clock;
  once?: Once;
  origin?: Origin;
  /** Whether who asks proved who it is within ten minutes. */
  proved?: boolean;
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
 * Made by `forPerson`, which checks the membership, `forStaff`, which wants a live grant, and `forJob`, for work the office
 * itself queued.
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
    readonly origin: Origin = {},
    private readonly hasProof = false,
    private readonly scope?: AccessScope,
  ) {}

  /**
   * @param membership what the session's holder is in the named co-operative; undefined when nothing
   * @throws not_found for a co-operative one is no member of: it looks the same as one that does not exist
   */
  static forPerson(
    cooperativeId: string,
    membership: { loginId: Id; displayName: string; roles: readonly Role[]; memberId?: Id } | undefined,
    request: RequestFacts,
  ): TenantContext {
    if (!membership || !isId(cooperativeId)) throw DomainError.notFound();
    const actor: Actor = { kind: 'person', id: membership.loginId, name: membership.displayName };
    return TenantContext.ofRequest(cooperativeId, actor, membership.roles, membership.memberId, request);
  }

  /**
   * Somebody of the service organisation: a bookkeeper as far as the grant goes, never a member or on the board.
   * @param grant live at this request; undefined when there is none. Without a scope it reaches no area
   * @throws not_found without one: the co-operative looks as if it did not exist
   */
  static forStaff(
    cooperativeId: string,
    grant: { grantId: Id; loginId: Id; displayName: string; scope?: AccessScope } | undefined,
    request: RequestFacts,
  ): TenantContext {
    if (!grant || !isId(cooperativeId)) throw DomainError.notFound();
    const under = { kind: 'grant', id: grant.grantId } as const;
    const actor: Actor = { kind: 'staff', id: grant.loginId, name: grant.displayName, under };
    return TenantContext.ofRequest(cooperativeId, actor, ['bookkeeper'], undefined, request, grant.scope ?? {});
  }

  /**
   * A program of the co-operative, in the name of who made its token: what a bookkeeper may, as far as the token's scopes go. It never
   * has a second proof.
   */
  static forToken(
    cooperativeId: Id,
    token: { tokenId: Id; loginId: Id; name: string; scope: AccessScope },
    request: RequestFacts,
  ): TenantContext {
    const under = { kind: 'token', id: token.tokenId } as const;
    const actor: Actor = { kind: 'token', id: token.loginId, name: token.name, under };
    const unproved = { ...request, proved: false };
    return TenantContext.ofRequest(cooperativeId, actor, ['bookkeeper'], undefined, unproved, token.scope);
  }

  private static ofRequest(
    cooperativeId: Id,
    actor: Actor,
    roles: readonly Role[],
    memberId: Id | undefined,
    { id, language, clock, once, origin, proved }: RequestFacts,
    scope?: AccessScope,
  ): TenantContext {
    return new TenantContext(cooperativeId, actor, roles, memberId, id, language, clock, once, origin, proved, scope);
  }

  static forJob(cooperativeId: Id, name: string, clock: Clock, requestId: string = newId()): TenantContext {
    if (!isId(cooperativeId)) throw new RangeError('a job without a co-operative');
    return new TenantContext(cooperativeId, { kind: 'job', name }, [], undefined, requestId, 'nl', clock, undefined);
  }

  /** The same work in the name of who asked for it, when that is known. */
  inNameOf(loginId: Id | null, language: Language = this.language): TenantContext {
    const actor: Actor = loginId === null ? this.actor : { ...this.actor, id: loginId };
    const { clock, cooperativeId, memberId, once, origin, requestId, roles } = this;
    return new TenantContext(cooperativeId, actor, roles, memberId, requestId, language, clock, once, origin);
  }

  /** Whether somebody outside the office asked for this, so that rules about who may do it apply. */
  get isAsked(): boolean {
    return this.actor.kind !== 'job' && this.actor.kind !== 'system';
  }

  has(...roles: Role[]): boolean {
    return roles.some((role) => this.roles.includes(role));
  }

  /**
   * For a route that is about several areas: whether the grant or token it was called under goes as far as one of these. A
   * person of the co-operative, and the office itself, need neither.
   */
  reaches(areas: readonly string[], isWrite: boolean): boolean {
    const { scope } = this;
    if (!scope) return true;
    return areas.some((area) => scope[area] === 'write' || (scope[area] === 'read' && !isWrite));
  }

  /** For an act that needs a second proof only sometimes; work of the office itself needs none. @throws step_up_required */
  expectProof(): void {
    if (this.isAsked && !this.hasProof) throw new DomainError('forbidden', 'step_up_required');
  }
}
