import type { Known } from '#libs/imports/index.js';
import type { Tx } from '#libs/platform/index.js';
import { everyCustomer } from '#libs/relations/index.js';
import { everyActivity } from '../data/activity.repository.js';
import { everyProject } from '../data/project.repository.js';

/** What names in a file can stand for. */

export const customers = async (tx: Tx): Promise<Known[]> =>
  (await everyCustomer(tx)).map(({ relation_id, name, number }) => ({ id: relation_id, name, keys: [String(number)] }));

export const projects = async (tx: Tx): Promise<Known[]> =>
  (await everyProject(tx)).map(({ project_id, name, code }) => ({ id: project_id, name, keys: [code] }));

export const activities = async (tx: Tx): Promise<Known[]> =>
  (await everyActivity(tx)).map(({ activity_id, name }) => ({ id: activity_id, name }));
