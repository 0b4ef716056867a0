import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import './refusals.js';

export interface ProjectShare {
  target_project_id: Id;
  target_project_name: string;
  customer_name: string | null;
  /** Decimal text, two decimals. */
  percent: string;
}

/** How hours of a project are divided, in its order; empty when they are not. */
export const readProjectShares = (tx: Tx, projectId: Id): Promise<ProjectShare[]> =>
  tx.query<ProjectShare>(
    `select s.target_project_id, p.name as target_project_name, r.name as customer_name, s.percent
     from project_share s join project p on p.cooperative_id = s.cooperative_id and p.project_id = s.target_project_id
     left join relation r on r.cooperative_id = p.cooperative_id and r.relation_id = p.customer_id
     where s.cooperative_id = $1 and s.project_id = $2 order by s.place`,
    [tx.context.cooperativeId, projectId],
  );

/** Replaces the shares of a project. @throws project_shares_not_whole at the end of the transaction */
export async function writeProjectShares(
  tx: Tx,
  projectId: Id,
  shares: readonly { target: Id; percent: string }[],
): Promise<void> {
  const { cooperativeId } = tx.context;
  await tx.execute(`delete from project_share where cooperative_id = $1 and project_id = $2`, [
    cooperativeId,
    projectId,
  ]);
  await tx.execute(
    `insert into project_share (cooperative_id, project_id, target_project_id, percent, place)
     select $1, $2, x.target, x.percent, x.place - 1 from unnest($3::uuid[], $4::numeric[]) with ordinality as x(target, percent, place)`,
    [cooperativeId, projectId, shares.map(({ target }) => target), shares.map(({ percent }) => percent)],
  );
}

/** Of these projects, those that hours may be shared to: with a customer, and not shared themselves. */
export async function shareTargets(tx: Tx, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  const rows = await tx.query<{ project_id: Id }>(
    `select project_id from project p where cooperative_id = $1 and project_id = any($2::uuid[]) and customer_id is not null
       and not exists (select from project_share s where s.cooperative_id = $1 and s.project_id = p.project_id)`,
    [tx.context.cooperativeId, ids],
  );
  return new Set(rows.map(({ project_id }) => project_id));
}

/** Whether hours of another project are shared to this one. */
export async function isShareTarget(tx: Tx, projectId: Id): Promise<boolean> {
  const rows = await tx.query(
    `select from project_share where cooperative_id = $1 and target_project_id = $2 limit 1`,
    [tx.context.cooperativeId, projectId],
  );
  return rows.length > 0;
}

export async function sharedProjects(tx: Tx): Promise<ReadonlySet<Id>> {
  const rows = await tx.query<{ project_id: Id }>(
    `select distinct project_id from project_share where cooperative_id = $1`,
    [tx.context.cooperativeId],
  );
  return new Set(rows.map(({ project_id }) => project_id));
}
