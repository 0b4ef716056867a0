import { generate, generateSecret, generateURI, verify } from 'otplib';

/** RFC 6238 with what every authenticator app knows: SHA-1, six digits, thirty seconds. */
const PERIOD_SECONDS = 30;
/** One step early or late, for a clock that is off (RFC 6238, 5.2). */
const TOLERANCE_SECONDS = 30;

/** 160 bits, in base32. */
export const newTotpSecret = (): string => generateSecret();

/** What the QR code holds. @param address what the person signs in with */
export const totpUri = (secret: string, address: string): string =>
  generateURI({ issuer: 'Coopkantoor', label: address, secret });

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / PERIOD_SECONDS);
/** In seconds since 1970. */
export const startOfStep = (step: number): number => step * PERIOD_SECONDS;
export const codeOfStep = (secret: string, step: number): Promise<string> =>
  generate({ secret, epoch: startOfStep(step) });

/** Spaces as apps show them are no part of a code. */
const tidyCode = (code: string): string => code.replace(/[\s-]/g, '');

/**
 * The time step a code belongs to; undefined when it is wrong, too old, or of a step that was used already.
 * @param lastStep of the last code that was accepted, 0 when there is none
 */
export async function stepOfCode(
  secret: string,
  code: string,
  now: Date,
  lastStep: number,
): Promise<number | undefined> {
  const token = tidyCode(code);
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  // the library refuses to look back further than the steps there can be
  const afterTimeStep = Math.max(lastStep, 0);
  if (afterTimeStep > Math.floor((epoch + TOLERANCE_SECONDS) / PERIOD_SECONDS)) return undefined;
  const result = await verify({ secret, token, epoch, epochTolerance: TOLERANCE_SECONDS, afterTimeStep });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
