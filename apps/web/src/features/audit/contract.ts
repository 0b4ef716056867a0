import type { components } from '../../lib/api.gen';

export type LogEntry = components['schemas']['LogEntryView'];
