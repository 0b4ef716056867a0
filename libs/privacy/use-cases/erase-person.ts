import { today } from '#libs/kernel/index.js';
import type { Erasure, PersonalData, PersonOfData, Tx } from '#libs/platform/index.js';

/** The person's key goes last: a room may have to open something of hers to see what of it stays. */
const LAST = ['members', 'identity', 'platform'];

/** Erases one person in every room, in one transaction: all of it or nothing. */
export async function erasePerson(tx: Tx, rooms: readonly PersonalData[], person: PersonOfData): Promise<Erasure[]> {
  const order = [...rooms].sort((a, b) => LAST.indexOf(a.room) - LAST.indexOf(b.room));
  const done: Erasure[] = [];
  for (const room of order) done.push(...(await room.erase(tx, person, today(tx.context.clock))));
  return done;
}
