import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { OpenTerm } from '../core/allocation.js';
import type { InstalmentPlan } from '../core/plan.js';

nameRefusals({
  instalment_plan_current: () => new DomainError('conflict', 'share_plan_exists'),
});

export type PlanMaker = 'member' | 'bookkeeper' | 'board' | 'import' | 'office';

export interface NewPlan extends Omit<InstalmentPlan, 'replaced_on'> {
  readonly agreed_by: PlanMaker;
}

export async function insertPlans(tx: Tx, plans: readonly NewPlan[]): Promise<void> {
  if (plans.length === 0) return;
  await tx.execute(
    `insert into instalment_plan (cooperative_id, plan_id, account_id, agreed_on, agreed_by, channel, rhythm, reason, skipped_terms)
     select $1, plan_id, account_id, agreed_on, agreed_by, channel, rhythm, reason, skipped_terms
     from json_to_recordset($2) as p(plan_id uuid, account_id uuid, agreed_on date, agreed_by text, channel text, rhythm text, reason text, skipped_terms int)`,
    [tx.context.cooperativeId, JSON.stringify(plans)],
  );
  const terms = plans.flatMap((plan) =>
    plan.terms.map((term) => ({ ...term, plan_id: plan.plan_id, account_id: plan.account_id })),
  );
  await tx.execute(
    `insert into share_instalment (cooperative_id, plan_id, number, account_id, due_on, amount_cents)
     select $1, plan_id, number, account_id, due_on, amount
     from json_to_recordset($2) as t(plan_id uuid, number int, account_id uuid, due_on date, amount bigint)`,
    [tx.context.cooperativeId, JSON.stringify(terms)],
  );
}

export async function replacePlan(tx: Tx, planId: Id, on: LocalDate): Promise<void> {
  await tx.execute(
    `update instalment_plan set replaced_on = greatest($3::date, agreed_on)
     where cooperative_id = $1 and plan_id = $2 and replaced_on is null`,
    [tx.context.cooperativeId, planId, on],
  );
}

/** Of these plans, those another one took the place of. */
export const replacedPlans = async (tx: Tx, planIds: readonly Id[]): Promise<Set<Id>> =>
  new Set(
    (
      await tx.query<{ plan_id: Id }>(
        `select plan_id from instalment_plan where cooperative_id = $1 and plan_id = any($2::uuid[]) and replaced_on is not null`,
        [tx.context.cooperativeId, planIds],
      )
    ).map(({ plan_id }) => plan_id),
  );

/** Every plan of an account with its terms, the first one first; the last one without an end is in force. */
export const plansOf = (tx: Tx, accountId: Id): Promise<(InstalmentPlan & { agreed_by: PlanMaker })[]> =>
  tx.query(
    `select p.plan_id, p.account_id, p.agreed_on, p.agreed_by, p.channel, p.rhythm, p.reason, p.skipped_terms, p.replaced_on,
       (select json_agg(json_build_object('number', t.number, 'due_on', t.due_on, 'amount', t.amount_cents) order by t.number)
        from share_instalment t where t.cooperative_id = p.cooperative_id and t.plan_id = p.plan_id) as terms
     from instalment_plan p where p.cooperative_id = $1 and p.account_id = $2 order by p.recorded_at, p.plan_id`,
    [tx.context.cooperativeId, accountId],
  );

export type AccountTerm = OpenTerm & { readonly account_id: Id };

/** Open terms of the plans in force on a day, what was paid up to that day taken off, the oldest first. */
export const openTermsOf = (tx: Tx, accountIds: readonly Id[], on?: LocalDate): Promise<AccountTerm[]> =>
  tx.query<AccountTerm>(
    `select t.account_id, t.plan_id, t.number, t.due_on, t.amount_cents as amount,
       (t.amount_cents - coalesce(paid.amount, 0))::bigint as open
     from instalment_plan p
     join share_instalment t on t.cooperative_id = p.cooperative_id and t.plan_id = p.plan_id
     left join lateral (
       select sum(a.amount_cents) as amount from share_allocation a
       join share_movement m on m.cooperative_id = a.cooperative_id and m.movement_id = a.movement_id
       where a.cooperative_id = t.cooperative_id and a.plan_id = t.plan_id and a.number = t.number
         and ($3::date is null or m.on_date <= $3)) paid on true
     where p.cooperative_id = $1 and p.account_id = any($2::uuid[])
       and p.agreed_on <= coalesce($3::date, p.agreed_on) and (p.replaced_on is null or p.replaced_on > $3::date)
       and t.amount_cents > coalesce(paid.amount, 0)
     order by t.due_on, t.number`,
    [tx.context.cooperativeId, accountIds, on ?? null],
  );
