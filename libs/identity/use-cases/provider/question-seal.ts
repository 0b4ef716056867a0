import { isId, type Id } from '#libs/kernel/index.js';
import { openSecret, sealSecret } from '#libs/platform/index.js';
import type { Question } from './oidc-party.js';

/** Long enough to find one's phone at the provider. */
export const QUESTION_MINUTES = 10;

/** What a browser keeps while it is away at the provider: readable and changeable by nobody but this office. */
export interface KeptQuestion extends Question {
  code: string;
  cooperativeId: Id;
  providerId: Id;
  /** Of the settings it was asked under. */
  version: number;
  /** Milliseconds since 1970. */
  until: number;
}

const ABOUT = 'a question to a sign-in provider';

export const sealQuestion = (question: KeptQuestion): string =>
  sealSecret(JSON.stringify(question), ABOUT).toString('base64url');

/** Undefined for what this office did not write, or too long ago. */
export function openQuestion(sealed: string | undefined, now: Date): KeptQuestion | undefined {
  if (!sealed) return undefined;
  try {
    const kept = JSON.parse(openSecret(Buffer.from(sealed, 'base64url'), ABOUT)) as KeptQuestion;
    return isId(kept.cooperativeId) && kept.until > now.getTime() ? kept : undefined;
  } catch {
    return undefined;
  }
}
