import type { SessionView } from './contract';

/** The shapes of signing in, of second factors and of tokens, as the API gives them. */
export interface NextStep {
  second_factor_required: true;
  stage: 'factor' | 'enrol' | 'secret' | 'full';
  methods: ('code' | 'passkey' | 'recovery_code')[];
  csrf_token: string;
  address: string;
  demo_phone: boolean;
}

export interface Enrolled {
  session: SessionView;
  /** With the first factor; shown this once. */
  recovery_codes: string[];
}

export interface TotpOffer {
  secret: string;
  uri: string;
}

export interface SecondFactors {
  required: boolean;
  totp: { since: string; used_at: string | null } | null;
  passkeys: { passkey_id: string; name: string; created_at: string; used_at: string | null }[];
  recovery_codes_left: number;
}

export interface OwnSession {
  session_id: string;
  current: boolean;
  kind: 'phone' | 'tablet' | 'computer' | 'program';
  browser: string;
  system: string;
  network: string;
  method: string;
  first_seen_at: string;
  last_seen_at: string;
}

export interface ApiToken {
  token_id: string;
  name: string;
  scopes: string[];
  created_at: string;
  expires_at: string;
  used_at: string | null;
  state: 'works' | 'expired' | 'ended';
}

export interface PaperCode {
  login_id: string;
  login_name: string;
  display_name: string;
  code: string;
  expires_at: string;
}

/** Where the people of a co-operative can sign in too; the secret is never told. */
export interface ProviderSettings {
  provider: { name: string; issuer: string; client_id: string; trusts_mfa: boolean; enabled: boolean } | null;
  version: number;
  redirect_address: string;
  sign_in_address: string | null;
}

export interface SignInPlace {
  cooperative: string;
  name: string;
  start: string;
}
