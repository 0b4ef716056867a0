import { newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** One step of a membership as it was written down; never changed afterwards. */
export interface MemberEvent {
  event_id: Id;
  member_id: Id;
  act: string;
  from_state: string | null;
  to_state: string;
  decided_by: string;
  decision: string;
  decided_on: LocalDate | null;
  received_on: LocalDate | null;
  heard_on: LocalDate | null;
  effective_on: LocalDate;
  ends_on: LocalDate | null;
  appeal_until: LocalDate | null;
  reason_code: string;
  reason: string;
  letter: string | null;
  recorded_at: Date;
}

const WRITTEN = [
  'act',
  'from_state',
  'to_state',
  'decided_by',
  'decision',
  'decided_on',
  'received_on',
  'heard_on',
  'effective_on',
  'ends_on',
  'appeal_until',
  'reason_code',
  'reason',
  'letter',
] as const satisfies readonly (keyof MemberEvent)[];

type Written = Pick<MemberEvent, (typeof WRITTEN)[number]>;
export type NewEvent = Partial<Written> & Pick<MemberEvent, 'member_id' | 'act' | 'to_state' | 'effective_on'>;

const EMPTY: Written = {
  act: '',
  from_state: null,
  to_state: '',
  decided_by: '',
  decision: '',
  decided_on: null,
  received_on: null,
  heard_on: null,
  effective_on: '' as LocalDate,
  ends_on: null,
  appeal_until: null,
  reason_code: '',
  reason: '',
  letter: null,
};

/** @returns the id of the event, under which its letter is kept */
export async function insertEvent(tx: Tx, event: NewEvent): Promise<Id> {
  const eventId = newId();
  const row = { ...EMPTY, ...event };
  await tx.execute(
    `insert into member_event (cooperative_id, event_id, member_id, ${WRITTEN.join(', ')})
     values ($1, $2, $3, ${WRITTEN.map((_, index) => `$${index + 4}`).join(', ')})`,
    [tx.context.cooperativeId, eventId, event.member_id, ...WRITTEN.map((name) => row[name])],
  );
  return eventId;
}

const COLUMNS = `event_id, member_id, ${WRITTEN.join(', ')}, recorded_at`;

/** Of one membership, in the order they were written down. */
export const eventsOf = (tx: Tx, memberId: Id): Promise<MemberEvent[]> =>
  tx.query<MemberEvent>(
    `select ${COLUMNS} from member_event where cooperative_id = $1 and member_id = $2 order by recorded_at, event_id`,
    [tx.context.cooperativeId, memberId],
  );

export const findEvent = (tx: Tx, eventId: Id): Promise<MemberEvent | undefined> =>
  tx.maybe<MemberEvent>(`select ${COLUMNS} from member_event where cooperative_id = $1 and event_id = $2`, [
    tx.context.cooperativeId,
    eventId,
  ]);

export type OverlayKind = 'suspended' | 'appeal';

/** Something that lies over a state for a while. */
export interface Overlay {
  overlay_id: Id;
  member_id: Id;
  kind: OverlayKind;
  from_on: LocalDate;
  until_on: LocalDate | null;
  decision: string;
  reason: string;
}

export const overlaysOf = (tx: Tx, memberId: Id): Promise<Overlay[]> =>
  tx.query<Overlay>(
    `select overlay_id, member_id, kind, from_on, until_on, decision, reason from member_overlay
     where cooperative_id = $1 and member_id = $2 order by from_on, overlay_id`,
    [tx.context.cooperativeId, memberId],
  );

export async function insertOverlay(tx: Tx, overlay: Overlay): Promise<void> {
  await tx.execute(
    `insert into member_overlay (cooperative_id, overlay_id, member_id, kind, from_on, until_on, decision, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.context.cooperativeId,
      overlay.overlay_id,
      overlay.member_id,
      overlay.kind,
      overlay.from_on,
      overlay.until_on,
      overlay.decision,
      overlay.reason,
    ],
  );
}

/** What still lies over the membership ends on a day; what had not begun goes. @returns how many ended */
export async function endOverlays(tx: Tx, memberId: Id, kinds: readonly OverlayKind[], on: LocalDate): Promise<number> {
  const { cooperativeId } = tx.context;
  const running = `cooperative_id = $1 and member_id = $2 and kind = any($3::text[]) and (until_on is null or until_on > $4)`;
  const gone = await tx.execute(`delete from member_overlay where ${running} and from_on > $4`, [
    cooperativeId,
    memberId,
    [...kinds],
    on,
  ]);
  const ended = await tx.execute(`update member_overlay set until_on = $4 where ${running}`, [
    cooperativeId,
    memberId,
    [...kinds],
    on,
  ]);
  return gone + ended;
}

export const liesOn = (overlays: readonly Overlay[], kind: OverlayKind, on: LocalDate): Overlay | undefined =>
  overlays.find((one) => one.kind === kind && one.from_on <= on && (one.until_on === null || on <= one.until_on));
