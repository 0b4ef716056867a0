import type { Id } from '#libs/kernel/index.js';

/** Where the people of one co-operative can sign in too. */
export interface Provider {
  provider_id: Id;
  /** What the button says. */
  name: string;
  issuer: string;
  client_id: string;
  /** A second factor the provider asked for counts as one here. */
  trusts_mfa: boolean;
  enabled: boolean;
  version: number;
}

/** What the provider says about who came back (OpenID Connect Core 1.0, 5.1). */
export interface ProviderClaims {
  sub: string;
  email?: unknown;
  email_verified?: unknown;
  amr?: unknown;
  acr?: unknown;
}

/** Levels that are reached with more than one factor: REFEDS MFA, OpenID EAP ACR Values 1.0, and PAPE 1.0. */
const MFA_LEVELS = new Set([
  'https://refeds.org/profile/mfa',
  'phr',
  'phrh',
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
]);

/** Whether the provider says that more than one factor was used: `mfa` among the methods (RFC 8176), or such a level. */
export function showsSecondFactor({ amr, acr }: ProviderClaims): boolean {
  return (Array.isArray(amr) && amr.includes('mfa')) || (typeof acr === 'string' && MFA_LEVELS.has(acr));
}

/** The address the provider says it has verified, as logins are kept; undefined when it does not say so in so many words. */
export function verifiedEmail({ email, email_verified }: ProviderClaims): string | undefined {
  return typeof email === 'string' && email_verified === true ? email.trim().toLowerCase() : undefined;
}

/** Where providers send people back to. */
export const CALLBACK_PATH = '/v1/sign-in-callback';
