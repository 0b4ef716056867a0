import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { systemClock, today, yearOf } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { accessibilityFaults, DESK, describeInBrowser, openBrowser, openPage, PHONE } from '../support/browser.js';
import { cookieOf, enrolPerson, PASSWORD, postSession, signInAndEnrol } from '../support/sign-in.js';
import { openWebOffice, type WebOffice } from '../support/web-office.js';

/** The share as a member has it on the phone and a bookkeeper at the desk. */
describeInBrowser('a member share in a browser', () => {
  let home: WebOffice;
  let browser: Browser;
  let phone: Page;
  let desk: Page;
  const complaints: string[] = [];

  /** Signed in already: how one signs in is tried elsewhere. */
  async function openAs(cookie: string, device: BrowserContextOptions, where: string): Promise<Page> {
    const opened = await openPage(browser, device);
    const [name = '', ...value] = cookie.split('=');
    await opened.page
      .context()
      .addCookies([{ name, value: value.join('='), domain: 'localhost', path: '/', secure: true, httpOnly: true }]);
    opened.page.on('pageerror', ({ message }) => complaints.push(message));
    opened.page.setDefaultTimeout(15_000);
    await opened.page.goto(`${home.url}/c/${home.cooperative}/${where}`);
    return opened.page;
  }

  beforeAll(async () => {
    home = await openWebOffice();
    const { cooperative, memberId, office } = home;
    await office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), async (tx) => {
      await createChart(tx);
      for (const year of [-1, 0]) await openYear(tx, yearOf(today(systemClock)) + year);
    });
    await office.sql(`update member set engagement = 'employed' where cooperative_id = $1 and member_id = $2`, [
      cooperative,
      memberId,
    ]);
    await home.bookkeeper.make('C/shares', { member_id: memberId }).expect(201);
    const bookkeeper = await enrolPerson(office, cooperative, 'Bea', ['bookkeeper']);
    browser = await openBrowser();
    phone = await openAs(cookieOf(await postSession(office, home.address, PASSWORD)), PHONE, 'mijn-aandeel');
    desk = await openAs(cookieOf((await signInAndEnrol(office, bookkeeper)).opened), DESK, 'aandelen');
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await home?.office.close();
  });

  it('is paid by a plan the member makes, and signs for', async () => {
    await phone.getByText('Nog te betalen: € 1.000.').waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
    await phone.getByRole('link', { name: 'Maak een plan' }).click();
    await phone.getByText('20 keer € 50,00').waitFor();
    await phone.getByRole('button', { name: 'Meer: Bedrag per keer' }).click();
    await phone.getByRole('spinbutton', { name: 'Bedrag per keer' }).press('ArrowUp');
    await phone.getByText('17 keer € 60,00').waitFor();
    await phone.getByText('De laatste keer € 40,00.').waitFor();
    await phone.getByRole('radio', { name: /Van mijn loon/ }).check();
    await phone.getByText(/Ik, Mollie .* geef .* volmacht om vanaf .* ten hoogste € 60,00/).waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Tekenen en vastleggen' }).click();
    await phone
      .getByText('Je tekende dat je aandeel van je loon betaald mag worden: hoogstens € 60 per keer.')
      .waitFor();
  }, 60_000);

  it('waits when it is a bad moment', async () => {
    await phone.getByRole('button', { name: 'Even overslaan' }).click();
    const dialog = phone.getByRole('dialog');
    await dialog.getByText('Je kunt dit jaar zelf nog 3 keer overslaan.').waitFor();
    expect(await accessibilityFaults(phone)).toEqual([]);
    await dialog.getByRole('button', { name: '1 termijn overslaan' }).click();
    await phone.getByText('1 termijn overgeslagen').waitFor();
  }, 30_000);

  it('is no longer taken from the wage once the member stops that', async () => {
    await phone.getByRole('button', { name: 'Stoppen met betalen van mijn loon' }).click();
    await phone.getByRole('dialog').getByRole('button', { name: 'Nu stoppen' }).click();
    await phone.getByText('je maakt het zelf over').waitFor();
    await expect(phone.getByText('Je tekende dat je aandeel van je loon').count()).resolves.toBe(0);
    const running = await home.office.sql(`select from deduction_agreement where revoked_on is null`);
    expect(running).toEqual([]);
  }, 30_000);

  it('gets a payment from the bookkeeper, and register and ledger agree', async () => {
    await desk.getByText('Register en grootboek kloppen').waitFor();
    expect(await accessibilityFaults(desk)).toEqual([]);
    await desk
      .getByRole('table')
      .getByRole('link', { name: /^Mollie/ })
      .click();
    await desk.getByRole('button', { name: 'Betaling boeken' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Bedrag').fill('125,50');
    await dialog.getByRole('button', { name: 'Boeken' }).click();
    await desk.getByText('€ 125,50 van € 1.000 is gestort. Nog € 874,50 te gaan.').waitFor();
    expect(await accessibilityFaults(desk)).toEqual([]);
    await desk.getByRole('link', { name: 'Aandelen' }).first().click();
    await desk.getByText('Register en grootboek kloppen').waitFor();
    await desk.getByRole('cell', { name: '874,50' }).waitFor();
    await phone.reload();
    await phone.getByText('van € 1.000 betaald').waitFor();
    await phone.getByText('€ 125,50', { exact: true }).first().waitFor();
  }, 60_000);

  it('breaks nothing on the way', () => expect(complaints).toEqual([]));
});
