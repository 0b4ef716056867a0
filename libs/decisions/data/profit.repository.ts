import { Decimal, DomainError, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { expectTouched, nameRefusals, type Tx } from '#libs/platform/index.js';
import type { Appropriation, MemberShare } from '../core/appropriation.js';
import type { Choices } from '../core/choices.js';
import type { Piece } from '../core/piece.js';
import { readChoices, writeChoices, type WrittenChoices } from './written-choices.js';

nameRefusals({
  profit_appropriation_year: () => new DomainError('conflict', 'profit_year_taken'),
  CK742: () => new DomainError('conflict', 'profit_stands'),
  CK743: () => new DomainError('conflict', 'profit_does_not_add_up'),
});

export type ProfitState = 'draft' | 'adopted' | 'confirmed' | 'taken_back';

/** What is proposed, adopted or booked for a year. */
export interface Proposal {
  readonly appropriation_id: Id;
  readonly year: number;
  readonly state: ProfitState;
  readonly result: Cents;
  readonly old_losses: Cents;
  /** As in `YearFacts`, frozen with the proposal. */
  readonly wage_cost: Cents;
  readonly general_reserve: Cents;
  readonly choices: Choices;
  readonly adopted_on: LocalDate | null;
  readonly decision: string;
  readonly confirmed_at: Date | null;
  readonly entry_id: Id | null;
  readonly taken_back_on: LocalDate | null;
  readonly taken_back_why: string;
  readonly version: number;
}

const COLUMNS = `appropriation_id, year, state, result_cents as result, old_losses_cents as old_losses, wage_cost_cents as wage_cost,
  reserve_cents as general_reserve, choices, adopted_on, decision, confirmed_at,
  entry_id, taken_back_on, taken_back_why, version`;

type Row = Omit<Proposal, 'choices'> & { choices: WrittenChoices };
const proposalOf = (row: Row): Proposal => ({ ...row, choices: readChoices(row.choices) });

export const listProposals = async (tx: Tx): Promise<Proposal[]> =>
  (
    await tx.query<Row>(
      `select ${COLUMNS} from profit_appropriation where cooperative_id = $1 order by year desc, appropriation_id desc`,
      [tx.context.cooperativeId],
    )
  ).map(proposalOf);

/** @throws not_found */
export const findProposal = async (tx: Tx, id: Id): Promise<Proposal> =>
  proposalOf(
    await tx.one<Row>(
      `select ${COLUMNS} from profit_appropriation where cooperative_id = $1 and appropriation_id = $2`,
      [tx.context.cooperativeId, id],
    ),
  );

/** Held until the transaction ends. @throws not_found */
export const lockProposal = async (tx: Tx, id: Id): Promise<Proposal> =>
  proposalOf(
    await tx.one<Row>(
      `select ${COLUMNS} from profit_appropriation where cooperative_id = $1 and appropriation_id = $2 for update`,
      [tx.context.cooperativeId, id],
    ),
  );

export type NewProposal = Pick<
  Proposal,
  'appropriation_id' | 'year' | 'result' | 'old_losses' | 'wage_cost' | 'general_reserve' | 'choices'
>;

export async function insertProposal(tx: Tx, proposal: NewProposal, done: Appropriation): Promise<void> {
  await tx.execute(
    `insert into profit_appropriation (cooperative_id, appropriation_id, year, result_cents, old_losses_cents, wage_cost_cents, reserve_cents, choices)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.context.cooperativeId, proposal.appropriation_id, proposal.year, ...written(proposal)],
  );
  await writeParts(tx, proposal.appropriation_id, done);
}

/** @throws stale_version */
export async function updateProposal(
  tx: Tx,
  proposal: NewProposal,
  done: Appropriation,
  version: number,
): Promise<void> {
  expectTouched(
    await tx.execute(
      `update profit_appropriation set result_cents = $3, old_losses_cents = $4, wage_cost_cents = $5, reserve_cents = $6, choices = $7,
         version = version + 1
       where cooperative_id = $1 and appropriation_id = $2 and version = $8`,
      [tx.context.cooperativeId, proposal.appropriation_id, ...written(proposal), version],
    ),
  );
  await deleteParts(tx, proposal.appropriation_id);
  await writeParts(tx, proposal.appropriation_id, done);
}

const written = ({ choices, general_reserve, old_losses, result, wage_cost }: NewProposal) =>
  [result, old_losses, wage_cost, general_reserve, JSON.stringify(writeChoices(choices))] as const;

/** @throws stale_version */
export async function deleteProposal(tx: Tx, id: Id, version: number): Promise<void> {
  await deleteParts(tx, id);
  expectTouched(
    await tx.execute(
      `delete from profit_appropriation where cooperative_id = $1 and appropriation_id = $2 and version = $3`,
      [tx.context.cooperativeId, id, version],
    ),
  );
}

/** @throws stale_version */
export async function writeAdoption(
  tx: Tx,
  id: Id,
  { adopted_on, decision }: { adopted_on: LocalDate; decision: string },
  version: number,
): Promise<void> {
  expectTouched(
    await tx.execute(
      `update profit_appropriation set state = 'adopted', adopted_on = $3, decision = $4, version = version + 1
       where cooperative_id = $1 and appropriation_id = $2 and version = $5`,
      [tx.context.cooperativeId, id, adopted_on, decision, version],
    ),
  );
}

export const writeConfirmation = (tx: Tx, id: Id, entryId: Id | null): Promise<number> =>
  tx.execute(
    `update profit_appropriation set state = 'confirmed', confirmed_at = now(), entry_id = $3, version = version + 1
     where cooperative_id = $1 and appropriation_id = $2`,
    [tx.context.cooperativeId, id, entryId],
  );

export const writeTakenBack = (tx: Tx, id: Id, on: LocalDate, why: string): Promise<number> =>
  tx.execute(
    `update profit_appropriation set state = 'taken_back', taken_back_on = $3, taken_back_why = $4, version = version + 1
     where cooperative_id = $1 and appropriation_id = $2`,
    [tx.context.cooperativeId, id, on, why],
  );

export async function readAppropriation(tx: Tx, id: Id): Promise<Appropriation> {
  const of = [tx.context.cooperativeId, id];
  const pieces = await tx.query<Omit<Piece, 'percent'> & { percent: string | null }>(
    `select kind, percent, amount_cents as amount, over_cap_cents as over_cap from profit_piece where cooperative_id = $1 and appropriation_id = $2 order by place`,
    of,
  );
  const members = await tx.query<Omit<MemberShare, 'charges_percent'> & { charges_percent: string | null }>(
    `select member_id, engagement, minutes, days, wage_cents as wage, paid_in_cents as paid_in, bonus_cents as bonus, charges_cents as charges,
       supplement_cents as supplement, interest_cents as interest, distribution_cents as distribution,
       charges_percent
     from profit_member where cooperative_id = $1 and appropriation_id = $2`,
    of,
  );
  return {
    pieces: pieces.map(({ percent, ...piece }) => ({
      ...piece,
      percent: percent === null ? null : new Decimal(percent),
    })),
    members: members.map(({ charges_percent, ...member }) => ({
      ...member,
      charges_percent: charges_percent === null ? null : new Decimal(charges_percent),
    })),
  };
}

async function deleteParts(tx: Tx, id: Id): Promise<void> {
  for (const table of ['profit_member', 'profit_piece'])
    await tx.execute(`delete from ${table} where cooperative_id = $1 and appropriation_id = $2`, [
      tx.context.cooperativeId,
      id,
    ]);
}

async function writeParts(tx: Tx, id: Id, { members, pieces }: Appropriation): Promise<void> {
  const { cooperativeId } = tx.context;
  await tx.execute(
    `insert into profit_piece (cooperative_id, appropriation_id, kind, place, percent, amount_cents, over_cap_cents)
     select $1, $2, * from unnest($3::text[], $4::int[], $5::numeric[], $6::bigint[], $7::bigint[])`,
    [
      cooperativeId,
      id,
      pieces.map(({ kind }) => kind),
      pieces.map((_, place) => place),
      pieces.map(({ percent }) => percent?.toFixed() ?? null),
      pieces.map(({ amount }) => amount),
      pieces.map(({ over_cap }) => over_cap),
    ],
  );
  const column = (pick: (typeof MEMBER_COLUMNS)[number]) => members.map((member) => member[pick]);
  await tx.execute(
    `insert into profit_member (cooperative_id, appropriation_id, member_id, engagement, minutes, days, wage_cents, paid_in_cents, bonus_cents,
       charges_cents, supplement_cents, interest_cents, distribution_cents, charges_percent)
     select $1, $2, * from unnest($3::uuid[], $4::text[], $5::bigint[], $6::int[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[],
       $11::bigint[], $12::bigint[], $13::bigint[], $14::numeric[])`,
    [
      cooperativeId,
      id,
      ...MEMBER_COLUMNS.map(column),
      members.map(({ charges_percent }) => charges_percent?.toFixed() ?? null),
    ],
  );
}

const MEMBER_COLUMNS = [
  'member_id',
  'engagement',
  'minutes',
  'days',
  'wage',
  'paid_in',
  'bonus',
  'charges',
  'supplement',
  'interest',
  'distribution',
] as const satisfies readonly (keyof MemberShare)[];
