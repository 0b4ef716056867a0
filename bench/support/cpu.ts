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

/**
 * Processor seconds of a process with its children, those that ended included; 0 when it is gone. Read again when a child
 * ended while it was being read: that one would be counted in neither place, or in both.
 */
export function cpuSeconds(pid: number, without: ReadonlySet<number> = new Set()): number {
  for (;;) {
    const before = statOf(pid);
    if (!before) return 0;
    const living = childrenOf(pid)
      .filter((child) => !without.has(child.pid))
      .reduce((total, child) => total + child.stat.own + child.stat.reaped, 0);
    if (statOf(pid)?.reaped === before.reaped) return before.own + before.reaped + living;
  }
}

function childrenOf(parent: number): { pid: number; stat: Stat }[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), stat: statOf(Number(name)) }))
    .filter((child): child is { pid: number; stat: Stat } => child.stat?.parent === parent);
}

/** Megabytes a process holds in memory (resident set). */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
