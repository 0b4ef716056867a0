/** Statements a process prepares at most; texts beyond that (built for one use) are sent unprepared. */
const LIMIT = 400;

const names = new Map<string, string>();

/** A name under which the server keeps the parsed statement per connection: saves parsing and planning the next time. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= LIMIT) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
