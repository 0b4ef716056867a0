export type Advice = 'break' | 'rest' | 'young' | 'less';

/** What a member can do about a warning of the Arbeidstijdenwet. @param code as the office names its rules: atw_… */
export function adviceFor(code: string): Advice {
  if (code.includes('break')) return 'break';
  if (code.startsWith('atw_youth') || code.startsWith('atw_c1')) return 'young';
  return code.includes('rest') ? 'rest' : 'less';
}

/** Warnings by rule, in the order in which they came: a rule that was broken on five days is said once. */
export function perRule<Warning extends { code: string }>(warnings: readonly Warning[]): [Warning, ...Warning[]][] {
  const rules = new Map<string, [Warning, ...Warning[]]>();
  for (const one of warnings) {
    const own = rules.get(one.code);
    if (own) own.push(one);
    else rules.set(one.code, [one]);
  }
  return [...rules.values()];
}
