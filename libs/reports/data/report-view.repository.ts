import { DomainError, type Id } from '#libs/kernel/index.js';
import { expectTouched, nameRefusals, type Tx } from '#libs/platform/index.js';

export interface KeptView {
  view_id: Id;
  name: string;
  /** Everybody who may see reports has it. */
  shared: boolean;
  definition: Record<string, unknown>;
  version: number;
}

nameRefusals({
  report_view_name: () =>
    new DomainError('conflict', 'report_view_name', {}, [{ pointer: '/name', code: 'report_view_name' }]),
});

const COLUMNS = `view_id, name, owner_login is null as shared, definition, version`;
/** One's own and those of everybody. */
const VISIBLE = `cooperative_id = $1 and (owner_login is null or owner_login = $2)`;

const mine = (tx: Tx) => [tx.context.cooperativeId, tx.context.actor.id ?? null];

export const listViews = (tx: Tx): Promise<KeptView[]> =>
  tx.query<KeptView>(`select ${COLUMNS} from report_view where ${VISIBLE} order by name, view_id`, mine(tx));

/** @throws report_view_name */
export async function insertView(tx: Tx, view: KeptView): Promise<void> {
  await tx.execute(
    `insert into report_view (cooperative_id, owner_login, view_id, name, definition)
     values ($1, case when $3 then null else $2::uuid end, $4, $5, $6)`,
    [...mine(tx), view.shared, view.view_id, view.name, JSON.stringify(view.definition)],
  );
}

/** @throws stale_version, report_view_name */
export async function updateView(tx: Tx, view: KeptView): Promise<void> {
  const touched = await tx.execute(
    `update report_view set owner_login = case when $3 then null else $2::uuid end, name = $5, definition = $6, version = version + 1
     where ${VISIBLE} and view_id = $4 and version = $7`,
    [...mine(tx), view.shared, view.view_id, view.name, JSON.stringify(view.definition), view.version],
  );
  expectTouched(touched);
}

/** @throws stale_version when it is not there, not one's own, or another version */
export async function deleteView(tx: Tx, viewId: Id, version: number): Promise<void> {
  const gone = await tx.execute(`delete from report_view where ${VISIBLE} and view_id = $3 and version = $4`, [
    ...mine(tx),
    viewId,
    version,
  ]);
  expectTouched(gone);
}

/** @throws not_found */
export const readView = (tx: Tx, viewId: Id): Promise<KeptView> =>
  tx.one<KeptView>(`select ${COLUMNS} from report_view where ${VISIBLE} and view_id = $3`, [...mine(tx), viewId]);
