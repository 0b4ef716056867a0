import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { stopEmbeddedPostgres } from '#libs/platform/index.js';
import {
  accessibilityFaults,
  DESK,
  describeInBrowser,
  giveDemoCode,
  openBrowser,
  openPage,
  PHONE,
} from '../support/browser.js';
import { freePort, OfficeProcess } from '../support/office-process.js';

const SAMPLES = path.resolve(import.meta.dirname, '../../libs/hours/core/import/samples');

/** The whole road as its user goes it: from a timesheet export to a PDF. */
describeInBrowser('a bookkeeper in a browser', () => {
  let dataDir: string;
  let office: OfficeProcess;
  let browser: Browser;
  let address: string;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'journey-'));
    fs.chmodSync(dataDir, 0o711);
    const port = await freePort();
    office = await OfficeProcess.start({ DATA_DIR: dataDir, PORT: String(port), DEMO: 'on' }).opened();
    address = `http://localhost:${port}`;
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, DESK));
    page.setDefaultTimeout(20_000);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await office?.end();
    await stopEmbeddedPostgres(path.join(dataDir, 'postgres'));
    fs.rmSync(dataDir, { recursive: true });
  }, 30_000);

  /** As the first of a kind that the start printed. */
  async function signIn(on: Page, kind: string): Promise<void> {
    const [, who, password] = new RegExp(`(${kind}\\.\\S+@demo\\.example) +(.+?) {2}`).exec(office.output)!;
    await on.goto(address);
    await on.getByLabel('E-mailadres').fill(who!);
    await on.getByLabel('Wachtwoord').fill(password!);
    await on.getByRole('button', { name: 'Inloggen' }).click();
    if (kind !== 'lid') await giveDemoCode(on);
  }

  const rail = (name: string) => page.getByRole('link', { name, exact: true });
  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

  it('signs in and sees what waits for her', async () => {
    await signIn(page, 'boekhouder');
    await heading('Vandaag').waitFor();
    await page.getByText('Uren goedkeuren').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  it('imports a timesheet export', async () => {
    await rail('Uren').click();
    await page.getByRole('link', { name: 'Importeren' }).click();
    await heading('Uren overzetten').waitFor();
    await page.setInputFiles('input[type=file]', path.join(SAMPLES, 'kimai-default-en.csv'));
    // the columns of a known layout need no question: straight to the names nobody knows
    await page.getByText('Deze namen staan in het bestand').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Verder' }).click();
    const commit = page.getByRole('button', { name: /regels toevoegen$/ });
    await commit.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await commit.click();
    await page
      .getByText(/regels toegevoegd, uren \d+:\d\d/)
      .first()
      .waitFor();
  }, 90_000);

  it('approves the hours', async () => {
    await rail('Uren').click();
    await page.getByRole('link', { name: 'Goedkeuren', exact: true }).click();
    await heading('Uren goedkeuren').waitFor();
    await page.getByLabel('Lid').locator('option', { hasText: 'Brigitta' }).waitFor({ state: 'attached' });
    await page.getByRole('checkbox', { name: 'Alles kiezen' }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /regels goedkeuren/ }).click();
    await page
      .getByText(/urenregels goedgekeurd/)
      .first()
      .waitFor();
  }, 60_000);

  it('starts the invoice run and watches it work', async () => {
    await rail('Facturen').click();
    await page.getByRole('link', { name: 'Nog te factureren' }).click();
    await page
      .getByRole('button', { name: /Factuurrun/ })
      .first()
      .click();
    await heading(/Factuurrun oktober 2026/).waitFor();
    await page.getByText(/(\d+) van \1 facturen gemaakt/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 60_000);

  it('makes the good drafts final and opens a PDF', async () => {
    await page.getByRole('button', { name: /facturen definitief maken/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /facturen definitief maken/ })
      .click();
    await page
      .getByText(/(\d+) van \1/)
      .first()
      .waitFor();
    await rail('Facturen').click();
    await page.getByRole('link', { name: 'Definitief' }).click();
    await page
      .getByRole('link', { name: /2026-\d{4}/ })
      .first()
      .click();
    await heading(/^Factuur .*2026-\d{4}/).waitFor();
    const pdf = await page.getByRole('link', { name: 'Pdf openen' }).getAttribute('href');
    const document = await page.request.get(new URL(pdf!, address).href);
    expect(document.headers()['content-type']).toBe('application/pdf');
    expect((await document.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 90_000);

  it('met no error and nothing the security policy refused', () => {
    expect(complaints).toEqual([]);
  });

  it('gives a member her week on a phone, and nothing of the desk', async () => {
    const phone = await openPage(browser, PHONE);
    await signIn(phone.page, 'lid');
    await phone.page.getByRole('heading', { name: /Dag / }).waitFor();
    expect(await accessibilityFaults(phone.page)).toEqual([]);
    await phone.page.getByRole('link', { name: /^Uren/ }).first().click();
    await phone.page
      .getByRole('button', { name: /inleveren/i })
      .first()
      .waitFor();
    expect(await accessibilityFaults(phone.page)).toEqual([]);
    expect(await phone.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(phone.complaints).toEqual([]);
    await phone.page.context().close();
  }, 60_000);
});
