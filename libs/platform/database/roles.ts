/**
 * Who may do what in the database. Nobody who serves people is owner or superuser, nobody bypasses row-level security.
 * The three readers across co-operatives have a policy on just the tables they need.
 */
export const ROLES = {
  owner: 'coopkantoor_owner',
  app: 'coopkantoor_app',
  relay: 'coopkantoor_relay',
  scheduler: 'coopkantoor_scheduler',
  desk: 'coopkantoor_desk',
  queue: 'coopkantoor_queue',
} as const;

export type RoleName = keyof typeof ROLES;

/** Schema of the queue's own tables; owned by the queue role, which owns nothing else. */
export const QUEUE_SCHEMA = 'bullmq';

/** A connection string for one of our roles on the server and database of another connection string. */
export function urlFor(adminUrl: string, role: RoleName, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = ROLES[role];
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
