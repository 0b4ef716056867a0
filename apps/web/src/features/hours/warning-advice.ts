export type Advice = 'break' | 'rest' | 'young' | 'less';

/** What a member can do about a warning of the Arbeidstijdenwet. @param code as the office names its rules: atw_… */
export function adviceFor(code: string): Advice {
  if (code.includes('break')) return 'break';
  if (code.startsWith('atw_youth') || code.startsWith('atw_c15')) return 'young';
  return code.includes('rest') ? 'rest' : 'less';
}
