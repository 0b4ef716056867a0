import { pino, type DestinationStream, type Logger } from 'pino';
import { shortLine } from './short-line.js';
import { takeOut } from './take-out.js';

export type { Logger };

/**
 * One JSON object per line, for machines to collect; on a terminal short lines for people. No personal data: who writes a
 * line passes ids and counts, errors lose the values a database driver puts in them, and what looks secret is taken out.
 */
export function createLogger(settings: { level: string; terminal: boolean }, destination?: DestinationStream): Logger {
  const output = destination ?? pino.destination({ dest: 1, sync: true });
  return pino(
    {
      level: settings.level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    { write: (line: string) => output.write(settings.terminal ? shortLine(takeOut(line)) : takeOut(line)) },
  );
}

/** Name, message, stack and the database's code; never the row, the parameters or the detail it complains about. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const cause = ((error as { driverError?: unknown }).driverError ?? error) as { code?: string; constraint?: string };
  return {
    type: error.constructor.name,
    message: error.message,
    stack: error.stack,
    code: cause.code,
    constraint: cause.constraint,
  };
}
