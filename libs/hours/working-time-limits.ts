import { readFileSync } from 'node:fs';
import { WorkingTimeLimits, type LimitsFile } from './core/working-time/limits.js';

const FILE = new URL('./parameters/working-time-nl.json', import.meta.url);

let limits: WorkingTimeLimits | undefined;

/** The limits of the Arbeidstijdenwet with their articles and sources, from the file beside this one, read once per process. */
export const workingTimeLimits = (): WorkingTimeLimits =>
  (limits ??= new WorkingTimeLimits(JSON.parse(readFileSync(FILE, 'utf8')) as LimitsFile));
