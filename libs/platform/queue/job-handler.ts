import { SetMetadata } from '@nestjs/common';
import type { Id } from '#libs/kernel/index.js';
import type { TenantContext } from '../database/tenant-context.js';

export interface Batch {
  part: number;
  priority: number;
}

/**
 * The thin twin of a use case. It may run twice with the same ids, after a crash or beside itself: natural keys in the
 * database make the second time a no-op.
 */
export interface JobHandler {
  readonly topic: string;
  run(context: TenantContext, ids: readonly Id[], batch: Batch): Promise<void>;
}

export const JOB_HANDLER = 'coopkantoor:job-handler';

/** Marks a provider as the one handler of its topic; the worker finds it. */
export const HandlesJobs = () => SetMetadata(JOB_HANDLER, true);
