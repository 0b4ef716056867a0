import { articlesOn } from '#libs/cooperatives/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import type { Tx, Waiting } from '#libs/platform/index.js';
import { exitWaiting, type ExitWaiting } from '../core/exits-waiting.js';
import { subscribingClasses } from '../core/who-subscribes.js';
import { membersWithoutAccount } from '../data/share-register.js';
import { termsWaiting, unsettledAccounts } from '../data/waiting.js';
import { readExitFiles } from './exit-file.js';

export type ShareWait = 'talks' | 'held' | 'requests' | 'without_account' | ExitWaiting;

/** What of shares and of leaving waits for whoever looks. */
export async function sharesWaiting(tx: Tx, on: LocalDate): Promise<Waiting<ShareWait>[]> {
  return [...(await termsWaiting(tx, on)), ...(await withoutAccount(tx, on)), ...(await exits(tx, on))];
}

async function withoutAccount(tx: Tx, on: LocalDate): Promise<Waiting<ShareWait>[]> {
  const members = await membersWithoutAccount(tx, on, subscribingClasses(await articlesOn(tx, on)));
  return tally(members.map(({ joined_on }) => ['without_account', joined_on]));
}

async function exits(tx: Tx, on: LocalDate): Promise<Waiting<ShareWait>[]> {
  const files = await readExitFiles(tx, await unsettledAccounts(tx, on));
  return tally(files.flatMap((file) => exitWaiting(file, tx.context.actor.id)));
}

function tally(found: readonly (readonly [ShareWait, LocalDate | null])[]): Waiting<ShareWait>[] {
  const days = new Map<ShareWait, (LocalDate | null)[]>();
  for (const [kind, since] of found) days.set(kind, [...(days.get(kind) ?? []), since]);
  return [...days].map(([kind, all]) => ({
    kind,
    count: all.length,
    since: all.filter((day) => day !== null).sort()[0] ?? null,
  }));
}
