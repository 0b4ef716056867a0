import { ArchiveRefused } from '#libs/archive/index.js';
import { BackupRefused, ConfigError } from '#libs/platform/index.js';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a command to its end: what a person can repair is said in one sentence, and the process ends with code 1. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = [ConfigError, BackupRefused, ArchiveRefused].some((kind) => error instanceof kind);
    process.stderr.write(`${known ? (error as Error).message : describe(error)}\n`);
    process.exitCode = 1;
  }
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
