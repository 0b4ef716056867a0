import fs from 'node:fs';

/** The kernel counts processor time in hundredths of a second (USER_HZ). */
const TICKS = 100;

interface Stat {
  parent: number;
  /** Its own seconds, user and system. */
  own: number;
  /** Those of children that ended. */
  reaped: number;
}

/** Undefined when there is no such process any more. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const seconds = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) / TICKS;
    return { parent: Number(fields[1]), own: seconds(11), reaped: seconds(13) };
  } catch {
    return undefined;
  }
}

export const parentOf = (pid: number): number => statOf(pid)?.parent ?? 0;

/** Processor seconds of a process with its children, those that ended included; 0 when it is gone. */
export function cpuSeconds(pid: number, without: ReadonlySet<number> = new Set()): number {
  const stat = statOf(pid);
  if (!stat) return 0;
  const living = childrenOf(pid)
    .filter((child) => !without.has(child))
    .reduce((total, child) => total + cpuSeconds(child), 0);
  return stat.own + stat.reaped + living;
}

function childrenOf(pid: number): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => statOf(candidate)?.parent === pid);
}

/** Megabytes a process holds in memory (resident set). */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
