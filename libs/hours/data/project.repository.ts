import { DomainError, isId, type Id, type LocalDate } from '#libs/kernel/index.js';
import { expectTouched, readCursor, type PageQuery, type Tx } from '#libs/platform/index.js';
import { PROJECT_FIELDS, type Project, type ProjectDetails } from '../core/project.js';
import './refusals.js';

const COLUMNS = `p.project_id, p.code, p.name, p.customer_id, r.name as customer_name, p.lead_member_id, p.starts_on, p.ends_on,
  p.your_reference, p.vat_treatment, p.vat_reason, p.version`;
const FROM = `project p left join relation r on r.cooperative_id = p.cooperative_id and r.relation_id = p.customer_id`;

export interface ProjectQuery extends PageQuery {
  /** Part of a name, code or customer. */
  search?: string;
  /** Not ended yet on that day. */
  openOn?: LocalDate;
}

/** A page of projects by name and id: one row more than asked for when there are more. */
export function listProjects(tx: Tx, query: ProjectQuery, limit: number): Promise<Project[]> {
  const params: (string | number)[] = [tx.context.cooperativeId];
  const bind = (value: string | number) => `$${params.push(value)}`;
  const where = ['p.cooperative_id = $1'];
  if (query.openOn) where.push(`(p.ends_on is null or p.ends_on >= ${bind(query.openOn)}::date)`);
  if (query.search) {
    const part = bind(`%${query.search.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(p.name ilike ${part} or p.code ilike ${part} or r.name ilike ${part})`);
  }
  const after = readCursor(query.cursor, ['string', 'string'] as const);
  if (after) {
    if (!isId(after[1])) throw DomainError.field('/cursor', 'cursor');
    const [name, id] = after.map(bind);
    where.push(`(p.name, p.project_id) > (${name}, ${id}::uuid)`);
  }
  return tx.query<Project>(
    `select ${COLUMNS} from ${FROM} where ${where.join(' and ')} order by p.name, p.project_id limit ${bind(limit + 1)}`,
    params,
  );
}

/** @throws not_found */
export const readProject = (tx: Tx, projectId: Id): Promise<Project> =>
  tx.one<Project>(`select ${COLUMNS} from ${FROM} where p.cooperative_id = $1 and p.project_id = $2`, [
    tx.context.cooperativeId,
    projectId,
  ]);

/** Every project, ended ones too: for finding them by the name a file gives them. */
export const everyProject = (tx: Tx): Promise<Project[]> =>
  tx.query<Project>(`select ${COLUMNS} from ${FROM} where p.cooperative_id = $1 order by p.name, p.project_id`, [
    tx.context.cooperativeId,
  ]);

export async function projectsLedBy(tx: Tx, memberId: Id): Promise<ReadonlySet<Id>> {
  const rows = await tx.query<{ project_id: Id }>(
    `select project_id from project where cooperative_id = $1 and lead_member_id = $2`,
    [tx.context.cooperativeId, memberId],
  );
  return new Set(rows.map((row) => row.project_id));
}

const details = (project: ProjectDetails) => PROJECT_FIELDS.map((field) => project[field]);

/** @throws project_code_taken, hours_unknown_customer, hours_unknown_member */
export async function insertProject(tx: Tx, projectId: Id, project: ProjectDetails): Promise<void> {
  await tx.execute(
    `insert into project (cooperative_id, project_id, code, name, customer_id, lead_member_id, starts_on, ends_on,
       your_reference, vat_treatment, vat_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.context.cooperativeId, projectId, ...details(project)],
  );
}

/** @throws stale_version when `version` is no longer the one kept */
export async function updateProject(tx: Tx, project: Project): Promise<void> {
  const touched = await tx.execute(
    `update project set code = $4, name = $5, customer_id = $6, lead_member_id = $7, starts_on = $8, ends_on = $9,
       your_reference = $10, vat_treatment = $11, vat_reason = $12, version = version + 1
     where cooperative_id = $1 and project_id = $2 and version = $3`,
    [tx.context.cooperativeId, project.project_id, project.version, ...details(project)],
  );
  expectTouched(touched);
}
