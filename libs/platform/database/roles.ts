/**
 * Who may do what in the database. Nobody who serves people is owner or superuser, nobody bypasses row-level security.
 * The four readers across co-operatives (relay, scheduler, desk, sealer) have a policy on just the tables they need. The vault's
 * role is bound to a co-operative like the application's, and alone can read its table.
 */
export const ROLES = {
  owner: 'coopkantoor_owner',
  app: 'coopkantoor_app',
  relay: 'coopkantoor_relay',
  scheduler: 'coopkantoor_scheduler',
  desk: 'coopkantoor_desk',
  queue: 'coopkantoor_queue',
  sealer: 'coopkantoor_sealer',
  vault: 'coopkantoor_vault',
} as const;

export type RoleName = keyof typeof ROLES;

/** Schema of the queue's own tables; owned by the queue role, which owns nothing else. */
export const QUEUE_SCHEMA = 'bullmq';

/** The roles that serve: all but the owner. */
export const serving = <Value>(
  of: (role: Exclude<RoleName, 'owner'>) => Value,
): Record<Exclude<RoleName, 'owner'>, Value> => ({
  app: of('app'),
  relay: of('relay'),
  scheduler: of('scheduler'),
  desk: of('desk'),
  queue: of('queue'),
  sealer: of('sealer'),
  vault: of('vault'),
});

/** A connection string for one of our roles on the server and database of another connection string. */
export function urlFor(adminUrl: string, role: RoleName, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = ROLES[role];
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
