// node scripts/screens.mjs [names]: walks through the demo in a real browser and puts pictures in docs/screens/.
// It opens an office of its own on throw-away data; OFFICE_URL=http://localhost:3000 uses one that is open already.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '..');
const PICTURES = path.join(ROOT, 'docs/screens');
const PASSWORD = 'kijk gerust rond';
const BOOKKEEPER = 'boekhouder.spade@demo.example';
const MEMBER = 'lid.spade@demo.example';
const WIDTHS = { desk: [1440, 900], phone: [390, 844] };
const wanted = new Set(process.argv.slice(2));

/** Name, who looks, on what, where, and what to do first. */
const SCREENS = [
  ['inloggen', null, 'desk', '/inloggen'],
  ['inloggen-telefoon', null, 'phone', '/inloggen'],
  ['vandaag', BOOKKEEPER, 'desk', 'vandaag'],
  ['vandaag-telefoon', BOOKKEEPER, 'phone', 'vandaag'],
  ['uren-goedkeuren', BOOKKEEPER, 'desk', 'uren/goedkeuren'],
  ['uren-importeren', BOOKKEEPER, 'desk', 'overzetten/hours', uploadTimesheet],
  ['nog-te-factureren', BOOKKEEPER, 'desk', 'facturen/nog-te-factureren'],
  ['factuurrun', BOOKKEEPER, 'desk', 'facturen/nog-te-factureren', startRun],
  ['factuurrun-telefoon', BOOKKEEPER, 'phone', 'verwerkingen', openFirst],
  ['facturen-concept', BOOKKEEPER, 'desk', 'facturen?stand=concept'],
  ['facturen-definitief', BOOKKEEPER, 'desk', 'facturen?stand=definitief'],
  ['factuur', BOOKKEEPER, 'desk', 'facturen?stand=definitief', openFirst],
  ['leden', BOOKKEEPER, 'desk', 'leden'],
  ['relaties', BOOKKEEPER, 'desk', 'relaties'],
  ['project', BOOKKEEPER, 'desk', 'projecten', openFirst],
  ['grootboek', BOOKKEEPER, 'desk', 'grootboek'],
  ['instellingen', BOOKKEEPER, 'desk', 'instellingen'],
  ['vandaag-donker', BOOKKEEPER, 'desk', 'vandaag', undefined, 'dark'],
  ['thuis', MEMBER, 'phone', 'thuis'],
  ['uren-lid', MEMBER, 'phone', 'uren'],
];

async function uploadTimesheet(page) {
  const file = path.join(ROOT, 'libs/hours/core/import/samples/kimai-default-en.csv');
  await page.setInputFiles('input[type=file]', file);
  await page
    .getByRole('button', { name: 'Verder' })
    .or(page.getByRole('button', { name: /toevoegen$/ }))
    .first()
    .waitFor();
}

async function startRun(page) {
  await page.getByRole('button', { name: /starten/ }).click();
  await page.waitForURL(/verwerkingen\//);
}

async function openFirst(page) {
  await page.locator('table .who a').first().click();
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function openOffice() {
  if (process.env.OFFICE_URL) return { url: process.env.OFFICE_URL, close: async () => {} };
  const port = await freePort();
  const data = mkdtempSync(path.join(os.tmpdir(), 'coopkantoor-screens-'));
  const env = { ...process.env, PORT: String(port), DATA_DIR: data, DEMO: 'on', LOG_LEVEL: 'error' };
  const office = spawn(process.execPath, [path.join(ROOT, 'scripts/start.mjs')], { cwd: ROOT, env, stdio: 'inherit' });
  const ended = new Promise((resolve) => office.once('exit', resolve));
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 240 && !(await isReady(url)); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const close = async () => {
    office.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { url, close };
}

const isReady = (url) =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

const kept = new Map();

/** Signs in the first time somebody looks; later their cookies are enough. */
async function signIn(page, url, address) {
  if (kept.has(address)) {
    await page.context().addCookies(kept.get(address));
    await page.goto(url);
  } else {
    await signInFirst(page, url, address);
  }
  await page.waitForURL(/\/c\//);
  kept.set(address, await page.context().cookies());
  return `${url}${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}`;
}

async function signInFirst(page, url, address) {
  await page.goto(`${url}/inloggen`);
  await page.getByLabel('E-mailadres').fill(address);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  if (address === MEMBER) return;
  const code = await page.locator('[data-code]:not([data-code=""])').getAttribute('data-code', { timeout: 60_000 });
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Inloggen' }).click();
}

async function picture(browser, url, [name, who, device, where, first, colorScheme = 'light']) {
  const [width, height] = WIDTHS[device];
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'nl-NL' });
  try {
    const page = await context.newPage();
    const home = who ? await signIn(page, url, who) : url;
    await page.goto(who ? `${home}/${where}` : `${home}${where}`);
    await page.waitForLoadState('networkidle');
    if (first) {
      await first(page);
      await page.waitForTimeout(1500);
    }
    await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  } finally {
    await context.close();
  }
}

mkdirSync(PICTURES, { recursive: true });
const office = await openOffice();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const screen of SCREENS)
    if (wanted.size === 0 || wanted.has(screen[0])) await picture(browser, office.url, screen);
} finally {
  await browser.close();
  await office.close();
}
