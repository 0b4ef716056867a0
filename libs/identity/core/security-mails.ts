import type { Language } from '#libs/platform/index.js';
import type { Device } from './device.js';
import { lines, type Letter } from './mails.js';

export type SecurityNews =
  | 'totp_added'
  | 'totp_removed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'recovery_codes_made'
  | 'recovery_code_used'
  | 'factors_reset'
  | 'guessing';

const NEWS: Record<SecurityNews, Record<Language, [subject: string, what: string]>> = {
  totp_added: {
    nl: ['Je app voor codes is ingesteld', 'Er is een app ingesteld die codes maakt voor je inlog bij Coopkantoor.'],
    en: ['Your authenticator app is set up', 'An authenticator app was set up for your sign-in to Coopkantoor.'],
  },
  totp_removed: {
    nl: ['Je app voor codes is weggehaald', 'De app die codes maakt is weggehaald bij je inlog van Coopkantoor.'],
    en: ['Your authenticator app was removed', 'The authenticator app was removed from your sign-in to Coopkantoor.'],
  },
  passkey_added: {
    nl: ['Er is een passkey toegevoegd', 'Er is een passkey toegevoegd aan je inlog bij Coopkantoor.'],
    en: ['A passkey was added', 'A passkey was added to your sign-in to Coopkantoor.'],
  },
  passkey_removed: {
    nl: ['Er is een passkey weggehaald', 'Er is een passkey weggehaald bij je inlog van Coopkantoor.'],
    en: ['A passkey was removed', 'A passkey was removed from your sign-in to Coopkantoor.'],
  },
  recovery_codes_made: {
    nl: ['Je hebt nieuwe herstelcodes', 'Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.'],
    en: ['You have new recovery codes', 'New recovery codes were made. The old ones no longer work.'],
  },
  recovery_code_used: {
    nl: ['Er is een herstelcode gebruikt', 'Er is met een van je herstelcodes ingelogd. Die code werkt niet meer.'],
    en: ['A recovery code was used', 'Somebody signed in with one of your recovery codes. That code no longer works.'],
  },
  factors_reset: {
    nl: [
      'Je tweede stap van inloggen is weggehaald',
      'Het bestuur van je coöperatie heeft je tweede stap van inloggen weggehaald, met je herstelcodes, en je bent overal afgemeld. ' +
        'Je wachtwoord is hetzelfde. Moet je een tweede stap hebben? Die stel je in als je weer inlogt.',
    ],
    en: [
      'Your second step of signing in was taken away',
      'The board of your co-operative took away your second step of signing in, with your recovery codes, and you were signed out everywhere. ' +
        'Your password is the same. If you need a second step, you set it up when you sign in again.',
    ],
  },
  guessing: {
    nl: [
      'Iemand raadt naar je code',
      'Iemand met je wachtwoord vulde te vaak een verkeerde code in. We vragen een kwartier lang geen code meer.',
    ],
    en: [
      'Somebody is guessing your code',
      'Somebody with your password entered a wrong code too often. We take no code for a quarter of an hour.',
    ],
  },
};

const NOT_ME: Record<Language, string> = {
  nl: 'Was jij dit niet? Kies dan meteen een nieuw wachtwoord en meld je overal af:',
  en: 'Was it not you? Then choose a new password at once and sign out everywhere:',
};

/** What happened to somebody's sign-in, and what to do when it was not them. */
export function securityLetter(news: SecurityNews, language: Language, publicUrl: string): Letter {
  const [subject, what] = NEWS[news][language];
  return { subject, text: lines(what, `${NOT_ME[language]}\n${publicUrl}/wachtwoord`) };
}

export function newDeviceLetter(language: Language, device: Device, publicUrl: string): Letter {
  const from = [device.browser, device.system].filter(Boolean).join(', ');
  const [subject, what] =
    language === 'en'
      ? ['Signed in from a new device', `Somebody signed in to Coopkantoor from a new device: ${from || 'unknown'}.`]
      : [
          'Ingelogd op een nieuw apparaat',
          `Er is bij Coopkantoor ingelogd op een nieuw apparaat: ${from || 'onbekend'}.`,
        ];
  return { subject, text: lines(what, `${NOT_ME[language]}\n${publicUrl}/wachtwoord`) };
}
