import fs from 'node:fs';
import { describe } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium comes from the machine, not from npm; CHROMIUM_PATH names one in another place. */
const executable = [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && fs.existsSync(place));

/** A describe that skips on a machine without Chromium, but not in CI: there it fails. */
export const describeInBrowser = executable || process.env.CI ? describe : describe.skip;

export function openBrowser(): Promise<Browser> {
  if (!executable) throw new Error('There is no Chromium here: install it, or name it in CHROMIUM_PATH.');
  // as root Chromium has no sandbox to offer
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: executable, args });
}
