import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sum that the limit of a day looks at is asked for every entry anybody writes, and its plan is always the same walk
 * through one index. Left to itself the server makes a plan of its own for every day: four fifths of what the check costs.
 */
export class HoursPlans1767225710000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`alter function time_entry_day_limit() set plan_cache_mode = force_generic_plan`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`alter function time_entry_day_limit() reset plan_cache_mode`);
  }
}
