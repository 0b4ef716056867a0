import type { PrivacyMine } from '../../lib/contract-privacy';

type Held = PrivacyMine['held'][number];

/** What somebody would call it, instead of by table; in the order of a member's interest. */
export const HELD_GROUPS = ['membership', 'hours', 'share', 'payments', 'wages', 'access'] as const;
export type HeldGroup = (typeof HELD_GROUPS)[number];

const OF_ROOM: Readonly<Record<string, HeldGroup>> = {
  members: 'membership',
  relations: 'membership',
  hours: 'hours',
  shares: 'share',
  loans: 'share',
  decisions: 'share',
  banking: 'payments',
  invoicing: 'payments',
  ledger: 'payments',
  wages: 'wages',
  vault: 'wages',
};

/** The parts that hold something, by what they are for; a room nobody placed is about access and requests. */
export function heldByGroup(held: readonly Held[]): { group: HeldGroup; parts: Held[] }[] {
  const parts = held.filter(({ rows }) => rows > 0);
  return HELD_GROUPS.map((group) => ({
    group,
    parts: parts.filter(({ room }) => (OF_ROOM[room] ?? 'access') === group),
  })).filter((one) => one.parts.length > 0);
}
