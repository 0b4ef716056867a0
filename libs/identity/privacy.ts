import { Injectable } from '@nestjs/common';
import { dropLinks } from './data/provider.repository.js';
import {
  HoldsPersonalData,
  PersonalData,
  type Erasure,
  type Expiry,
  type PersonOfData,
  type Section,
  type Tables,
  type Tx,
} from '#libs/platform/index.js';

const SIGN_IN = {
  of: ['user'],
  purpose: { nl: 'Weten wie binnenkomt, en wat zij mag.', en: 'Know who comes in, and what she may do.' },
  basis: 'contract',
  recipients: ['dienstencoop', 'mail_provider'],
} as const;

interface SignIn {
  login: Record<string, unknown>;
  membership: Record<string, unknown>;
  sessions: Record<string, unknown>[];
}

/** These tables belong to no co-operative: they are reached through functions of the database that answer about its own people. */
@Injectable()
@HoldsPersonalData()
export class IdentityPrivacy extends PersonalData {
  readonly room = 'identity';
  readonly tables: Tables = {
    login: {
      ...SIGN_IN,
      title: { nl: 'Inloggegevens', en: 'Sign-in' },
      personal: { address: 'sign_in', login_name: 'sign_in', language: 'sign_in', password_hash: 'sign_in' },
      whose: 't.login_id = $login',
      keep: [{ rule: 'while_needed', from: 't.disabled_at', atEnd: 'delete' }],
    },
    membership: {
      ...SIGN_IN,
      title: { nl: 'Toegang tot deze coöperatie', en: 'Access to this co-operative' },
      personal: { display_name: 'name', roles: 'sign_in' },
      whose: 't.login_id = $login',
      keep: [{ rule: 'access_log', from: 't.ended_at', atEnd: 'delete' }],
    },
    session: {
      ...SIGN_IN,
      title: { nl: 'Waar je bent aangemeld', en: 'Where you are signed in' },
      personal: { agent: 'sign_in', network: 'sign_in' },
      notPersonal: {
        token_hash: 'a checksum of a random key',
        csrf_token: 'random',
        challenge: 'random',
        method: 'a code word',
      },
      whose: 't.login_id = $login',
      keep: [{ rule: 'while_needed', from: 't.expires_at', atEnd: 'delete' }],
    },
    service_staff: {
      ...SIGN_IN,
      title: { nl: 'Medewerkers van de dienstverlener', en: 'People of the service organisation' },
      personal: { display_name: 'name' },
      notPersonal: { organisation: 'name of the service organisation' },
      whose: 't.login_id = $login',
      keep: [{ rule: 'while_needed', from: 't.ended_at', atEnd: 'delete' }],
    },
    staff_grant: { nothingPersonal: 'who of the service organisation may come in, why and until when' },
    grant_access: {
      ...SIGN_IN,
      title: { nl: 'Wat de dienstverlener bekeek', en: 'What the service organisation looked at' },
      purpose: { nl: 'Weten wie van buiten meekijkt.', en: 'Know who from outside looks along.' },
      basis: 'interest',
      personal: { ip: 'trace', device: 'trace', route: 'trace' },
      notPersonal: { request_id: 'random', method: 'of HTTP', area: 'which part of the office' },
      whose: 't.login_id = $login',
      keep: [{ rule: 'access_log', from: 't.at', atEnd: 'delete' }],
    },
    passkey: {
      ...SIGN_IN,
      title: { nl: 'Je passkeys', en: 'Your passkeys' },
      personal: { name: 'sign_in' },
      notPersonal: { credential_id: 'random', public_key: 'a public key', transports: 'code words' },
      whose: 't.login_id = $login',
      keep: [{ rule: 'while_needed', from: 't.created_at', atEnd: 'delete' }],
    },
    paper_code: { nothingPersonal: 'hashes of random codes; go within a day' },
    sign_in_place: { nothingPersonal: 'short codes of co-operatives' },
    api_token: { nothingPersonal: 'hashes of random tokens, and the names of programs' },
    sign_in_provider: { nothingPersonal: 'where people of the co-operative can sign in too' },
    sign_in_link: {
      ...SIGN_IN,
      title: { nl: 'Inloggen via je coöperatie', en: 'Signing in through your co-operative' },
      personal: { subject: 'sign_in' },
      notPersonal: { issuer: 'address of the provider' },
      whose: 't.login_id = $login',
      keep: [{ rule: 'while_needed', from: 't.linked_at', atEnd: 'delete' }],
    },
    totp: { nothingPersonal: 'a random secret, sealed; goes with the sign-in' },
    recovery_code: { nothingPersonal: 'checksums of random codes; go with the sign-in' },
    known_device: { nothingPersonal: 'checksums of kinds of devices; go with the sign-in' },
    login_token: { nothingPersonal: 'checksums of random keys' },
    attempt: { nothingPersonal: 'checksums of addresses and a number; goes within a day' },
  };

  override async collect(tx: Tx, { loginId }: PersonOfData): Promise<Section[]> {
    const { held } = await tx.one<{ held: SignIn | null }>(`select personal_sign_in($1) as held`, [loginId ?? null]);
    if (!held) return [];
    const links = await tx.query<Record<string, unknown>>(
      `select issuer, subject, linked_at from sign_in_link where cooperative_id = $1 and login_id = $2`,
      [tx.context.cooperativeId, loginId ?? null],
    );
    return [
      this.section('login', [held.login]),
      this.section('membership', [held.membership]),
      this.section('session', held.sessions),
      ...(links.length > 0 ? [this.section('sign_in_link', links)] : []),
    ];
  }

  /** Sessions and tokens end by themselves, every hour. */
  override retention(): Promise<Expiry[]> {
    return Promise.resolve([]);
  }

  override expire(): Promise<Expiry[]> {
    return Promise.resolve([]);
  }

  override async erase(tx: Tx, { loginId }: PersonOfData): Promise<Erasure[]> {
    if (loginId) await dropLinks(tx, loginId);
    const { outcome } = await tx.one<{ outcome: string }>(`select personal_sign_in_erase($1) as outcome`, [
      loginId ?? null,
    ]);
    if (outcome === 'none') return [];
    const shared = {
      nl: 'Je gebruikt deze login ook bij een andere coöperatie.',
      en: 'You use this sign-in at another co-operative too.',
    };
    const { title } = this.section('login', []);
    return [
      {
        room: this.room,
        table: 'membership',
        title: this.section('membership', []).title,
        rows: 1,
        act: 'emptied',
        columns: ['display_name', 'roles'],
      },
      outcome === 'shared'
        ? {
            room: this.room,
            table: 'login',
            title,
            rows: 1,
            act: 'kept',
            columns: [],
            rule: 'while_needed',
            because: shared,
            until: null,
          }
        : { room: this.room, table: 'login', title, rows: 1, act: 'emptied', columns: ['address', 'password_hash'] },
    ];
  }

  private section(
    table: 'login' | 'membership' | 'session' | 'sign_in_link',
    rows: Record<string, unknown>[],
  ): Section {
    const declared = this.tables[table]!;
    if (!('title' in declared)) throw new RangeError(table);
    return { room: this.room, table, title: declared.title, rows };
  }
}
