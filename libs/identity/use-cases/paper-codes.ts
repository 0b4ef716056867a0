import crypto from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { DomainError, newId, type Id } from '#libs/kernel/index.js';
import { audit, Transactions, type Role, type TenantContext, type Tx } from '#libs/platform/index.js';
import { PAPER_CODES } from '../core/attempt-limits.js';
import { newPaperCode } from '../core/recovery-code.js';
import { mayGrant } from '../core/role-grants.js';
import { PAPER_HOURS, shortCodeFrom } from '../core/sign-in-name.js';
import { createNamedLogin, makePlace, memberNumber, putPaperCode } from '../data/paper-code.repository.js';
import { listPeople, lockPeople, putMembership } from '../data/people.repository.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { Attempts } from './attempts.js';

export interface PaperPerson {
  display_name: string;
  roles: Role[];
  member_id?: Id | null;
}

export interface PaperCode {
  login_id: Id;
  login_name: string;
  display_name: string;
  /** Told this once, to be printed. */
  code: string;
  expires_at: string;
}

/**
 * A way in for who has no e-mail address: a name the co-operative makes, and a code on paper that works once within a day, after
 * which a password must be chosen. Nobody makes one for somebody who may do more than they may give.
 */
@Injectable()
export class PaperCodes {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
    private readonly passwords: PasswordHasher,
  ) {}

  /** Gives somebody access under a made name. @throws role_not_yours_to_give, member_unknown, too_many_requests */
  async add(context: TenantContext, { display_name, roles, member_id = null }: PaperPerson): Promise<PaperCode> {
    expectMay(context, roles);
    const fresh = await this.fresh(context);
    return this.transactions.run(context, async (tx) => {
      await lockPeople(tx);
      const { name, language } = await readCooperative(tx);
      const place = await makePlace(tx, shortCodeFrom(name));
      const { loginId, loginName } = await makeLogin(tx, place, member_id, language);
      await putMembership(tx, loginId, roles, member_id, display_name);
      return write(tx, { loginId, loginName, display_name }, fresh);
    });
  }

  /** A new code for somebody who has a made name. @throws not_found, has_mail (409), role_not_yours_to_give, too_many_requests */
  async renew(context: TenantContext, loginId: Id): Promise<PaperCode> {
    const fresh = await this.fresh(context);
    return this.transactions.run(context, async (tx) => {
      const person = (await listPeople(tx)).find((one) => one.login_id === loginId);
      if (!person) throw DomainError.notFound();
      if (person.has_mail) throw new DomainError('conflict', 'has_mail');
      expectMay(context, person.roles);
      return write(tx, { loginId, loginName: person.address, display_name: person.display_name }, fresh);
    });
  }

  private async fresh(context: TenantContext): Promise<{ code: string; hash: string }> {
    await this.attempts.expect(PAPER_CODES, context.cooperativeId);
    const code = newPaperCode();
    return { code, hash: await this.passwords.hash(code) };
  }
}

function expectMay(context: TenantContext, roles: readonly Role[]): void {
  if (!mayGrant(context.roles, roles)) throw new DomainError('forbidden', 'role_not_yours_to_give');
}

/** The member number makes the name, else four digits by chance. */
async function makeLogin(
  tx: Tx,
  place: string,
  memberId: Id | null,
  language: string,
): Promise<{ loginId: Id; loginName: string }> {
  const loginId = newId();
  const number = memberId === null ? undefined : await memberNumber(tx, memberId);
  for (let attempt = 0; attempt < 20; attempt++) {
    const ending = attempt === 0 && number !== undefined ? number : crypto.randomInt(1_000, 10_000);
    const loginName = `${place}-${ending}`;
    if (await createNamedLogin(tx, loginId, loginName, language)) return { loginId, loginName };
  }
  throw new DomainError('conflict', 'person_exists');
}

async function write(
  tx: Tx,
  { loginId, loginName, display_name }: { loginId: Id; loginName: string; display_name: string },
  { code, hash }: { code: string; hash: string },
): Promise<PaperCode> {
  if (!(await putPaperCode(tx, loginId, hash, PAPER_HOURS))) throw new DomainError('conflict', 'has_mail');
  await audit(tx, { action: 'person.paper_code_made', subject: { kind: 'login', id: loginId } });
  const expires = new Date(tx.context.clock.now().getTime() + PAPER_HOURS * 3_600_000);
  return { login_id: loginId, login_name: loginName, display_name, code, expires_at: expires.toISOString() };
}
