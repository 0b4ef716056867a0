const OWN = new Set(['level', 'time', 'pid', 'context', 'msg', 'err', 'stack']);

/** A line of the log as a person at a terminal wants it: `14:03:05 warn queue  topic=mail will try again`. */
export function shortLine(json: string): string {
  const line = JSON.parse(json) as Record<string, unknown>;
  const time = new Date(String(line.time)).toTimeString().slice(0, 8);
  const level = line.level === 'info' ? '' : `${String(line.level)} `;
  const values = Object.entries(line)
    .filter(([name, value]) => !OWN.has(name) && value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const words = [line.context, ...values, line.msg].filter(Boolean).join(' ');
  return `${time} ${level}${words}${trouble(line)}\n`;
}

function trouble({ err, stack }: Record<string, unknown>): string {
  const text = typeof err === 'object' && err !== null ? (err as { stack?: unknown }).stack : (err ?? stack);
  return typeof text === 'string' ? `\n    ${text.replaceAll('\n', '\n    ')}` : '';
}
