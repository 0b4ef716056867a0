import { newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Application, ApplicationInput } from '../core/application.js';
import type { ApplicationState } from '../core/member-state.js';

const COLUMNS = `application_id, state, given_name, family_name, email, phone, birth_date, street, house_number, postal_code, city, engagement,
  instalments, motivation, language, confirmations, articles_on, applied_on, decided_on, decided_by, decision, reason_code, reason, member_id`;

/** The secret of the link that is open now. */
export const openSecret = async (tx: Tx): Promise<string | undefined> =>
  (
    await tx.maybe<{ secret: string }>(
      `select secret from application_link where cooperative_id = $1 and closed_at is null`,
      [tx.context.cooperativeId],
    )
  )?.secret;

export async function closeLink(tx: Tx): Promise<void> {
  await tx.execute(`update application_link set closed_at = now() where cooperative_id = $1 and closed_at is null`, [
    tx.context.cooperativeId,
  ]);
}

export async function openLink(tx: Tx, secret: string): Promise<void> {
  await tx.execute(`insert into application_link (cooperative_id, link_id, secret) values ($1, $2, $3)`, [
    tx.context.cooperativeId,
    newId(),
    secret,
  ]);
}

const FILLED_IN = [
  'application_id',
  'given_name',
  'family_name',
  'email',
  'phone',
  'birth_date',
  'street',
  'house_number',
  'postal_code',
  'city',
  'engagement',
  'instalments',
  'motivation',
  'language',
] as const satisfies readonly (keyof ApplicationInput)[];

/** The same application twice is one. */
export async function insertApplication(tx: Tx, input: ApplicationInput, on: LocalDate): Promise<void> {
  await tx.execute(
    `insert into membership_application (cooperative_id, confirmations, articles_on, applied_on, ${FILLED_IN.join(', ')})
     values ($1, $2, $3, $3, ${FILLED_IN.map((_, index) => `$${index + 4}`).join(', ')}) on conflict do nothing`,
    [tx.context.cooperativeId, [...input.confirmations], on, ...FILLED_IN.map((name) => input[name])],
  );
}

/** The oldest that wait first; of those decided the newest first. */
export const listApplications = (tx: Tx, state: ApplicationState): Promise<Application[]> =>
  tx.query<Application>(
    `select ${COLUMNS} from membership_application where cooperative_id = $1 and state = $2
     order by ${state === 'applicant' ? 'applied_on, application_id' : 'decided_on desc, application_id'} limit 200`,
    [tx.context.cooperativeId, state],
  );

/** Held until the transaction ends. @throws not_found */
export const lockApplication = (tx: Tx, id: Id): Promise<Application> =>
  tx.one<Application>(
    `select ${COLUMNS} from membership_application where cooperative_id = $1 and application_id = $2 for update`,
    [tx.context.cooperativeId, id],
  );

export const findApplication = (tx: Tx, id: Id): Promise<Application | undefined> =>
  tx.maybe<Application>(
    `select ${COLUMNS} from membership_application where cooperative_id = $1 and application_id = $2`,
    [tx.context.cooperativeId, id],
  );

type Decision = Pick<
  Application,
  'state' | 'decided_on' | 'decided_by' | 'decision' | 'reason_code' | 'reason' | 'member_id'
>;

export async function decideApplication(tx: Tx, id: Id, decision: Decision): Promise<void> {
  await tx.execute(
    `update membership_application set state = $3, decided_on = $4, decided_by = $5, decision = $6, reason_code = $7, reason = $8,
       member_id = $9, version = version + 1 where cooperative_id = $1 and application_id = $2`,
    [
      tx.context.cooperativeId,
      id,
      decision.state,
      decision.decided_on,
      decision.decided_by,
      decision.decision,
      decision.reason_code,
      decision.reason,
      decision.member_id,
    ],
  );
}

/** Counts one attempt and answers how many there were in the window, where every process sees it. */
export const countAttempt = async (tx: Tx, counter: string, seconds: number): Promise<number> =>
  (await tx.one<{ n: number }>(`select attempt_count($1, $2) as n`, [counter, seconds])).n;
