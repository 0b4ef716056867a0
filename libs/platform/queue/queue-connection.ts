import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { QUEUE_SCHEMA } from '../database/roles.js';

/**
 * One code base, two backends: Redis when there is one, else the queue's own schema in our PostgreSQL.
 * The choice is process-wide, so call this once before any queue is made.
 * @param queueUrl connection string of the queue role
 */
export function queueConnection(settings: { redisUrl?: string; queueUrl: string }): ConnectionOptions {
  if (settings.redisUrl) {
    setDefaultBackendFactory(undefined);
    const url = new URL(settings.redisUrl);
    return {
      host: url.hostname,
      port: Number(url.port || 6379),
      username: url.username || undefined,
      password: url.password ? decodeURIComponent(url.password) : undefined,
      db: url.pathname.length > 1 ? Number(url.pathname.slice(1)) : undefined,
      tls: url.protocol === 'rediss:' ? {} : undefined,
      maxRetriesPerRequest: null,
    };
  }
  setDefaultBackendFactory(createPostgresBackend);
  return {
    connectionString: settings.queueUrl,
    schema: QUEUE_SCHEMA,

    max: 4,
  };
}
