import { DomainError, type Fault, type Id } from '#libs/kernel/index.js';
import { canDo, type EntryAct, type EntryState } from './time-entry-state.js';

export interface EntryToDecide {
  readonly entry_id: Id;
  readonly member_id: Id;
  readonly lead_member_id: Id | null;
  readonly state: EntryState;
}

/** Who may approve the own hours: nobody, board and bookkeeper, or project leads as well. A choice of the co-operative. */
export const OWN_APPROVALS = ['nobody', 'board', 'leads'] as const;
export type OwnApproval = (typeof OWN_APPROVALS)[number];

export interface Decider {
  readonly memberId: Id | undefined;
  /** Board and bookkeeper; a project lead decides on the projects he leads. */
  readonly anyProject: boolean;
  readonly ownApproval: OwnApproval;
}

/**
 * The entries a decision changes. Those that are already so are left out: a double click does no harm. A project lead
 * decides on the projects he leads; who decides on own hours is a setting.
 *
 * @throws DomainError with a pointer per entry: not_found, forbidden hours_not_your_project and hours_own_approval, conflict hours_state_forbids
 */
export function entriesToDecide(
  act: Extract<EntryAct, 'approve' | 'reject' | 'reopen'>,
  ids: readonly Id[],
  entries: readonly EntryToDecide[],
  decider: Decider,
): Id[] {
  const known = new Map(entries.map((entry) => [entry.entry_id, entry]));
  const done = DONE[act];
  refuse(ids, 'not_found', 'not_found', (id) => !known.has(id));
  if (!decider.anyProject) {
    const leads = (id: Id) => decider.memberId !== undefined && known.get(id)?.lead_member_id === decider.memberId;
    refuse(ids, 'forbidden', 'hours_not_your_project', (id) => !leads(id));
  }
  if (!mayApproveOwn(decider)) {
    const own = (id: Id) => decider.memberId !== undefined && known.get(id)?.member_id === decider.memberId;
    refuse(ids, 'forbidden', 'hours_own_approval', own);
  }
  const stateOf = (id: Id): EntryState => known.get(id)?.state ?? 'open';
  refuse(ids, 'conflict', 'hours_state_forbids', (id) => stateOf(id) !== done && !canDo(stateOf(id), act));
  return [...new Set(ids)].filter((id) => stateOf(id) !== done);
}

const DONE = { approve: 'approved', reject: 'rejected', reopen: 'rejected' } as const satisfies Record<
  string,
  EntryState
>;

const mayApproveOwn = ({ anyProject, ownApproval }: Decider): boolean =>
  ownApproval === 'leads' || (ownApproval === 'board' && anyProject);

function refuse(
  ids: readonly Id[],
  kind: 'not_found' | 'forbidden' | 'conflict',
  code: string,
  wrong: (id: Id) => boolean,
): void {
  const faults: Fault[] = ids.flatMap((id, index) => (wrong(id) ? [{ pointer: `/entry_ids/${index}`, code }] : []));
  if (faults.length > 0) throw new DomainError(kind, code, {}, faults.slice(0, 100));
}
