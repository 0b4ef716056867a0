/** 450 becomes `7:30`; hours may pass 24. */
export function showMinutes(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '\u2212' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}

/** "7:30", "7,5", "7.5", "7u30" or "8" (hours) to minutes; null when it is none of these, 0 for empty. */
export function typedMinutes(text: string): number | null {
  const bare = text.trim();
  if (bare === '') return 0;
  const clock = /^(\d{1,3})[:u.h](\d{2})$/.exec(bare.replace(/^(\d+)\.(\d{2})$/, '$1,$2'));
  if (clock) return Number(clock[2]) < 60 ? Number(clock[1]) * 60 + Number(clock[2]) : null;
  const decimal = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!decimal) return null;
  const hundredths = Number((decimal[2] ?? '').padEnd(2, '0'));
  return Number(decimal[1]) * 60 + Math.round((hundredths * 60) / 100);
}
