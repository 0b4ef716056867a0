import { Injectable } from '@nestjs/common';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { DomainError, newId } from '#libs/kernel/index.js';
import type { Session } from '#libs/platform/index.js';
import { FactorRepository } from '../../data/factor.repository.js';
import { SessionRepository } from '../../data/session.repository.js';
import type { Visit } from '../sessions.js';
import { Enrolment, type Enrolled } from './enrolment.js';
import { PasskeyParty } from './passkey-party.js';

/** Nobody has more keys than this. */
const MOST_PASSKEYS = 10;

@Injectable()
export class AddPasskey {
  constructor(
    private readonly factors: FactorRepository,
    private readonly sessions: SessionRepository,
    private readonly party: PasskeyParty,
    private readonly enrolment: Enrolment,
  ) {}

  /** What the browser shows its passkey to make a new key. */
  async offer(session: Session): Promise<PublicKeyCredentialCreationOptionsJSON> {
    await this.enrolment.expectMayAdd(session);
    const known = await this.factors.passkeysOf(session.loginId);
    if (known.length >= MOST_PASSKEYS) throw new DomainError('conflict', 'too_many_passkeys', { most: MOST_PASSKEYS });
    const options = await this.party.registration(session, known);
    await this.sessions.setChallenge(session.tokenHash, options.challenge);
    return options;
  }

  /** @throws passkey_refused (422) */
  async accept(session: Session, visit: Visit, name: string, answer: string): Promise<Enrolled> {
    await this.enrolment.expectMayAdd(session);
    await this.sessions.setChallenge(session.tokenHash, null);
    const key = session.challenge ? await this.party.acceptRegistration(session.challenge, answer) : undefined;
    if (!key) throw DomainError.field('/passkey', 'passkey_refused');
    await this.factors.putPasskey(session.loginId, { passkey_id: newId(), name, ...key });
    return this.enrolment.finish(session, visit, 'passkey_added', 'passkey');
  }

  /** What the browser shows a passkey that is there already, to sign in or to prove who it is. */
  async question(session: Session): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const known = await this.factors.passkeysOf(session.loginId);
    if (known.length === 0) throw new DomainError('conflict', 'second_factor_not_asked');
    const options = await this.party.question(known);
    await this.sessions.setChallenge(session.tokenHash, options.challenge);
    return options;
  }
}
