import type { Id } from '#libs/kernel/index.js';
import { auditEach, type Tx } from '#libs/platform/index.js';

/** What an import made and is taken away with it, each on the record. */
export const auditRemoved = (tx: Tx, kind: 'project' | 'activity' | 'rate', ids: readonly Id[], importId: Id): void =>
  auditEach(
    tx,
    `${kind}.removed`,
    kind,
    ids.map((id) => ({ id, changes: { import_id: importId } })),
  );
