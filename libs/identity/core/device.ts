import Bowser from 'bowser';

export type DeviceKind = 'phone' | 'tablet' | 'computer' | 'program';

export interface Device {
  kind: DeviceKind;
  /** Names as they are: Firefox, Windows. Empty when the agent does not say. */
  browser: string;
  system: string;
}

const KINDS: Record<string, DeviceKind> = { mobile: 'phone', tablet: 'tablet', desktop: 'computer' };

/** What a browser calls itself, in words a person recognises. Versions change every month and say nothing. */
export function deviceOf(agent: string): Device {
  if (agent === '') return { kind: 'program', browser: '', system: '' };
  const { browser, os, platform } = Bowser.parse(agent);
  return { kind: KINDS[platform.type ?? ''] ?? 'program', browser: browser.name ?? '', system: os.name ?? '' };
}
