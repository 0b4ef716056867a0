import { DomainError } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { OwnApproval } from '../core/decision.js';

export interface HoursSettings {
  /** Who may approve the own hours. */
  own_approval: OwnApproval;
  version: number;
}

/** In a small co-operative somebody of the board must be able to, so that is how it starts. */
const AT_FIRST: HoursSettings = { own_approval: 'board', version: 0 };

export const readHoursSettings = async (tx: Tx): Promise<HoursSettings> =>
  (await tx.maybe<HoursSettings>(`select own_approval, version from hours_settings where cooperative_id = $1`, [
    tx.context.cooperativeId,
  ])) ?? AT_FIRST;

/** @throws stale_version when `version` is no longer the one kept */
export async function writeHoursSettings(tx: Tx, settings: HoursSettings): Promise<void> {
  const touched = await tx.execute(
    `insert into hours_settings (cooperative_id, own_approval) select $1, $2 where $3 = 0
     on conflict (cooperative_id) do nothing`,
    [tx.context.cooperativeId, settings.own_approval, settings.version],
  );
  if (touched === 1) return;
  const changed = await tx.execute(
    `update hours_settings set own_approval = $2, version = version + 1 where cooperative_id = $1 and version = $3`,
    [tx.context.cooperativeId, settings.own_approval, settings.version],
  );
  if (changed !== 1) throw new DomainError('stale', 'stale_version');
}
