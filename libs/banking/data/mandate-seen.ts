import type { Id, LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Mandate } from '../core/mandate.js';
import { MANDATE_COLUMNS, mandateFrom, type MandateRow } from './mandates.js';

/** Kind of a signed paper in the document store; the source is the mandate. */
export const MANDATE_PAPER = 'mandate-paper';

/** A mandate as who keeps them sees it. */
export interface MandateSeen extends Mandate {
  /** As the register or the book of relations says it now. */
  readonly partyName: string;
  /** A scan of what was signed on paper is here. */
  readonly hasPaper: boolean;
}

export interface MandateFilter {
  /** `running`: active and blocked ones. */
  readonly state?: 'running' | 'ended';
  /** Part of a name or of the reference. */
  readonly search?: string;
  readonly limit: number;
  readonly after?: { signedOn: LocalDate; mandateId: string };
}

/** The latest signed first. */
export async function listMandatesSeen(tx: Tx, { state, search, limit, after }: MandateFilter): Promise<MandateSeen[]> {
  const like = search ? `%${search.replace(/[%_\\]/g, '\\$&')}%` : null;
  const rows = await tx.query<MandateRow & { party_name: string; has_paper: boolean }>(
    `select ${MANDATE_COLUMNS}, party_name, exists (
         select from document d where d.cooperative_id = $1 and d.kind = $2 and d.source_id = mandate_id) as has_paper
     from (
       select m.*, coalesce(p.given_name || ' ' || p.family_name, r.name) as party_name from direct_debit_mandate m
       left join member p on p.cooperative_id = m.cooperative_id and p.member_id = m.member_id
       left join relation r on r.cooperative_id = m.cooperative_id and r.relation_id = m.relation_id
       where m.cooperative_id = $1) seen
     where ($3::text is null or (state = 'ended') = ($3 = 'ended'))
       and ($4::text is null or party_name ilike $4 or reference ilike $4)
       and ($5::date is null or (signed_on, mandate_id) < ($5::date, $6::uuid))
     order by signed_on desc, mandate_id desc limit $7`,
    [
      tx.context.cooperativeId,
      MANDATE_PAPER,
      state ?? null,
      like,
      after?.signedOn ?? null,
      after?.mandateId ?? null,
      limit,
    ],
  );
  return rows.map((row) => ({ ...mandateFrom(row), partyName: row.party_name, hasPaper: row.has_paper }));
}

/** How many papers of a mandate were kept: a better scan comes beside the earlier ones. */
export const lastPaper = async (tx: Tx, mandateId: string): Promise<number> =>
  (
    await tx.one<{ version: number }>(
      `select coalesce(max(version), 0)::int as version from document where cooperative_id = $1 and kind = $2 and source_id = $3`,
      [tx.context.cooperativeId, MANDATE_PAPER, mandateId],
    )
  ).version;

/** The papers of everybody's mandates among these parties. */
export const papersOf = (tx: Tx, partyIds: readonly Id[]): Promise<{ documentId: Id; name: string }[]> =>
  tx.query(
    `select d.document_id as "documentId", d.file_name as name from direct_debit_mandate m
     join document d on d.cooperative_id = m.cooperative_id and d.source_id = m.mandate_id and d.kind = $3
     where m.cooperative_id = $1 and m.party_id = any($2::uuid[]) order by d.created_at`,
    [tx.context.cooperativeId, partyIds, MANDATE_PAPER],
  );
