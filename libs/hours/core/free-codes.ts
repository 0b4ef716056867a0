/** P001, P002, …: the codes that no project has. */
export function* freeCodes(taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 1; ; number += 1) {
    const code = `P${String(number).padStart(3, '0')}`;
    if (!taken.has(code)) yield code;
  }
}
