import { Inject, Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { CONFIG, type Config, type Session } from '#libs/platform/index.js';
import type { PasskeyRow } from '../../data/factor.repository.js';

/** What a new passkey brought. */
export interface NewPasskey {
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
}

/**
 * The relying party of WebAuthn Level 3. The key asks its holder for a finger, a face or a PIN (user verification), and answers
 * for the address of this office alone.
 */
@Injectable()
export class PasskeyParty {
  private readonly rpID: string;
  private readonly origin: string;

  constructor(@Inject(CONFIG) config: Config) {
    const url = new URL(config.publicUrl);
    this.rpID = url.hostname;
    this.origin = url.origin;
  }

  registration(session: Session, known: readonly PasskeyRow[]): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      rpName: 'Coopkantoor',
      rpID: this.rpID,
      userName: session.address,
      userID: new TextEncoder().encode(session.loginId),
      attestationType: 'none',
      excludeCredentials: known.map(allowed),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
  }

  /** @returns undefined for an answer that is none, or to another challenge, place or device */
  async acceptRegistration(challenge: string, answer: string): Promise<NewPasskey | undefined> {
    try {
      const response = JSON.parse(answer) as RegistrationResponseJSON;
      const verified = await verifyRegistrationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.rpID,
        requireUserVerification: true,
      });
      if (!verified.verified) return undefined;
      const { credential } = verified.registrationInfo;
      return {
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: (credential.transports ?? []).slice(0, 8),
      };
    } catch {
      // the library throws for everything that is not right; the sentence for all of it is the same
      return undefined;
    }
  }

  question(known: readonly PasskeyRow[]): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.rpID,
      allowCredentials: known.map(allowed),
      userVerification: 'required',
    });
  }

  /** @returns the passkey that answered and its counter; undefined when the answer is not right */
  async acceptAnswer(
    challenge: string,
    answer: string,
    known: readonly PasskeyRow[],
  ): Promise<{ passkey: PasskeyRow; counter: number } | undefined> {
    try {
      const response = JSON.parse(answer) as AuthenticationResponseJSON;
      const passkey = known.find((one) => one.credential_id === response.id);
      if (!passkey) return undefined;
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.rpID,
        requireUserVerification: true,
        credential: {
          id: passkey.credential_id,
          publicKey: new Uint8Array(passkey.public_key),
          counter: Number(passkey.counter),
          transports: transportsOf(passkey),
        },
      });
      return verified ? { passkey, counter: authenticationInfo.newCounter } : undefined;
    } catch {
      return undefined;
    }
  }
}

const transportsOf = (passkey: PasskeyRow) => passkey.transports as AuthenticatorTransport[];
const allowed = (passkey: PasskeyRow) => ({ id: passkey.credential_id, transports: transportsOf(passkey) });
