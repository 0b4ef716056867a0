import { v5, v7, validate } from 'uuid';

/** A UUID in lower case. New ones are version 7: they sort by time of making, which keeps indexes compact. */
export type Id = string & { readonly __id: 'uuid' };

export function newId(): Id {
  const random = drawSixteen();
  return v7({ random, ...nextMoment(random) }) as Id;
}

export const isId = (text: unknown): text is Id =>
  typeof text === 'string' && validate(text) && text === text.toLowerCase();

/** The same id for the same words every time: natural keys of jobs and of demonstration data. */
export const idFrom = (namespace: Id, ...words: string[]): Id => v5(words.join('\u0000'), namespace) as Id;

/** Asking the system for sixteen random bytes costs more than the rest of an id: they are drawn for many at once. */
const drawn = new Uint8Array(16 * 256);
let used = drawn.length;

function drawSixteen(): Uint8Array {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  used += 16;
  return drawn.subarray(used - 16, used);
}

const SEQUENCE = 2 ** 32;
let msecs = 0;
let seq = 0;

/**
 * Ids of one process sort as they were made, also within a millisecond and when the clock is set back: a counter that
 * begins anywhere in its lower half (RFC 9562, 6.2).
 */
function nextMoment(random: Uint8Array): { msecs: number; seq: number } {
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
  } else {
    seq = (seq + 1) % SEQUENCE;
    if (seq === 0) msecs += 1;
  }
  return { msecs, seq };
}
