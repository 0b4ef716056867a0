import fs from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium comes from the machine, not from npm; CHROMIUM_PATH names one in another place. */
const executable = [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && fs.existsSync(place));

/** A describe that skips on a machine without Chromium, but not in CI: there it fails. */
export const describeInBrowser = executable || process.env.CI ? describe : describe.skip;

export function openBrowser(): Promise<Browser> {
  return chromium.launch(howToStart());
}

/** A phone that remembers: its storage lies in a folder, so that it is still there after the browser was killed. */
export function openDevice(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...howToStart(),
    ...PHONE,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
}

function howToStart(): { executablePath: string; args: string[] } {
  if (!executable) throw new Error('There is no Chromium here: install it, or name it in CHROMIUM_PATH.');
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // as root Chromium has no sandbox to offer
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
  return { executablePath: executable, args };
}

export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A page as somebody in Amsterdam sees it, that fails on errors in the console or refused by the security policy. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // not being signed in yet is an answer, and the browser calls it an error
    if (message.type() === 'error' && !/status of 401/.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

const AXE = fs.readFileSync(path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** What axe finds against WCAG 2.2 A and AA, as `rule: element`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // as text: these words are the browser's, not this program's
  const result = await page.evaluate<AxeResult>(`axe.run(document, { runOnly: ${JSON.stringify(tags)} })`);
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`),
  );
}

/** The second step of an invented person: the code stands on the page, on a telephone of hers. */
export async function giveDemoCode(page: Page): Promise<void> {
  const code = await page.locator('[data-code]:not([data-code=""])').getAttribute('data-code', { timeout: 60_000 });
  await page.getByLabel('Code', { exact: true }).fill(code!);
  await page.getByRole('button', { name: 'Inloggen' }).click();
}
